package org.alongside.script;

import org.alongside.script.Front.Marked;

/** Sees that a command which opens the middle of a page names one of its steps. */
final class CommandCheck {
  private CommandCheck() {}

  static void check(Loaded loaded) {
    for (CourseFile.Command command : loaded.file().commands().values()) {
      Marked step = command.step();
      Page page = loaded.source().get(command.page().text());
      boolean known =
          step == null
              || page == null
              || page.steps().stream().anyMatch(section -> section.id().equals(step.text()));
      if (!known && step != null && page != null) {
        loaded
            .reports()
            .of(CourseFile.FILE)
            .add(
                ProblemCode.UNKNOWN_STEP,
                step.at(),
                "`%s.md` has no step `%s`; its steps are %s"
                    .formatted(
                        page.id(),
                        step.text(),
                        Nearest.listed(
                            step.text(), page.steps().stream().map(Page.Section::id).toList())));
      }
    }
  }
}
