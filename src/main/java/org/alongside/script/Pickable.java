package org.alongside.script;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.dialog.Var;

/** Tracks whose pieces a learner chooses from, module by module. */
final class Pickable {
  private Pickable() {}

  /** The phrases that name the modules which these pages offer. */
  static Set<String> phrases(CourseFile file, Collection<Page> pages) {
    Set<String> phrases = new TreeSet<>();
    for (Page page : pages) {
      for (Front.Declared declared : page.front().vars().values()) {
        if (declared.var() instanceof Var.Piece piece && file.tracks().containsKey(piece.track())) {
          file.tracks()
              .get(piece.track())
              .keySet()
              .forEach(module -> phrases.add("module-" + module));
          phrases.add("button-modules");
        }
      }
    }
    return phrases;
  }
}
