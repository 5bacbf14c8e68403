package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.alongside.script.Player;
import org.alongside.script.Transcript;
import org.alongside.script.TranscriptWriter;
import org.alongside.script.Walks;
import org.alongside.store.Roundtrip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A talk that was written down while it happened goes the same way when it is walked. */
class RecordingTest {
  private static final List<String> WORDS =
      List.of(
          "",
          "text",
          "[text]",
          "(photo)",
          "\\[text",
          "two\nlines",
          "1",
          "yes",
          "monday",
          "back",
          "skip",
          "menu",
          "/help",
          "18",
          "Ukraine",
          "Ana",
          "# a heading",
          "me: x",
          "… 2 days");

  private final List<Action> actions = new ArrayList<>(Courses.actions());
  private final List<Input> buttons = new ArrayList<>();
  private final TranscriptWriter writer = new TranscriptWriter(Transcript.Front.of("en"));
  private Engine engine;
  private Course course;
  private Learner learner = Learner.unknown(1).with(Map.of(Vars.CONSENT, Vars.ADULT));
  private Instant now = Transcript.Front.START;

  @ParameterizedTest(name = "walks as it was recorded, seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void walks(long seed) {
    actions.add(new Lot());
    engine = new Engine(actions);
    Course everything = Courses.everything(actions);
    course = everything.entering("hub");
    record(new SplittableRandom(seed));
    byte[] file = writer.text().getBytes(StandardCharsets.UTF_8);
    for (UnaryOperator<Learner> between :
        List.of(UnaryOperator.<Learner>identity(), new Roundtrip())) {
      Walks.Walked walked = new Walks(engine, everything, between).walk("en/hub.walk", file);
      assertThat(walked.problems()).as(writer.text()).isEmpty();
      assertThat(walked.difference()).isEmpty();
      assertThat(walked.text()).isEqualTo(writer.text());
    }
  }

  private void record(SplittableRandom chance) {
    play(said("/enter"));
    for (int i = 0; i < 60; i++) {
      int dice = chance.nextInt(10);
      if (dice == 0) {
        passes(Duration.ofHours(chance.nextInt(1, 90)));
      } else {
        Input input =
            dice == 1
                ? new Input.Sent(Input.Kind.VOICE, "", 1)
                : dice < 7 && !buttons.isEmpty()
                    ? buttons.get(chance.nextInt(buttons.size()))
                    : said(WORDS.get(chance.nextInt(WORDS.size())));
        assertThat(writer.happens(input)).isTrue();
        play(input);
      }
    }
  }

  private static Input said(String text) {
    return new Input.Said(text, Player.mark(text), List.of(), 1);
  }

  private void passes(Duration span) {
    writer.passes(span);
    Instant end = now.plus(span);
    for (var due = next(); due != null && !due.getValue().isAfter(end); due = next()) {
      now = due.getValue().isAfter(now) ? due.getValue() : now;
      play(new Input.Due(due.getKey()));
    }
    now = end;
  }

  private Map.Entry<Long, Instant> next() {
    return learner.due().entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
  }

  private void play(Input input) {
    Turn turn = engine.play(course, learner, input, now, 0);
    writer.sends(turn.sendings());
    learner = turn.forget() ? Learner.unknown(1) : turn.learner();
    for (Sending sending : turn.sendings()) {
      switch (sending) {
        case Sending.Message message -> shown(message.offer(), message.rows());
        case Sending.Edit edit -> shown(edit.offer(), edit.rows());
        default -> {}
      }
    }
  }

  /** Remembers the buttons of the newest message. */
  private void shown(long offer, List<List<Sending.Key>> rows) {
    if (!rows.isEmpty()) {
      buttons.clear();
      rows.forEach(row -> row.forEach(key -> buttons.add(new Input.Pressed(offer, key.key(), 1))));
    }
  }
}
