package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.dialog.Course;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Input;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Questions that come back in her own slots. */
class ReviewingTest {
  private static final Course COURSE = Tracks.whole(8);
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  private static Life ally() {
    return new Life(COURSE, 7, MONDAY).with("track", "ally");
  }

  @Test
  @DisplayName("questions from before follow a lesson, one tap away")
  void questionsFollow() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.diligent(Duration.ofDays(2).plusHours(6));
    Life.Moment last = life.moments.getLast();
    assertThat(last.texts()).contains("There is more.");
    Offer offer = life.learner.standing().getLast();
    assertThat(offer.options()).extracting(Option::label).containsExactly("Questions");
    Life.Moment asked =
        life.play(new Input.Pressed(offer.id(), offer.options().getFirst().key(), 1));
    assertThat(asked.texts().getFirst()).startsWith("What of 1?");
    assertThat(life.presses(life.ways().getFirst()).texts().getFirst()).startsWith("What else");
    assertThat(life.presses(life.ways().getLast()).texts()).containsExactly("No more questions.");
    assertThat(life.learner.cards()).isEmpty();
    LocalDate wednesday = LocalDate.of(2026, 3, 4);
    assertThat(Days.of(life.learner).reviews().state(new Target("questions/l1", "two")).missed())
        .isTrue();
    assertThat(Days.of(life.learner).reviews().planned(wednesday.plusDays(1))).isPositive();
  }

  @Test
  @DisplayName(
      "after the last lesson the questions come by themselves, never more than three a day")
  void questionsAlone() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.diligent(Duration.ofDays(60));
    List<String> after = life.invited().subList(8, life.invited().size());
    assertThat(after).extracting(each -> each.substring(4)).contains("review", "check-in");
    Map<LocalDate, Long> asked =
        life.moments.stream()
            .filter(m -> m.turn().facts().stream().anyMatch(Fact.Answered.class::isInstance))
            .collect(
                Collectors.groupingBy(
                    m -> LocalDate.ofInstant(m.at(), ZoneId.of("UTC")), Collectors.counting()));
    assertThat(asked).isNotEmpty();
    assertThat(asked.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
  }
}
