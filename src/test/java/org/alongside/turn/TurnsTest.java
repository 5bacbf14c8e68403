package org.alongside.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.Keys;
import org.alongside.store.Redis;
import org.alongside.store.Store;
import org.alongside.store.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop on a real Redis: once, in order, and nothing lost when something breaks. */
class TurnsTest {
  private static final Course COURSE = Courses.of(Map.of(), Courses.actions());
  private static final long ANNA = 7;

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private int inputs;

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  private Turns turns(Store store, int flood, Rule... rules) {
    Turns turns =
        new Turns(
            () -> COURSE,
            new Engine(Courses.actions()),
            new Turns.Partners(List.of(), List.of(), List.of(rules)),
            new Turns.Ports(
                store.learners(), store.timers(), store.deadLetters(), TestRedis.sealed()),
            new Turns.Settings(
                InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z")),
                flood,
                0,
                new SplittableRandom(1),
                true),
            this::note,
            new SimpleMeterRegistry());
    open.add(turns);
    return turns;
  }

  private Store store() {
    Store store = TestRedis.store(TestRedis.keys());
    open.add(store);
    return store;
  }

  private void note(Outbox.Entry entry) {
    for (Sending sending : entry.sendings()) {
      if (sending instanceof Sending.Message message) {
        said.add(message.body().text());
      }
    }
  }

  private static Arrival arrival(String id, Input input) {
    return new Arrival(TestRedis.sealed().who(ANNA), ANNA, id, input);
  }

  private static Input.Said text(String text) {
    return new Input.Said(text, "", List.of(), 1);
  }

  private CompletableFuture<Played> says(Turns turns, String text) {
    return turns.submit(arrival("tg:" + ++inputs, text(text)));
  }

  @Test
  void anInputThatComesAgainIsPlayedOnce() {
    Turns turns = turns(store(), 0);
    assertThat(turns.submit(arrival("tg:1", text("/start"))).join()).isEqualTo(Played.DONE);
    assertThat(turns.submit(arrival("tg:1", text("/start"))).join()).isEqualTo(Played.SEEN);
    assertThat(said).containsExactly("Welcome.");
  }

  @Test
  void inputsOfOneLearnerArePlayedInTheirOrder() {
    Turns turns = turns(store(), 0);
    List<CompletableFuture<Played>> all = new ArrayList<>();
    for (String text : List.of("/start", "Adult", "menu", "Leave", "menu")) {
      all.add(says(turns, text));
    }
    all.forEach(CompletableFuture::join);
    assertThat(said).containsExactly("Welcome.", "You are in.", "The menu.", "Out.", "The menu.");
  }

  @Test
  void twoProcessesThatWriteAtOnceLoseNothing() {
    Store store = store();
    Turns one = turns(store, 0);
    Turns other = turns(store, 0);
    List<CompletableFuture<Played>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(says(i % 2 == 0 ? one : other, "/start"));
    }
    assertThat(all.stream().map(CompletableFuture::join)).containsOnly(Played.DONE);
    Learner learner = store.learners().load(TestRedis.sealed().who(ANNA), "tg:x").learner();
    assertThat(learner).isNotNull();
    assertThat(learner.turns()).isEqualTo(20);
  }

  @Test
  void aFloodIsAnsweredOnceAndTheRestIsDropped() {
    Turns turns = turns(store(), 5);
    List<Played> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(says(turns, "/start").join());
    }
    assertThat(all.stream().filter(Played.DROPPED::equals)).hasSize(6);
    assertThat(said.stream().filter("Too much at once."::equals)).hasSize(1);
  }

  @Test
  void aTimerOfSomebodyUnknownRaisesNobody() {
    Store store = store();
    Turns turns = turns(store, 0);
    Timers.Due due = new Timers.Due(TestRedis.sealed().who(ANNA), 12, Instant.EPOCH);
    assertThat(turns.submit(Clock.arrival(due)).join()).isEqualTo(Played.SEEN);
    assertThat(store.learners().load(due.who(), "tg:x").learner()).isNull();
  }

  @Test
  void whatCannotBePlayedLiesInTheDeadLettersWithoutItsWords() {
    Store store = store();
    boolean[] breaks = {true};
    Rule rule =
        (course, before, input, turn, now, seed) -> {
          if (breaks[0]) {
            throw new IllegalStateException("broken on purpose");
          }
          return turn;
        };
    Turns turns = turns(store, 0, rule);
    assertThat(says(turns, "my secret").join()).isEqualTo(Played.DEAD);
    DeadLetters.Letter letter = store.deadLetters().list().getFirst();
    assertThat(letter.kind()).isEqualTo("Said");
    assertThat(letter.input()).isEqualTo(new Input.Notice("write-again"));
    assertThat(letter.toString()).doesNotContain("secret");
    breaks[0] = false;
    assertThat(says(turns, "/start").join()).isEqualTo(Played.DONE);
    assertThat(turns.submit(arrival(letter.id(), letter.input())).join()).isEqualTo(Played.DONE);
    assertThat(said).containsExactly("Welcome.", "Write again.", "Welcome.");
  }

  @Test
  void whileRedisIsAwayInputsWait(@TempDir Path folder) throws Exception {
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, EmbeddedRedis.Fsync.ALWAYS);
        Redis redis = Redis.open(server.url());
        Store store =
            new Store(
                redis,
                new Keys(),
                TestRedis.sealed(),
                TestRedis.codec(),
                InstantSource.system(),
                true);
        Turns turns = turns(store, 0)) {
      assertThat(says(turns, "/start").join()).isEqualTo(Played.DONE);
      server.kill();
      CompletableFuture<Played> waits = says(turns, "Adult");
      CompletableFuture<Played> after = says(turns, "menu");
      TimeUnit.SECONDS.sleep(2);
      assertThat(waits).isNotDone();
      server.restart();
      assertThat(waits.get(30, TimeUnit.SECONDS)).isEqualTo(Played.DONE);
      assertThat(after.get(30, TimeUnit.SECONDS)).isEqualTo(Played.DONE);
      assertThat(said).containsExactly("Welcome.", "You are in.", "The menu.");
    }
  }

  @Test
  void aPressOfAnotherLearnersButtonIsAnsweredKindly() {
    Turns turns = turns(store(), 0);
    says(turns, "/start").join();
    says(turns, "Adult").join();
    says(turns, "menu").join();
    turns.submit(arrival("tg:p", new Input.Pressed(999, "abc", 3))).join();
    assertThat(said).endsWith("The menu.", "Old button.", "The menu.");
  }

  @Test
  void aScreeningTakesTheTextAway() {
    Store store = store();
    List<Input> seen = new CopyOnWriteArrayList<>();
    Rule looks =
        (course, before, input, turn, now, seed) -> {
          seen.add(input);
          return turn;
        };
    Turns turns =
        new Turns(
            () -> COURSE,
            new Engine(Courses.actions()),
            new Turns.Partners(
                List.of((learner, text) -> new Input.Alarm(true, text.message())),
                List.of(),
                List.of(looks)),
            new Turns.Ports(
                store.learners(), store.timers(), store.deadLetters(), TestRedis.sealed()),
            new Turns.Settings(InstantSource.system(), 0, 0, new SplittableRandom(1), true),
            this::note,
            new SimpleMeterRegistry());
    open.add(turns);
    says(turns, "something terrible").join();
    says(turns, "help").join();
    assertThat(seen.getFirst()).isEqualTo(new Input.Alarm(true, 1));
    assertThat(seen.getLast()).isInstanceOf(Input.Said.class);
    assertThat(said).containsExactly("Whom do you need?", "Whom do you need?");
  }
}
