package org.alongside.dialog;

import java.time.Instant;

/** What a turn does to a learner's journal, which no turn ever reads. */
public sealed interface Journaling {
  /**
   * Keeps what she wrote.
   *
   * @param dialog where she was asked
   */
  record Write(Instant at, String dialog, String text) implements Journaling {
    /** Never her words. */
    @Override
    public String toString() {
      return "Write[" + at + ", " + dialog + "]";
    }
  }

  /** Deletes what she wrote last. */
  record DropLast() implements Journaling {}

  /** Deletes all of it. */
  record DropAll() implements Journaling {}
}
