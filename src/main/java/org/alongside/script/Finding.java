package org.alongside.script;

/**
 * Something that goes wrong in a talk, with the shortest talk that leads there.
 *
 * @param file the page, in the language of the talk
 * @param line the step's heading there, from 1
 * @param message what goes wrong, and what to write instead
 * @param talk the text of a {@code .walk} file
 */
public record Finding(Kind kind, String file, int line, String message, String talk)
    implements Comparable<Finding> {
  /** What can go wrong. */
  public enum Kind {
    DEAD_END,
    ENDLESS_LOOP,
    UNSET_VALUE,
    BROKEN_LIMIT,
    MISSED_DEBRIEF,
    EXCEPTION;

    /** A few words with hyphens. */
    public String word() {
      return Lines.word(this).replace('_', '-');
    }
  }

  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "%s:%d:1: %s: %s".formatted(file, line, kind.word(), message);
  }
}
