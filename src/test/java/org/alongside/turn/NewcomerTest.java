package org.alongside.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Vars;
import org.alongside.store.Store;
import org.alongside.store.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped dialogs on a real Redis: in which language somebody is spoken to who just came. */
class NewcomerTest {
  private static final Course COURSE = Courses.load(Path.of("dialogs"), Courses.actions());
  private static final long CHAT = 11;

  private final List<Sending.Message> seen = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Store store;
  private Turns turns;
  private int inputs;

  @BeforeEach
  void start() {
    store = TestRedis.store(TestRedis.keys());
    turns =
        new Turns(
            () -> COURSE,
            new Engine(Courses.actions()),
            new Turns.Partners(List.of(), List.of(), List.of()),
            new Turns.Ports(
                store.learners(), store.timers(), store.deadLetters(), TestRedis.sealed()),
            new Turns.Settings(InstantSource.system(), 0, 0, new SplittableRandom(1), true),
            this::note,
            new SimpleMeterRegistry());
    open.addAll(List.of(turns, store));
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private void note(Outbox.Entry entry) {
    for (Sending sending : entry.sendings()) {
      if (sending instanceof Sending.Message message) {
        seen.add(message);
      }
    }
  }

  private String says(String text, String tongue) {
    String who = TestRedis.sealed().who(CHAT);
    Input.Said said = new Input.Said(text, "", List.of(), ++inputs);
    turns.submit(new Arrival(who, CHAT, "tg:" + inputs, tongue, said)).join();
    return seen.getLast().body().text();
  }

  private List<String> buttons() {
    return seen.getLast().rows().stream().flatMap(List::stream).map(Sending.Key::label).toList();
  }

  private Learner record() {
    return store.learners().load(TestRedis.sealed().who(CHAT), "tg:none").learner();
  }

  @ParameterizedTest(name = "a phone in “{0}” reads “{1}”")
  @CsvSource({
    "ar, مرحبًا.",
    "ar-EG, مرحبًا.",
    "uk, Вітаю.",
    "UK, Вітаю.",
    "fr_CA, Bonjour.",
    "en, Hello.",
    "ht, Hello.",
    "'', Hello.",
    "not a tag, Hello."
  })
  void theFirstScreenSpeaksAsHerPhoneDoes(String tongue, String greeting) {
    assertThat(says("/start", tongue)).startsWith(greeting);
    assertThat(buttons()).containsExactly("English", "Українська", "العربية", "Français");
  }

  @Test
  void whatSheChoosesHoldsWhateverHerPhoneSays() {
    says("/start", "ar");
    assertThat(says("Français", "ar")).contains("ce téléphone");
    assertThat(says("aide", "ar")).startsWith("Je suis là.");
    assertThat(record().profile()).containsKey(Vars.LANGUAGE);
  }

  @Test
  void ofAPhoneThatSpeaksTheSourceNothingIsKept() {
    says("/start", "en-GB");
    assertThat(record().profile()).isEmpty();
  }
}
