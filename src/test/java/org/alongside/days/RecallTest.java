package org.alongside.days;

import static org.alongside.days.Recall.Rating.AGAIN;
import static org.alongside.days.Recall.Rating.EASY;
import static org.alongside.days.Recall.Rating.GOOD;
import static org.alongside.days.Recall.Rating.HARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.days.Recall.Rating;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FSRS-6 against the numbers that its own libraries are tested with. */
class RecallTest {
  private static final Offset<Double> SINGLE = within(2e-4);

  /**
   * The intervals that py-fsrs, ts-fsrs and go-fsrs publish: a new card passes two steps of minutes
   * before it is asked by the day, a forgotten one passes one.
   */
  @Test
  void intervalsOfTheReference() {
    List<Rating> ratings = new ArrayList<>(Collections.nCopies(6, GOOD));
    ratings.addAll(List.of(AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD));
    List<Integer> days = new ArrayList<>();
    Recall memory = null;
    for (Rating rating : ratings) {
      int elapsed = days.isEmpty() ? 0 : days.getLast();
      boolean inSteps = rating == AGAIN || memory == null;
      memory = memory == null ? Recall.first(rating) : memory.next(rating, elapsed);
      days.add(inSteps ? 0 : (int) Math.round(memory.interval(0.9)));
    }
    assertThat(days).containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
  }

  /** The memory state that fsrs-rs and ts-fsrs publish for one wrong answer and five right ones. */
  @Test
  void memoryOfTheReference() {
    int[] days = {0, 1, 3, 8, 21};
    Recall memory = Recall.first(AGAIN);
    for (int elapsed : days) {
      memory = memory.next(GOOD, elapsed);
    }
    assertThat(memory.stability()).isCloseTo(53.62691, SINGLE);
    assertThat(memory.difficulty()).isCloseTo(6.3574867, SINGLE);
  }

  @ParameterizedTest
  @CsvSource({
    "AGAIN, 0.212,  6.4133",
    "HARD,  1.2931, 5.11217071",
    "GOOD,  2.3065, 2.11810397",
    "EASY,  8.2956, 1"
  })
  void firstMemoryOfTheReference(Rating rating, double stability, double difficulty) {
    assertThat(Recall.first(rating).stability()).isCloseTo(stability, within(1e-8));
    assertThat(Recall.first(rating).difficulty()).isCloseTo(difficulty, within(1e-8));
  }

  /** The forward pass that fsrs-rs publishes: twice the same answer, on one day and then later. */
  @ParameterizedTest
  @CsvSource({
    "AGAIN, 1, 0.10088589,  8.806304",
    "HARD,  1, 3.2494123,   6.7404594",
    "GOOD,  1, 7.3153,      2.1112142",
    "EASY,  1, 18.014914,   1.0",
    "AGAIN, 2, 0.112798266, 8.806304",
    "HARD,  2, 4.4694576,   6.7404594"
  })
  void secondMemoryOfTheReference(Rating rating, int days, double stability, double difficulty) {
    Recall memory = Recall.first(rating).next(rating, days);
    assertThat(memory.stability()).isCloseTo(stability, SINGLE);
    assertThat(memory.difficulty()).isCloseTo(difficulty, SINGLE);
  }

  /** What an answer on the same day makes of five days, as fsrs-rs publishes it. */
  @ParameterizedTest
  @CsvSource({"AGAIN, 1.596818", "GOOD, 5.0", "EASY, 8.12961"})
  void sameDayOfTheReference(Rating rating, double stability) {
    assertThat(new Recall(5, 5).next(rating, 0).stability()).isCloseTo(stability, SINGLE);
  }

  @ParameterizedTest
  @CsvSource({"AGAIN, 8.341763", "HARD, 6.6659956", "GOOD, 4.990228", "EASY, 3.3144615"})
  void difficultyOfTheReference(Rating rating, double difficulty) {
    assertThat(new Recall(5, 5).next(rating, 1).difficulty()).isCloseTo(difficulty, SINGLE);
  }

  @Test
  void forgettingCurveOfTheReference() {
    double[] stability = {1, 2, 3, 4, 4, 2};
    assertThat(
            IntStream.range(0, 6)
                .mapToDouble(day -> new Recall(stability[day], 5).retrievability(day)))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : 1)
        .containsExactly(1.0, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359);
  }

  @Test
  void ratingsAreOrdered() {
    Recall memory = new Recall(10, 5);
    assertThat(
            List.of(AGAIN, HARD, GOOD, EASY).stream()
                .map(rating -> memory.next(rating, 10).stability()))
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
