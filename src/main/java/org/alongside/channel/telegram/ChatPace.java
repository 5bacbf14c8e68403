package org.alongside.channel.telegram;

import java.time.Duration;
import java.time.Instant;

/** How fast we send in one chat. */
final class ChatPace {
  private final Bucket bucket;
  private Instant pausedUntil = Instant.MIN;

  ChatPace(double rate) {
    this.bucket = new Bucket(rate, Bounds.CHAT_BURST);
  }

  /** Takes a token and says zero, or says how long there is none. */
  synchronized Duration take(Instant now) {
    if (now.isBefore(pausedUntil)) {
      return Duration.between(now, pausedUntil);
    }
    Duration wait = bucket.delay(now);
    if (wait.isZero()) {
      bucket.take(now);
    }
    return wait;
  }

  synchronized void pause(Instant until) {
    pausedUntil = until;
  }

  synchronized boolean quiet(Instant now) {
    return !now.isBefore(pausedUntil) && bucket.full(now);
  }
}
