package org.alongside.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.dialog.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays what falls due, while this process holds the lease. It sleeps until then. */
public final class Clock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clock.class);
  private static final int BATCH = 1000;

  /** Before what another process seems to keep is tried again. */
  private static final Duration BREATH = Duration.ofMillis(200);

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Timers timers;
  private final Turns turns;
  private final Lease lease;
  private final InstantSource time;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  public Clock(Timers timers, Turns turns, Lease lease, InstantSource time) {
    this.timers = timers;
    this.turns = turns;
    this.lease = lease;
    this.time = time;
    timers.onEarlier(woken::release);
    lease.onChange(woken::release);
    thread = Thread.ofPlatform().name("clock").daemon().start(this::run);
  }

  private void run() {
    while (!closed) {
      Duration sleep = Duration.ofSeconds(1);
      try {
        sleep = lease.held() ? tick() : LONGEST;
      } catch (Unavailable away) {
        LOG.warn("The store does not answer; the clock waits. {}", away.getMessage());
      } catch (RuntimeException broken) {
        LOG.error("The clock goes on after an error.", broken);
      }
      try {
        if (woken.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /** Plays what is due now, and says how long to sleep. */
  private Duration tick() {
    Instant now = time.instant();
    List<Timers.Due> due = timers.due(now, BATCH);
    List<CompletableFuture<Played>> played =
        due.stream().map(each -> turns.submit(arrival(each))).toList();
    if (played.stream().map(CompletableFuture::join).anyMatch(Played.ELSEWHERE::equals)) {
      return BREATH;
    }
    if (due.size() == BATCH) {
      return Duration.ZERO;
    }
    Instant next = timers.next();
    if (next == null) {
      return LONGEST;
    }
    Duration until = Duration.between(time.instant(), next);
    return until.isNegative()
        ? Duration.ZERO
        : until.compareTo(LONGEST) < 0 ? until.plusMillis(1) : LONGEST;
  }

  /** The entry as an input. */
  public static Arrival arrival(Timers.Due due) {
    return new Arrival(due.who(), 0, due.input(), new Input.Due(due.number()));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
