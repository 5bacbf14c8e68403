package org.alongside.channel.telegram.fake;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a bot may send: all chats together, and one chat with a short burst.
 *
 * @param all messages a second over all chats, 0 for no limit
 * @param chat messages a second in one chat, 0 for no limit
 * @param burst messages that pass at once in one chat
 */
public record Rates(double all, double chat, int burst) {
  /** About what Telegram allows. */
  public static final Rates USUAL = new Rates(30, 1, 5);

  public static final Rates NONE = new Rates(0, 0, 0);

  Bucket overall() {
    return new Bucket(all, Math.max(1, all));
  }

  Bucket each() {
    return new Bucket(chat, burst);
  }

  /** Tokens that grow back with time. Whoever asks too early waits out what he was told. */
  static final class Bucket {
    private final double rate;
    private final double most;
    private double tokens;
    private Instant filled = Instant.MIN;
    private Instant closedUntil = Instant.MIN;

    private Bucket(double rate, double most) {
      this.rate = rate;
      this.most = most;
      this.tokens = most;
    }

    /** Takes one token, or refuses with 429. */
    void take(Instant now) {
      if (rate == 0) {
        return;
      }
      if (now.isBefore(closedUntil)) {
        throw Refusal.tooMany(wholeSeconds(Duration.between(now, closedUntil)));
      }
      if (filled != Instant.MIN) {
        double grown = Duration.between(filled, now).toNanos() / 1e9 * rate;
        tokens = Math.min(most, tokens + Math.max(0, grown));
      }
      filled = now;
      if (tokens < 1) {
        long wait = wholeSeconds(Duration.ofNanos((long) ((1 - tokens) / rate * 1e9)));
        close(now, wait);
        throw Refusal.tooMany(wait);
      }
      tokens--;
    }

    void close(Instant now, long seconds) {
      closedUntil = now.plusSeconds(seconds);
    }

    private static long wholeSeconds(Duration wait) {
      return Math.max(1, wait.plusMillis(999).toSeconds());
    }
  }
}
