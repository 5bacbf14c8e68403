package org.alongside.channel.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between attempts, with jitter so that many do not return at once. */
final class Backoff {
  private final RandomGenerator random;
  private Duration next = Bounds.RETRY_FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The next pause: from half of the present step to all of it; each step doubles. */
  Duration next() {
    long most = next.toMillis();
    next = next.multipliedBy(2);
    if (next.compareTo(Bounds.RETRY_MOST) > 0) {
      next = Bounds.RETRY_MOST;
    }
    return Duration.ofMillis(random.nextLong(most / 2, most + 1));
  }

  void reset() {
    next = Bounds.RETRY_FIRST;
  }
}
