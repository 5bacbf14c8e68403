package org.alongside.script;

/** Sees that what a page shows is there. */
final class MediaCheck {
  private MediaCheck() {}

  static void check(Page page, Shelf shelf, Report report) {
    for (Page.Section step : page.steps()) {
      for (Page.Item item : step.items()) {
        if (item instanceof Page.Show show && !shelf.files().contains(show.media().file())) {
          report.add(
              ProblemCode.MISSING_MEDIUM,
              show.at(),
              "there is no file `%s`; add it, or mend the path".formatted(show.media().file()));
        }
      }
    }
  }
}
