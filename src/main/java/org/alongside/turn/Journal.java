package org.alongside.turn;

import java.time.Instant;
import java.util.List;

/** What learners wrote and wanted kept. Turns only add to it and delete it, in their commit. */
public interface Journal {
  /**
   * One thing that she wrote.
   *
   * @param dialog where she was asked
   */
  record Entry(Instant at, String dialog, String text) {
    /** Never her words. */
    @Override
    public String toString() {
      return "Entry[" + at + ", " + dialog + "]";
    }
  }

  /**
   * A stretch of her entries, the oldest first.
   *
   * @param skip how many of the newest are left out
   * @param most how many at most, 0 for all
   */
  List<Entry> newest(String who, int skip, int most);
}
