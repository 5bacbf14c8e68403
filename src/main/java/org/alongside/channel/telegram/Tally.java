package org.alongside.channel.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Map<What, LongAdder> counts = new ConcurrentHashMap<>();

  Tally() {}

  void add(What what) {
    counter(what).increment();
  }

  public long count(What what) {
    return counter(what).sum();
  }

  private LongAdder counter(What what) {
    return counts.computeIfAbsent(what, key -> new LongAdder());
  }
}
