package org.alongside.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.dialog.Sending.Lane;

/**
 * How fast we send: in one chat, and over all. Over all, replies go before openers, and openers
 * before announcements.
 */
final class Pace {
  private record Waiter(Lane lane, long number, Condition turn) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiter> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiter::lane).thenComparingLong(Waiter::number));
  private final Map<Long, ChatPace> chats = new ConcurrentHashMap<>();
  private final Bucket all;
  private final boolean free;
  private final InstantSource clock;
  private Instant bulkPaused = Instant.MIN;
  private long numbers;

  /**
   * @param perSecond messages a second, 0 for no limit at all
   */
  Pace(double perSecond, InstantSource clock) {
    this.free = perSecond == 0;
    this.all = new Bucket(perSecond, Math.max(1, perSecond / 10));
    this.clock = clock;
  }

  /** Waits until this may be sent. */
  void take(long chat, Lane lane) throws InterruptedException {
    ChatPace own = chats.computeIfAbsent(chat, c -> new ChatPace(free ? 0 : Bounds.CHAT_PACE));
    for (Duration wait = own.take(clock.instant());
        wait.isPositive();
        wait = own.take(clock.instant())) {
      Thread.sleep(wait.plusMillis(1));
    }
    take(lane);
  }

  private void take(Lane lane) throws InterruptedException {
    lock.lockInterruptibly();
    Waiter me = new Waiter(lane, numbers++, lock.newCondition());
    waiting.add(me);
    try {
      for (Duration wait = delay(me); wait.isPositive(); wait = delay(me)) {
        me.turn().awaitNanos(wait.toNanos());
      }
      all.take(clock.instant());
    } finally {
      waiting.remove(me);
      Waiter next = waiting.peek();
      if (next != null) {
        next.turn().signal();
      }
      lock.unlock();
    }
  }

  /** Whoever is not first is told when he is. */
  private Duration delay(Waiter me) {
    Instant now = clock.instant();
    if (!me.equals(waiting.peek())) {
      return Duration.ofMinutes(1);
    }
    if (me.lane() != Lane.REPLY && now.isBefore(bulkPaused)) {
      return Duration.between(now, bulkPaused);
    }
    return all.delay(now);
  }

  /**
   * Telegram was asked too fast: this chat pauses for as long as it says, so does all bulk if this
   * was bulk, and everything slows for a while. Replies to others go on.
   */
  void refused(long chat, Lane lane, Duration pause) {
    Instant now = clock.instant();
    chats
        .computeIfAbsent(chat, c -> new ChatPace(free ? 0 : Bounds.CHAT_PACE))
        .pause(now.plus(pause));
    lock.lock();
    try {
      if (lane != Lane.REPLY) {
        bulkPaused = now.plus(pause);
      }
      all.slow(now.plus(Bounds.SLOW));
    } finally {
      lock.unlock();
    }
  }

  /** Forgets chats that have been quiet. */
  void tidy() {
    Instant now = clock.instant();
    chats.values().removeIf(chat -> chat.quiet(now));
  }
}
