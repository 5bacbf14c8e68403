package org.alongside;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.days.Calendar;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Sending;
import org.alongside.store.Codec;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.KeyFile;
import org.alongside.store.Keys;
import org.alongside.store.Parts;
import org.alongside.store.Redis;
import org.alongside.store.Sealed;
import org.alongside.store.Store;
import org.alongside.turn.Arrival;
import org.alongside.turn.Outbox;
import org.alongside.turn.Turns;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** How much of Redis a learner takes who has passed the welcome of the shipped dialogs. */
final class SizeRun {
  private static final int LEARNERS = 5_000;

  private SizeRun() {}

  /** Bytes a learner, without {@code screen} and {@code fades}, which expire. */
  static double bytes() throws Exception {
    Path folder = Files.createTempDirectory("size");
    Course course = Curriculum.load(Path.of("dialogs")).course();
    Sealed sealed = new Sealed(KeyFile.generate());
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, EmbeddedRedis.Fsync.EVERYSEC);
        Redis redis = Redis.open(server.url());
        UnifiedJedis jedis = RedisClient.create(server.url());
        Store store =
            new Store(
                redis, new Keys(), sealed, new Codec(Parts.ALL), InstantSource.system(), true)) {
      store.lease().start();
      List<Outbox.Entry> sent = new ArrayList<>();
      try (Turns turns = turns(course, store, sealed, sent)) {
        walk(turns, store, sealed, sent, 1);
        long before = used(jedis);
        for (int chat = 2; chat < 2 + LEARNERS; chat++) {
          walk(turns, store, sealed, sent, chat);
        }
        long screens = 0;
        Keys keys = new Keys();
        for (int chat = 2; chat < 2 + LEARNERS; chat++) {
          String who = sealed.who(chat);
          Long screen = jedis.memoryUsage(keys.screen(who));
          Long fades = jedis.memoryUsage(keys.fades(who));
          screens += (screen == null ? 0 : screen) + (fades == null ? 0 : fades);
        }
        return (used(jedis) - before - screens) / (double) LEARNERS;
      }
    }
  }

  private static Turns turns(Course course, Store store, Sealed sealed, List<Outbox.Entry> sent) {
    return new Turns(
        () -> course,
        new Engine(Curriculum.actions()),
        new Turns.Partners(List.of(), List.of(), List.of(new Calendar())),
        new Turns.Ports(store.learners(), store.timers(), store.deadLetters(), sealed),
        new Turns.Settings(InstantSource.system(), 0, 1, new SplittableRandom(1), true),
        sent::add,
        new SimpleMeterRegistry());
  }

  /** Through the welcome to the menu, by the first button of each question. */
  private static void walk(
      Turns turns, Store store, Sealed sealed, List<Outbox.Entry> sent, long chat) {
    String text = "/start";
    for (int i = 0; !text.isEmpty(); i++) {
      String who = sealed.who(chat);
      turns
          .submit(
              new Arrival(
                  who, chat, "tg:" + chat + ":" + i, new Input.Said(text, "", List.of(), i + 1)))
          .join();
      text = next(sent);
      Instant now = InstantSource.system().instant();
      for (Outbox.Entry entry : sent) {
        if (entry.claimed() || store.outbox().claim(entry)) {
          store
              .outbox()
              .acknowledge(entry, List.of(new Outbox.Shown(1_000 + i, now, false)), List.of(), now);
        }
      }
      sent.clear();
    }
  }

  private static String next(List<Outbox.Entry> sent) {
    Sending.Message last =
        (Sending.Message)
            sent.getLast().sendings().reversed().stream()
                .filter(Sending.Message.class::isInstance)
                .findFirst()
                .orElseThrow();
    List<String> labels =
        last.rows().stream().flatMap(List::stream).map(Sending.Key::label).toList();
    if (labels.contains("Scene")) {
      return "";
    }
    if (labels.contains("First lesson")) {
      return "menu";
    }
    if (labels.contains("Done")) {
      return "Monday, Wednesday, Friday";
    }
    return labels.isEmpty() ? "Ada" : labels.getFirst();
  }

  static long used(UnifiedJedis jedis) {
    return jedis
        .info("memory")
        .lines()
        .filter(line -> line.startsWith("used_memory:"))
        .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length()).strip()))
        .sum();
  }
}
