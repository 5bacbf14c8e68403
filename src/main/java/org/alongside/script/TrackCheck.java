package org.alongside.script;

import java.util.HashSet;
import java.util.Set;
import org.alongside.dialog.Dialog.Kind;
import org.alongside.dialog.Var;

/** Sees that every piece is offered by some track, and that there is the track it is taken from. */
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
      page.front().vars().values().forEach(declared -> piece(page, declared, loaded));
      boolean apart = page.front().kind() == Kind.SYSTEM || page.front().kind() == Kind.MEASURE;
      if (!apart && !offered.contains(page.id())) {
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

  private static void piece(Page page, Front.Declared declared, Loaded loaded) {
    Set<String> tracks = loaded.file().tracks().keySet();
    if (declared.var() instanceof Var.Piece piece && !tracks.contains(piece.track())) {
      loaded
          .reports()
          .of(page.file())
          .add(
              ProblemCode.BAD_DECLARATION,
              declared.at(),
              "`%s` is no track of `course.yaml`; write one of %s"
                  .formatted(piece.track(), String.join(", ", tracks)));
    }
  }
}
