package org.alongside.channel.telegram;

import java.time.Duration;
import java.time.Instant;

/** Tokens that grow back with time, up to a most. Not for several threads. */
final class Bucket {
  private final double rate;
  private final double most;
  private double tokens;
  private Instant filled = Instant.MIN;
  private Instant slowUntil = Instant.MIN;

  /**
   * @param rate tokens a second, 0 for no limit
   */
  Bucket(double rate, double most) {
    this.rate = rate;
    this.most = most;
    this.tokens = most;
  }

  /** How long until there is a token. */
  Duration delay(Instant now) {
    if (rate == 0) {
      return Duration.ZERO;
    }
    fill(now);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofNanos((long) ((1 - tokens) / rate(now) * 1e9) + 1);
  }

  void take(Instant now) {
    if (rate > 0) {
      fill(now);
      tokens--;
    }
  }

  boolean full(Instant now) {
    fill(now);
    return tokens >= most;
  }

  /** Half the rate until then. */
  void slow(Instant until) {
    slowUntil = until;
  }

  private double rate(Instant now) {
    return now.isBefore(slowUntil) ? rate / 2 : rate;
  }

  private void fill(Instant now) {
    if (filled.equals(Instant.MIN)) {
      filled = now;
    }
    if (now.isAfter(filled)) {
      tokens = Math.min(most, tokens + Duration.between(filled, now).toNanos() / 1e9 * rate(now));
      filled = now;
    }
  }
}
