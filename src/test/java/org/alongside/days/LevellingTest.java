package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alongside.dialog.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a question falls. Today is day 100. */
class LevellingTest {
  private static final int TODAY = 100;

  @ParameterizedTest(name = "{0} days, taken {1}: day {2} ({3})")
  @CsvSource({
    "0.3,  '',                      101, at least a day",
    "2.3,  '',                      102, a short interval is kept",
    "2.3,  102 102,                 102, also when the day has two",
    "2.3,  102 102 102,             103, a full day gives to the next",
    "2.3,  102 102 102 103 103 103, 104, and so on",
    "11.0, '',                      111, where all are empty: the interval itself",
    "11.0, 111,                     110, an emptier day is better",
    "11.0, 110 111,                 112, earlier before later",
    "11.0, 110 111 112,             109, nearer before farther",
    "11.0, 109 110 111 112 113,     111, where all have one: the interval itself",
    "163,  263,                     262, a long interval too",
  })
  void theDayWithTheLeastLoad(double interval, String taken, int day, String why) {
    assertThat(Levelling.day(interval, TODAY, days(taken))).as(why).isEqualTo(day);
  }

  @Test
  void whereTheWholeStretchIsFullItIsTheNextDayWithRoom() {
    int[] taken = IntStream.range(TODAY, 115).flatMap(day -> IntStream.of(day, day, day)).toArray();
    assertThat(Levelling.day(11, TODAY, taken)).isEqualTo(115);
  }

  /** The ranges that py-fsrs allows. */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "3, 1", "7, 2", "11, 2", "20, 3", "46, 4", "163, 10", "498, 27"})
  void theReachIsThatOfFsrs(int interval, int reach) {
    assertThat(Levelling.reach(interval)).isEqualTo(reach);
  }

  @Test
  void noDayIsEverOverfilledOrFarFromTheIntervalWithoutNeed() {
    SplittableRandom chance = new SplittableRandom(3);
    int[] taken = {};
    for (int i = 0; i < 2_000; i++) {
      int interval = chance.nextInt(1, 1 + (1 << chance.nextInt(1, 9)));
      int day = Levelling.day(interval, TODAY, taken);
      int[] before = taken;
      assertThat(load(before, day)).isLessThan(Limits.REVIEWS);
      assertThat(day).isGreaterThan(TODAY);
      int wanted = TODAY + interval;
      int reach = Levelling.reach(interval);
      assertThat(day).isGreaterThanOrEqualTo(wanted - reach);
      assertThat(IntStream.range(wanted + 1, day).filter(d -> d > wanted + reach))
          .allMatch(d -> load(before, d) == Limits.REVIEWS);
      taken = Arrays.copyOf(taken, taken.length + 1);
      taken[i] = day;
    }
  }

  private static long load(int[] taken, int day) {
    return Arrays.stream(taken).filter(d -> d == day).count();
  }

  private static int[] days(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
