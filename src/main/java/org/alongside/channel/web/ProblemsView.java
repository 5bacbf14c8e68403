package org.alongside.channel.web;

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

  static ProblemsView of(Edition edition, Manners manners) {
    List<Edition.Problem> all = edition.problems();
    long errors = all.stream().filter(Edition.Problem::error).count();
    // Errors first: they keep a page from being told.
    List<Edition.Problem> sorted =
        all.stream()
            .sorted(java.util.Comparator.comparing(problem -> !problem.error()))
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
