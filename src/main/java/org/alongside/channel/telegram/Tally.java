package org.alongside.channel.telegram;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts of what became of sends, without whom they went to. */
public final class Tally {
  /** What is counted. */
  public enum What {
    SENT,
    /** The learner cannot be reached. */
    BLOCKED,
    /** Nobody knows whether it arrived. */
    UNKNOWN,
    /** Telegram does not take it as it is: a fault of ours or of a page. */
    REFUSED,
    /** Sent without its looks, since Telegram could not read them. */
    PLAIN,
    /** 429 answers. */
    TOO_FAST,
    /** Messages that can no longer be deleted. */
    UNDELETABLE
  }

  private final Map<What, LongAdder> counts = new EnumMap<>(What.class);

  Tally() {
    for (What what : What.values()) {
      counts.put(what, new LongAdder());
    }
  }

  void add(What what) {
    add(what, 1);
  }

  void add(What what, long how) {
    counts.get(what).add(how);
  }

  public long count(What what) {
    return counts.get(what).sum();
  }
}
