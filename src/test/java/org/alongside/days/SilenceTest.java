package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alongside.dialog.Course;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A year without a word: told once, then forgotten. */
class SilenceTest {
  private static final Course COURSE = Tracks.whole(8);
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  private static Life ally() {
    return new Life(COURSE, 7, MONDAY).with("track", "ally");
  }

  @Test
  @DisplayName("a year of silence: told once, and two weeks later forgotten")
  void silence() {
    Life life = ally().with("paused", "yes");
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(366));
    assertThat(life.invited()).extracting(each -> each.substring(4)).containsExactly("still-here");
    life.passes(Duration.ofDays(20));
    assertThat(life.forgotten()).isTrue();
    assertThat(life.moments.getLast().at())
        .isBetween(MONDAY.plus(Duration.ofDays(379)), MONDAY.plus(Duration.ofDays(380)));
  }

  @Test
  @DisplayName("whoever answers is kept for another year")
  void answers() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(366));
    life.opens();
    life.finishes();
    life.passes(Duration.ofDays(300));
    assertThat(life.forgotten()).isFalse();
  }

  @Test
  @DisplayName("a page's untapped opener does not keep her from being told of a year of silence")
  void toldAllTheSame() {
    Life life = new Life(Tracks.promised(), 7, MONDAY);
    life.enters("system/plan");
    life.says("If they laugh, then I do not.");
    life.finishes();
    life.passes(Duration.ofDays(2).plusHours(12));
    life.with("paused", "yes").passes(Duration.ofDays(366));
    assertThat(life.invited().getLast()).endsWith("still-here");
  }
}
