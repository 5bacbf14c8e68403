package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.alongside.days.Recall.Rating;
import org.junit.jupiter.api.Test;

/**
 * What holds for whatever a learner answers whenever. {@code -Dtries=} says how many histories,
 * {@code -Dseed=} which is the first.
 */
class RecallLawsTest {
  private static final int ANSWERS = 40;

  @Test
  void randomHistories() {
    long first = Long.getLong("seed", 1);
    for (long seed = first; seed < first + Integer.getInteger("tries", 10_000); seed++) {
      history(seed);
    }
  }

  private static void history(long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    Recall memory = Recall.first(rating(chance));
    for (int i = 0; i < ANSWERS; i++) {
      Rating rating = rating(chance);
      int elapsed = chance.nextInt(4) == 0 ? 0 : chance.nextInt(1, 2 << chance.nextInt(12));
      Recall next = memory.next(rating, elapsed);
      String story =
          "seed %d, answer %d: %s %s after %d -> %s"
              .formatted(seed, i, memory, rating, elapsed, next);
      bounds(story, next);
      answer(story, memory, rating, elapsed, next);
      forgetting(story, next, chance);
      memory = next;
    }
  }

  private static void bounds(String story, Recall memory) {
    assertThat(memory.stability()).as(story).isBetween(Recall.LEAST, Recall.MOST);
    assertThat(memory.difficulty()).as(story).isBetween(1.0, 10.0);
  }

  private static void answer(String story, Recall was, Rating rating, int elapsed, Recall now) {
    switch (rating) {
      case AGAIN -> {
        assertThat(now.stability()).as(story).isLessThanOrEqualTo(was.stability());
        assertThat(now.difficulty()).as(story).isGreaterThanOrEqualTo(was.difficulty() - 0.02);
      }
      case HARD -> {
        if (elapsed > 0) {
          assertThat(now.stability()).as(story).isGreaterThanOrEqualTo(was.stability());
        }
      }
      case GOOD, EASY -> {
        assertThat(now.stability()).as(story).isGreaterThanOrEqualTo(was.stability());
        assertThat(now.difficulty()).as(story).isLessThanOrEqualTo(was.difficulty());
        if (elapsed > 0) {
          Recall later = was.next(rating, elapsed + 1);
          assertThat(later.stability()).as(story).isGreaterThanOrEqualTo(now.stability());
        }
      }
    }
  }

  private static void forgetting(String story, Recall memory, SplittableRandom chance) {
    double retention = chance.nextDouble(0.7, 0.99);
    assertThat(memory.retrievability(memory.interval(retention)))
        .as(story)
        .isCloseTo(retention, within(1e-9));
    assertThat(memory.interval(0.9)).as(story).isCloseTo(memory.stability(), within(1e-6));
    assertThat(memory.interval(retention)).as(story).isLessThan(memory.interval(retention - 0.01));
    assertThat(memory.retrievability(0)).as(story).isEqualTo(1);
    double day = chance.nextDouble(1000);
    assertThat(memory.retrievability(day + 1)).as(story).isLessThan(memory.retrievability(day));
    Recall firmer = new Recall(memory.stability() * 1.1, memory.difficulty());
    if (firmer.stability() > memory.stability()) {
      assertThat(firmer.interval(retention)).as(story).isGreaterThan(memory.interval(retention));
    }
  }

  private static Rating rating(SplittableRandom chance) {
    return Rating.values()[chance.nextInt(4)];
  }
}
