package org.alongside.channel.telegram;

import java.time.Duration;

/** Telegram's limits, and how far from them we keep. */
final class Bounds {
  static final int TEXT = 4096;
  static final int CAPTION = 1024;
  static final int DESCRIPTION = 256;

  /** Updates of one poll, and ids of one bulk deletion. */
  static final int BATCH = 100;

  static final Duration LONG_POLL = Duration.ofSeconds(50);

  /**
   * So long unfinished updates hold back the next poll: longer than the half second within which
   * Telegram gives only one update for the same offset, and so short that a button pressed
   * meanwhile is answered within a second.
   */
  static final Duration HOLD = Duration.ofMillis(600);

  /** Messages a second in one chat, and how many may come at once. */
  static final double CHAT_PACE = 1;

  static final int CHAT_BURST = 4;

  /** After a 429 we keep to half the pace for this long. */
  static final Duration SLOW = Duration.ofSeconds(60);

  static final Duration RETRY_FIRST = Duration.ofMillis(500);
  static final Duration RETRY_MOST = Duration.ofSeconds(30);

  /** Another poller is asked about anew after at least this long. */
  static final Duration CONFLICT = Duration.ofSeconds(5);

  /**
   * How often one that stands by looks whether it is its turn, and the outbox for what a crash
   * left.
   */
  static final Duration STANDBY = Duration.ofMillis(500);

  static final Duration SCAN = Duration.ofSeconds(1);

  /** So long a closing process ends what it began to send. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private Bounds() {}
}
