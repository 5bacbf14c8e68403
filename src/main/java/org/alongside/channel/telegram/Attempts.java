package org.alongside.channel.telegram;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.alongside.channel.telegram.Answer.Good;
import org.alongside.channel.telegram.Answer.Lost;
import org.alongside.channel.telegram.Answer.Refused;
import org.alongside.dialog.Sending.Lane;
import org.alongside.turn.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call, made as often as it takes: at our pace, with pauses that Telegram asks for, and over
 * outages.
 */
final class Attempts {
  private static final Logger log = LoggerFactory.getLogger(Attempts.class);

  /** We no longer may send: closing, or another process does. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** A call that can be made again. */
  interface Call<A extends Answer<?>> {
    A make() throws InterruptedException;
  }

  private final Pace pace;
  private final Tally tally;
  private final BooleanSupplier going;
  private final RandomGenerator random;

  Attempts(Pace pace, Tally tally, BooleanSupplier going, RandomGenerator random) {
    this.pace = pace;
    this.tally = tally;
    this.going = going;
    this.random = random;
  }

  /**
   * The answer that trying again would not change. What is sent at most once is not tried again
   * when its fate is unknown: then the answer is {@link Lost}.
   */
  <A extends Answer<?>> A insist(long chat, Lane lane, boolean paced, Call<A> call)
      throws InterruptedException, Ended {
    Backoff backoff = new Backoff(random);
    while (true) {
      if (paced) {
        pace.take(chat, lane);
      }
      if (!going.getAsBoolean()) {
        throw new Ended();
      }
      A answer = call.make();
      Duration pause = pause(answer, chat, lane, backoff);
      if (pause == null) {
        return answer;
      }
      Thread.sleep(pause);
    }
  }

  private @Nullable Duration pause(Answer<?> answer, long chat, Lane lane, Backoff backoff) {
    return switch (answer) {
      case Good<?> ignored -> null;
      case Refused<?> refused when refused.code() == 429 -> {
        tally.add(Tally.What.TOO_FAST);
        Duration asked = Duration.ofSeconds(Math.max(1, refused.retryAfter()));
        pace.refused(chat, lane, asked);
        yield asked;
      }
      case Refused<?> refused when refused.code() >= 500 ->
          again("Telegram answers " + refused.code(), true, lane, backoff);
      case Refused<?> refused when refused.code() == 401 || refused.code() == 404 ->
          again("Telegram does not know this token", false, lane, backoff);
      case Refused<?> ignored -> null;
      case Lost<?> lost -> again(lost.reason(), lost.perhaps(), lane, backoff);
    };
  }

  /** Null where it must not be tried again. */
  private @Nullable Duration again(String why, boolean perhaps, Lane lane, Backoff backoff) {
    if (perhaps) {
      tally.add(Tally.What.UNKNOWN);
      if (lane == Lane.ANNOUNCEMENT) {
        return null;
      }
    }
    Duration pause = backoff.next();
    log.warn("Sending: {}; again in {} ms", why, pause.toMillis());
    return pause;
  }

  /** As long as the store is away and we may send, this is tried again. */
  <T> T untilStored(Supplier<T> work) throws InterruptedException, Ended {
    return untilStored(work, going);
  }

  /** As long as the store is away, this is tried again while it may be. */
  <T> T untilStored(Supplier<T> work, BooleanSupplier may) throws InterruptedException, Ended {
    Backoff backoff = new Backoff(random);
    while (true) {
      try {
        return work.get();
      } catch (Unavailable away) {
        if (!may.getAsBoolean()) {
          throw new Ended();
        }
        Thread.sleep(backoff.next());
      }
    }
  }
}
