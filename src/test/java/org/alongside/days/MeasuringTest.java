package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Input;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The questions before a track, after it and three months later: counted, and not kept. */
class MeasuringTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
  private static final Target QUESTION = new Target("measures/m", "start");

  private final Life life = new Life(Tracks.measured(2), 7, MONDAY);

  /** Presses the last standing button and answers the question that it opens. */
  private List<Fact> answers() {
    Offer offer = life.learner.standing().getLast();
    life.play(new Input.Pressed(offer.id(), offer.options().getFirst().key(), 1));
    return life.presses(life.ways().getLast()).turn().facts();
  }

  private void chooses() {
    life.enters("system/choice");
    life.presses(life.ways().getFirst());
  }

  @Test
  @DisplayName("offered when a track is chosen, once; the answer is counted in the first round")
  void before() {
    chooses();
    assertThat(life.moments.getLast().texts()).contains("Before.");
    assertThat(answers()).contains(new Fact.Chosen(QUESTION, 2, 1));
    chooses();
    assertThat(life.moments.getLast().texts()).doesNotContain("Before.");
  }

  @Test
  @DisplayName("offered after the last piece, and once more three months later by itself")
  void after() {
    chooses();
    life.finishes();
    life.diligent(Duration.ofDays(4));
    assertThat(life.moments.getLast().texts()).contains("After.");
    assertThat(answers()).contains(new Fact.Chosen(QUESTION, 2, 2));
    life.finishes();
    int before = life.invited().size();
    life.passes(Duration.ofDays(92));
    assertThat(life.invited().subList(before, life.invited().size())).contains("WED m");
    life.opens();
    assertThat(life.presses(life.ways().getFirst()).turn().facts())
        .contains(new Fact.Chosen(QUESTION, 1, 3));
    assertThat(Measures.of(life.learner)).isEqualTo(new Measures(3, null));
  }

  @Test
  @DisplayName("nothing of an answer stays in her record")
  void notKept() {
    chooses();
    answers();
    assertThat(life.learner.vars()).isEmpty();
    assertThat(life.learner.toString()).doesNotContain("Often");
  }
}
