package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What her calendar and the pages set, in one queue. */
class QueueTest {
  private static final Course COURSE = Tracks.whole(8);
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  private static Life ally() {
    return new Life(COURSE, 7, MONDAY).with("track", "ally");
  }

  @Test
  @DisplayName("what is asked after comes before a lesson of the same instant, whichever is first")
  void inOneInstant() {
    for (int timers : List.of(1, 35)) {
      Life life = new Life(Tracks.promised(), 7, MONDAY).with("track", "ally");
      for (int i = 0; i < timers; i++) {
        life.enters("system/plan");
        life.says("If they laugh, then I do not.");
        life.finishes();
      }
      life.until(life.now.plus(Duration.ofHours(12)));
      life.opens();
      life.finishes();
      life.passes(Duration.ofDays(2));
      assertThat(life.invited()).containsExactly("MON l1", "WED plan");
      assertThat(life.learner.waiting()).hasSize(1);
    }
  }

  @Test
  @DisplayName("a lesson that she finishes while its opener lies there is not offered again")
  void finishedMeanwhile() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.until(life.now.plus(Duration.ofHours(12)));
    life.opens();
    life.passes(Duration.ofDays(2));
    life.finishes();
    assertThat(life.learner.opener()).isNull();
    life.passes(Duration.ofDays(3));
    assertThat(life.invited()).containsExactly("MON l1", "WED l1", "FRI l2");
  }

  @Test
  @DisplayName("after the goodbye, choosing days anew brings the lessons back")
  void choosesAnew() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(40));
    assertThat(life.learner.due()).doesNotContainKey(Learner.CALENDAR);
    life.enters("system/days");
    life.presses(life.ways().getFirst());
    assertThat(life.learner.due()).containsKey(Learner.CALENDAR);
  }

  @Test
  @DisplayName("a lesson that was left open is offered again where she stood")
  void goesOn() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.until(life.now.plus(Duration.ofHours(12)));
    life.opens();
    life.passes(Duration.ofDays(3));
    Life.Moment moment = life.opens();
    assertThat(moment.texts()).containsExactly("This is 1.");
    life.finishes();
    assertThat(life.invited()).containsExactly("MON l1", "WED l1");
    assertThat(life.moments.get(life.moments.size() - 3).texts().getFirst()).startsWith("Hello");
  }
}
