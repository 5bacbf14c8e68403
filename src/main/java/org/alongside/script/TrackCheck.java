package org.alongside.script;

import java.util.HashSet;
import java.util.Set;
import org.alongside.dialog.Dialog.Kind;

/** Sees that every piece is offered by some track. */
final class TrackCheck {
  private TrackCheck() {}

  static void check(Loaded loaded) {
    Set<String> offered = new HashSet<>();
    loaded
        .file()
        .tracks()
        .values()
        .forEach(
            track ->
                track.values().forEach(pages -> pages.forEach(page -> offered.add(page.text()))));
    for (Page page : loaded.source().values()) {
      if (page.front().kind() != Kind.SYSTEM && !offered.contains(page.id())) {
        loaded
            .reports()
            .of(page.file())
            .add(
                ProblemCode.IN_NO_TRACK,
                At.START,
                "no track of `course.yaml` holds `%s`, so nobody meets it; add it to a module"
                    .formatted(page.id()));
      }
    }
  }
}
