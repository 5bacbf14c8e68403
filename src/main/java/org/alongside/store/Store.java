package org.alongside.store;

import java.time.Duration;
import java.time.InstantSource;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Facts;
import org.alongside.turn.Holdings;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox;
import org.alongside.turn.Timers;
import org.alongside.turn.Uploads;

/** All ports on one Redis under one prefix. The connection stays its owner's. */
public final class Store implements AutoCloseable {
  private static final Duration LEASE_LIFE = Duration.ofSeconds(6);

  private final RedisLease lease;
  private final RedisTimers timers;
  private final RedisOutbox outbox;
  private final RedisLearners learners;
  private final RedisFacts facts;
  private final RedisDeadLetters deadLetters;
  private final RedisUploads uploads;
  private final RedisJournal journal;
  private final RedisHoldings holdings;
  private final News news;
  private final Proof proof;

  /**
   * The ports. The lease is sought after {@link RedisLease#start}.
   *
   * @param clock of the lease
   * @param alone whether no other process can use this Redis, as with the embedded one
   */
  public Store(
      Redis redis, Keys keys, Sealed sealed, Codec codec, InstantSource clock, boolean alone) {
    lease = new RedisLease(redis, keys, clock, LEASE_LIFE, alone);
    timers = new RedisTimers(redis, keys, lease::number);
    deadLetters = new RedisDeadLetters(redis, keys, sealed, codec);
    outbox = new RedisOutbox(redis, keys, sealed, codec, lease::number, timers, deadLetters);
    journal = new RedisJournal(redis, keys, sealed);
    learners =
        new RedisLearners(redis, keys, sealed, codec, lease::number, outbox, timers, journal);
    facts = new RedisFacts(redis, keys);
    holdings = new RedisHoldings(redis, keys, learners, journal, deadLetters);
    uploads = new RedisUploads(redis, keys);
    proof = new Proof(redis, keys, sealed);
    news = new News(redis, keys, outbox, timers);
  }

  public RedisLease lease() {
    return lease;
  }

  public Timers timers() {
    return timers;
  }

  public Outbox outbox() {
    return outbox;
  }

  public Learners learners() {
    return learners;
  }

  public Facts facts() {
    return facts;
  }

  public DeadLetters deadLetters() {
    return deadLetters;
  }

  public Journal journal() {
    return journal;
  }

  /** Everything that is held of a learner. */
  public Holdings holdings() {
    return holdings;
  }

  public Uploads uploads() {
    return uploads;
  }

  /**
   * Finds out whether this store was made with this service key; an empty one takes it on. With
   * another key nobody would be found again, and everybody would begin anew.
   *
   * @throws IllegalStateException when it was made with another one
   */
  public void proveKey() {
    proof.give();
  }

  /** Whether it hears of what other processes commit. */
  boolean hears() {
    return news.hears();
  }

  @Override
  public void close() {
    news.close();
    lease.close();
  }
}
