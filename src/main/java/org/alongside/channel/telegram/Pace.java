package org.alongside.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.dialog.Sending.Lane;

/** How fast we send over all chats. Replies go before openers, openers before announcements. */
final class Pace {
  private record Waiter(Lane lane, long number, Condition turn) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiter> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiter::lane).thenComparing(Waiter::number));
  private final Bucket bucket;
  private final InstantSource clock;
  private Instant bulkPaused = Instant.MIN;
  private long numbers;

  /**
   * @param perSecond messages a second, 0 for no limit
   */
  Pace(double perSecond, InstantSource clock) {
    this.bucket = new Bucket(perSecond, Math.max(1, perSecond / 10));
    this.clock = clock;
  }

  /** Waits for this lane's turn. */
  void take(Lane lane) throws InterruptedException {
    lock.lockInterruptibly();
    Waiter me = new Waiter(lane, numbers++, lock.newCondition());
    waiting.add(me);
    try {
      while (true) {
        if (waiting.peek() != me) {
          me.turn().await();
          continue;
        }
        Duration wait = delay(lane);
        if (wait.isZero()) {
          bucket.take(clock.instant());
          return;
        }
        me.turn().awaitNanos(wait.toNanos());
      }
    } finally {
      waiting.remove(me);
      Waiter next = waiting.peek();
      if (next != null) {
        next.turn().signal();
      }
      lock.unlock();
    }
  }

  private Duration delay(Lane lane) {
    Instant now = clock.instant();
    if (lane != Lane.REPLY && now.isBefore(bulkPaused)) {
      return Duration.between(now, bulkPaused);
    }
    return bucket.delay(now);
  }

  /** Telegram was asked too fast: bulk pauses for as long as it says, and all slows for a while. */
  void refused(Lane lane, Duration pause) {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (lane != Lane.REPLY) {
        bulkPaused = now.plus(pause);
      }
      bucket.slow(now.plus(Bounds.SLOW));
    } finally {
      lock.unlock();
    }
  }
}
