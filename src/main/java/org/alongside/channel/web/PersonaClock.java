package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of one persona: the real time, moved. It runs on by itself and is moved forward only.
 */
public final class PersonaClock implements InstantSource {
  private final InstantSource real;
  private volatile Duration ahead = Duration.ZERO;

  public PersonaClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  /** Moves to this instant; one that has passed moves nothing. */
  void forward(Instant to) {
    Duration wanted = Duration.between(real.instant(), to);
    if (wanted.compareTo(ahead) > 0) {
      ahead = wanted;
    }
  }

  /** Back to the real time. */
  void reset() {
    ahead = Duration.ZERO;
  }
}
