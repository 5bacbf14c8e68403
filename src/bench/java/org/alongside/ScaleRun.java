package org.alongside;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.days.Calendar;
import org.alongside.days.Days;
import org.alongside.days.Life;
import org.alongside.days.Reviews;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.alongside.store.Codec;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.KeyFile;
import org.alongside.store.Keys;
import org.alongside.store.Parts;
import org.alongside.store.Redis;
import org.alongside.store.Sealed;
import org.alongside.store.Store;
import org.alongside.turn.Clock;
import org.alongside.turn.Learners;
import org.alongside.turn.Turns;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * A million learners at rest, and ten thousand of them due in one minute: whether the clock's cost
 * grows with what is due or with how many learners there are. {@code -Dlearners=} says how many.
 * Prints one line of Markdown for each figure.
 */
public final class ScaleRun {
  private static final int LEARNERS = Integer.getInteger("learners", 1_000_000);
  private static final int DUE = 10_000;
  private static final int ROUNDS = 3;
  private static final Duration APART = Duration.ofMinutes(10);
  private static final int AT_ONCE = 64;
  private static final long IDLE_MILLIS = 60_000;

  private final Course course = Curriculum.load(Path.of("dialogs")).course();
  private final Sealed sealed = new Sealed(KeyFile.generate());
  private final Codec codec = new Codec(Parts.ALL);
  private final Moved time = new Moved();
  private final AtomicInteger sent = new AtomicInteger();
  private final Instant first =
      InstantSource.system().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(34));

  /** The real time, moved. */
  private static final class Moved implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return InstantSource.system().instant().plus(ahead);
    }

    void to(Instant there) {
      ahead = Duration.between(InstantSource.system().instant(), there);
    }
  }

  public static void main(String[] args) throws Exception {
    new ScaleRun().run();
  }

  private void run() throws Exception {
    Path folder = Files.createTempDirectory("scale");
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, EmbeddedRedis.Fsync.EVERYSEC);
        Redis redis = Redis.open(server.url());
        UnifiedJedis jedis = RedisClient.create(server.url());
        Store store = new Store(redis, new Keys(), sealed, codec, InstantSource.system(), true)) {
      long before = SizeRun.used(jedis);
      long from = System.nanoTime();
      fill(store);
      line("Learners made", "%,d in %.0f s", LEARNERS, (System.nanoTime() - from) / 1e9);
      long bytes = (SizeRun.used(jedis) - before) / LEARNERS;
      line("Redis a learner at rest after the welcome, clock entries too", "%d bytes", bytes);
      try (Turns turns = turns(store)) {
        Clock clock = new Clock(store.timers(), turns, store.lease(), time);
        store.lease().start();
        idle();
        for (int round = 0; round < ROUNDS; round++) {
          due(store, round);
        }
        clock.close();
      }
      line("Redis a learner after a whole track with reviews", "%d bytes", lived(store, jedis));
    }
  }

  private Turns turns(Store store) {
    return new Turns(
        () -> course,
        new Engine(Curriculum.actions()),
        new Turns.Partners(List.of(), List.of(), List.of(new Calendar())),
        new Turns.Ports(store.learners(), store.timers(), store.deadLetters(), sealed),
        new Turns.Settings(time, 0, 1, new SplittableRandom(1), true),
        entry -> sent.incrementAndGet(),
        new SimpleMeterRegistry());
  }

  /** Everybody has been through the welcome of the shipped dialogs, and has a lesson ahead. */
  private void fill(Store store) throws InterruptedException {
    Learner one = new Life(course, 1, first.minus(Duration.ofDays(1))).welcomed().learner;
    Semaphore room = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < LEARNERS; i++) {
        long chat = 1_000_000L + i;
        Instant next =
            i < DUE * ROUNDS
                ? first.plus(APART.multipliedBy(i / DUE))
                : first.plus(Duration.ofDays(1)).plusSeconds(60L * (i % (2 * 1440)));
        room.acquire();
        threads.execute(
            () -> {
              write(store, copy(one, chat, next));
              room.release();
            });
      }
    }
  }

  private static Learner copy(Learner one, long chat, Instant next) {
    Days days = new Days(next, 0, next.plus(Duration.ofDays(365)), false, null, Reviews.NONE);
    return one.with(chat).with(Days.NAME, days);
  }

  private void write(Store store, Learner learner) {
    store
        .learners()
        .commit(
            new Learners.Change(
                sealed.who(learner.chat()),
                "tg:1",
                0,
                new Turn(learner, List.of(), List.of(), false),
                learner.due(),
                Set.of(),
                false,
                0,
                first));
  }

  /** What a minute costs in which nothing is due. */
  private void idle() throws InterruptedException {
    time.to(first.minus(Duration.ofMinutes(5)));
    Thread.sleep(5_000);
    long before = clockNanos();
    Thread.sleep(IDLE_MILLIS);
    line("CPU of the clock's thread in an idle minute", "%.1f ms", (clockNanos() - before) / 1e6);
  }

  private static long clockNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().equals("clock")) {
        nanos += threads.getThreadCpuTime(id);
      }
    }
    return nanos;
  }

  /** From the minute in which they are due to the last one's entry in the outbox. */
  private void due(Store store, int round) throws InterruptedException {
    sent.set(0);
    Instant minute = first.plus(APART.multipliedBy(round));
    time.to(minute.minusSeconds(2));
    // The clock sleeps by its own time: it is woken as a commit of another process would.
    write(store, copy(Learner.unknown(1), 500L + round, minute.minusSeconds(1)));
    while (sent.get() < DUE) {
      if (time.instant().isAfter(minute.plusSeconds(120))) {
        throw new IllegalStateException("only %d were sent".formatted(sent.get()));
      }
      Thread.sleep(5);
    }
    double seconds = Duration.between(minute, time.instant()).toMillis() / 1e3;
    line(
        "%,d due in one minute, all in the outbox, round %d".formatted(DUE, round + 1),
        "%.1f s",
        seconds);
  }

  /** Somebody who did every lesson of the track, and half a year of questions. */
  private long lived(Store store, UnifiedJedis jedis) throws InterruptedException {
    Life life = new Life(course, 2, first).with("track", "ally");
    life.says("/menu");
    life.finishes();
    life.diligent(Duration.ofDays(300));
    int many = 2_000;
    long before = SizeRun.used(jedis);
    for (int i = 0; i < many; i++) {
      write(store, life.learner.with(5_000_000L + i));
    }
    return (SizeRun.used(jedis) - before) / many;
  }

  private static void line(String what, String figure, Object... values) {
    System.out.printf("| %s | %s |%n", what, figure.formatted(values));
  }
}
