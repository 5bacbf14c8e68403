package org.alongside.channel.web;

import java.time.Instant;
import java.util.List;

/**
 * How the pages of the course stand.
 *
 * @param since when those that are told now were read
 * @param held whether the files have changed since and are not told, because of their errors
 * @param problems what is wrong with the files as they are now, in the order of files and lines
 */
public record Edition(Instant since, boolean held, List<Problem> problems) {
  public Edition {
    problems = List.copyOf(problems);
  }

  /**
   * What is wrong at one place, in words for the person who writes the page.
   *
   * @param code a few words with hyphens, by which it is looked up
   * @param error whether it keeps a page from being told; else it is a warning
   * @param file path below {@code dialogs/}
   * @param line from 1
   * @param column from 1
   * @param message what is wrong, and what to write instead
   */
  public record Problem(
      String code, boolean error, String file, int line, int column, String message) {
    @Override
    public String toString() {
      return "%s:%d:%d: %s: %s".formatted(file, line, column, code, message);
    }
  }
}
