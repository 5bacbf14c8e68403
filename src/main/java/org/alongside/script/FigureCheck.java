package org.alongside.script;

/** Sees that who claims a number says where it is from. */
final class FigureCheck {
  private FigureCheck() {}

  /** Said once for a page: one list of sources mends it. */
  static void check(Page page, Report report) {
    if (!page.front().sources().isEmpty()) {
      return;
    }
    Longest longest = new Longest(name -> 0);
    for (Page.Section step : page.steps()) {
      for (Para para : Paras.of(step)) {
        String figure = Figures.first(page.language(), longest.of(para.text()));
        if (figure != null) {
          report.add(
              ProblemCode.FIGURE_WITHOUT_SOURCE,
              para.at(),
              "“%s” is a figure, and the page names no source; add `sources:` to the front matter"
                  .formatted(figure));
          return;
        }
      }
    }
  }
}
