package org.alongside.channel.web;

import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with the files.
 *
 * @param since when the pages that are told were read
 * @param held whether newer files wait because of their errors
 * @param more how many problems are left out
 */
public record ProblemsView(
    String since, boolean held, long errors, long warnings, List<Edition.Problem> shown, int more) {
  private static final int MOST = 60;

  static ProblemsView of(Edition edition, Manners manners, String dialog) {
    List<Edition.Problem> all = edition.problems();
    long errors = all.stream().filter(Edition.Problem::error).count();
    // First the page that is looked at, then errors: they keep a page from being told.
    List<Edition.Problem> sorted =
        all.stream()
            .sorted(
                Comparator.<Edition.Problem, Boolean>comparing(
                        problem -> !problem.file().endsWith("/" + dialog + ".md"))
                    .thenComparing(problem -> !problem.error()))
            .limit(MOST)
            .toList();
    return new ProblemsView(
        manners.moment(edition.since()),
        edition.held(),
        errors,
        all.size() - errors,
        sorted,
        all.size() - sorted.size());
  }
}
