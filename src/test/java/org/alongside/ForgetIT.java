package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.days.Days;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Journaling;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Vars;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.KeyFile;
import org.alongside.store.Keys;
import org.alongside.store.Store;
import org.alongside.turn.Arrival;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Learners;
import org.alongside.turn.Played;
import org.alongside.turn.Turns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Somebody asks to be forgotten, and at one of the steps the line to Redis is cut, or the process
 * dies. What was begun is ended, and her press that comes once more does not bring her back.
 */
class ForgetIT {
  private static final long AMAL = 1001;
  private static final long PRESS = 501;

  /** Commands about her from her press on: load, commit, screen, acknowledge, rewrite, unmark. */
  private static final int STEPS = 6;

  private static final String NOW = "Forget me";
  private static final String MENDED = "the line is mended";
  private static final String DIES = "the process dies";

  @TempDir static Path folder;
  private static EmbeddedRedis redis;
  private static UnifiedJedis jedis;
  private static Course course;
  private static Vault direct;
  private static String who;

  @BeforeAll
  static void open() {
    redis = EmbeddedRedis.start(folder.resolve("redis"), EmbeddedRedis.Fsync.EVERYSEC);
    jedis = RedisClient.create(redis.url());
    KeyFile.readOrMake(folder.resolve("key"));
    course = Curriculum.load(null).course();
    direct = Vault.open(settings(redis.url(), "http://127.0.0.1:1"));
    who = direct.sealed().who(AMAL);
  }

  @AfterAll
  static void close() {
    direct.close();
    jedis.close();
    redis.close();
  }

  /**
   * A lost command leaves what the answer before it left: it is tried at the first step only. A
   * line that is mended goes on in the process that lives: one step of the commit, and one after.
   */
  static Stream<Object[]> cuts() {
    Stream<Object[]> dies =
        IntStream.rangeClosed(1, STEPS)
            .mapToObj(step -> new Object[] {step, Wire.Lost.ANSWER, DIES});
    return Stream.concat(
        Stream.of(
            new Object[] {1, Wire.Lost.COMMAND, DIES},
            new Object[] {2, Wire.Lost.ANSWER, MENDED},
            new Object[] {4, Wire.Lost.ANSWER, MENDED}),
        dies);
  }

  @ParameterizedTest(name = "step {0}, the {1} is lost, {2}")
  @MethodSource("cuts")
  void whatWasBegunIsEnded(int step, Wire.Lost lost, String then) throws Exception {
    jedis.flushAll();
    boolean dies = then.equals(DIES);
    try (FakeTelegram telegram = FakeTelegram.start(InstantSource.system(), Rates.NONE);
        Wire wire = new Wire(port(redis.url()));
        Store store = direct.store(new Keys())) {
      holds(store);
      telegram.restartsIds(PRESS - 1);
      Chat amal = telegram.chat(AMAL);
      try (Vault far = Vault.open(settings(through(wire), telegram.url()));
          Bot bot = bot(far, through(wire), telegram)) {
        amal.says("/forget");
        amal.await(10, chat -> chat.reads().stream().anyMatch(m -> m.labels().contains(NOW)));
        assertThat(
                telegram.await(
                    10, () -> store.outbox().screen(who, true, Instant.now()).size() == 2))
            .isTrue();
        wire.cutAt(step, lost, dies, who, "BGREWRITEAOF");
        amal.presses(NOW);
        if (dies) {
          telegram.await(10, () -> wire.cut() || gone());
        } else {
          ended(telegram, amal, store);
        }
      }
      if (dies) {
        jedis.del(new Keys().lease());
        try (Vault next = Vault.open(settings(redis.url(), telegram.url()));
            Bot heir = bot(next, redis.url(), telegram)) {
          ended(telegram, amal, store);
        }
      }
    }
  }

  /** Nothing of her is left but the mark, and what comes once more changes nothing. */
  private static void ended(FakeTelegram telegram, Chat amal, Store store) throws Exception {
    boolean done = telegram.await(20, () -> gone() && telegram.waiting() == 0);
    assertThat(done).as("what is left: %s%n%s", left(), amal.transcript()).isTrue();
    assertThat(amal.reads()).isNotEmpty().allMatch(m -> m.text().startsWith("Done."));
    assertThat(amal.sees()).as("hers are gone too").allMatch(m -> !m.mine());
    Input.Pressed again = new Input.Pressed(1, "x", 1);
    try (Turns turns = Bot.turns(store, direct, () -> course, 0, new SimpleMeterRegistry())) {
      Arrival press = new Arrival(who, AMAL, "tg:" + PRESS, again);
      assertThat(turns.submit(press).get()).isEqualTo(Played.SEEN);
    }
    assertThat(left()).isEmpty();
  }

  /** Somebody of whom there is something in every place. */
  private static void holds(Store store) {
    Learner learner =
        Learner.unknown(AMAL)
            .with(Map.of(Vars.CONSENT, Vars.ADULT, Vars.JOURNAL, Vars.YES))
            .with(Days.NAME, Days.NONE);
    Instant soon = Instant.now().plusSeconds(9_999);
    Turn turn =
        new Turn(learner, List.of(), List.of(), false)
            .with(List.of(new Journaling.Write(Instant.now(), "reflections/rest", "Mine.")));
    store
        .learners()
        .commit(
            new Learners.Change(
                who, "tg:1", 0, turn, Map.of(11L, soon), Set.of(), false, 0, Instant.now()));
    store
        .deadLetters()
        .put(
            new DeadLetters.Letter(
                "tg:2", who, AMAL, "Said", Instant.now(), "Broken", new Input.Notice("flood")));
    assertThat(left()).hasSize(4);
  }

  private static boolean gone() {
    return left().isEmpty() && jedis.exists(new Keys().learner(who));
  }

  /** Every trace of her but the mark that keeps her from being brought back. */
  private static List<String> left() {
    Keys keys = new Keys();
    int shard = keys.shard(who);
    List<String> left = new ArrayList<>();
    if (jedis.hexists(keys.learner(who), "r")) {
      left.add("record");
    }
    for (String key : jedis.keys("*")) {
      if (key.contains(who) && !key.equals(keys.learner(who))) {
        left.add(key);
      }
    }
    Stream.of(keys.due(shard), keys.claims(shard), keys.dead(shard))
        .forEach(key -> jedis.zrange(key, 0, -1).forEach(id -> left.add(key + " " + id)));
    jedis.hkeys(keys.outbox(shard)).forEach(id -> left.add("outbox " + id));
    return left;
  }

  private static Bot bot(Vault vault, String url, FakeTelegram telegram) {
    Settings settings = settings(url, telegram.url());
    return Bot.start(settings, FakeTelegram.TOKEN, vault, () -> course, new SimpleMeterRegistry());
  }

  private static Settings settings(String url, String telegram) {
    Map<String, String> values =
        Map.of(
            "TELEGRAM_BOT_TOKEN",
            FakeTelegram.TOKEN,
            "ALONGSIDE_TELEGRAM_URL",
            telegram,
            "ALONGSIDE_REDIS_URL",
            url,
            "ALONGSIDE_KEY",
            folder.resolve("key").toString(),
            "ALONGSIDE_DATA",
            folder.resolve("data").toString());
    return Settings.read(values::get);
  }

  private static String through(Wire wire) {
    return redis.url().replace(":" + port(redis.url()), ":" + wire.port());
  }

  private static int port(String url) {
    return Integer.parseInt(url.replaceAll(".*:(\\d+).*", "$1"));
  }
}
