package org.alongside.channel.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the page says about the last thing that was done.
 *
 * @param label the section of the page's words
 * @param time for words that name a time
 * @param count for words that name a number
 * @param wrong whether something did not work
 */
record Note(String label, @Nullable Instant time, long count, boolean wrong) {
  static final Note NONE = new Note("", null, 0, false);

  static Note of(String label) {
    return new Note(label, null, 0, false);
  }

  static Note wrong(String label) {
    return new Note(label, null, 0, true);
  }

  static Note arrived(Instant time, long count) {
    return new Note(count == 0 ? "time-quiet" : "time-moved", time, count, false);
  }
}
