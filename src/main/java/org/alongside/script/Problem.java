package org.alongside.script;

import java.util.Comparator;

/**
 * One thing that is wrong with a file of the course, for the person who writes it.
 *
 * @param file path below the dialogs folder, with forward slashes
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param message what is wrong, and what to write instead
 */
public record Problem(ProblemCode code, String file, int line, int column, String message)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** Whether it stops the build. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Severity severity() {
    return code.severity();
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s:%d:%d: %s %s: %s"
        .formatted(file, line, column, severity().word(), code.word(), message);
  }
}
