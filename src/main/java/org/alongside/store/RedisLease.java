package org.alongside.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.turn.Lease;
import org.alongside.turn.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lease on Redis: a key that dies unless it is renewed, and a number that is counted up each
 * time it changes hands. Before it is held, its number stands in the fence key of every shard,
 * where the scripts compare it: so a holder that slept through its end can do no harm.
 */
public final class RedisLease implements Lease {
  private static final Logger LOG = LoggerFactory.getLogger(RedisLease.class);
  private static final Script TAKE = new Script("lease");
  private static final Script RAISE = new Script("raise");
  private static final Script RELEASE = new Script("release");

  private final Redis redis;
  private final Keys keys;
  private final InstantSource clock;
  private final Duration life;
  private final boolean alone;
  private final String me = UUID.randomUUID().toString();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean started = new AtomicBoolean();

  /** Not {@code synchronized}, which would hold a whole carrier thread while Redis is asked. */
  private final ReentrantLock turn = new ReentrantLock();

  private volatile long number;
  private volatile Instant until = Instant.MIN;
  private boolean raised;
  private boolean told;

  /**
   * A lease, not held before it is started.
   *
   * @param life after which another may take it when it is not renewed
   * @param alone whether nobody else can use this Redis, so that a lease that is found is a dead
   *     process's
   */
  RedisLease(Redis redis, Keys keys, InstantSource clock, Duration life, boolean alone) {
    this.redis = redis;
    this.keys = keys;
    this.clock = clock;
    this.life = life;
    this.alone = alone;
  }

  /** Tries to get it, and to keep it, from now on. */
  public void start() {
    if (started.compareAndSet(false, true)) {
      Thread.ofVirtual().name("lease").start(this::keep);
    }
  }

  @Override
  public boolean held() {
    return number() != 0;
  }

  /** The number it is held under, 0 while it is not. */
  long number() {
    return clock.instant().isBefore(until) ? number : 0;
  }

  @Override
  public void onChange(Runnable change) {
    listeners.add(change);
  }

  private void keep() {
    try {
      do {
        renew();
      } while (!closed.await(life.toMillis() / 4, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One attempt to take or keep it. */
  void renew() {
    turn.lock();
    try {
      if (closed.getCount() > 0) {
        renewed();
      }
    } finally {
      turn.unlock();
    }
  }

  private void renewed() {
    Instant asked = clock.instant();
    try {
      long taken = take();
      if (taken == 0) {
        until = Instant.MIN;
      } else if ((taken == number && raised) || raise(taken)) {
        number = taken;
        raised = true;
        until = asked.plus(life);
      }
    } catch (Unavailable e) {
      // what Redis lost may include the fences
      raised = false;
      LOG.debug("The lease was not renewed: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The lease was not renewed", e);
    }
    tell();
  }

  private long take() {
    Args args =
        new Args(keys.lease(), keys.leaseCount())
            .add(me)
            .add(life.toMillis())
            .add(number)
            .add(alone);
    return redis.ask(jedis -> TAKE.numbers(jedis, args)).getFirst();
  }

  /** False when a fence was higher: Redis had lost the count, which is put right. */
  private boolean raise(long taken) {
    long highest = taken;
    for (int shard = 0; shard < Keys.SHARDS; shard++) {
      Args args = new Args(keys.fence(shard)).add(taken);
      highest = Math.max(highest, redis.ask(jedis -> RAISE.numbers(jedis, args)).getFirst());
    }
    if (highest > taken) {
      Args args = new Args(keys.leaseCount()).add(highest);
      redis.ask(jedis -> RAISE.numbers(jedis, args));
      number = 0;
      return false;
    }
    return true;
  }

  private void tell() {
    boolean held = held();
    if (held != told) {
      told = held;
      LOG.info(held ? "This process polls, keeps the clock and sends" : "This process stands by");
      listeners.forEach(Runnable::run);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    turn.lock();
    try {
      until = Instant.MIN;
      redis.ask(jedis -> RELEASE.run(jedis, new Args(keys.lease()).add(me)));
    } catch (Unavailable e) {
      LOG.debug("The lease was not released: {}", e.getMessage());
    } finally {
      tell();
      turn.unlock();
    }
  }
}
