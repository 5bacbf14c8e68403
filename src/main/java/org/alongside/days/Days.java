package org.alongside.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Part;
import org.jspecify.annotations.Nullable;

/**
 * What her calendar remembers of her days.
 *
 * @param next when it may bring something, null when nothing is ahead
 * @param slow how many openers of her calendar in a row were left untapped: each slows the pace
 * @param silent when she will have been silent too long, null before she did anything
 * @param warned whether she was told that she was silent for a year
 * @param looked her date on which she last looked back on her week
 * @param reviews the questions that she has met
 */
public record Days(
    @Nullable Instant next,
    int slow,
    @Nullable Instant silent,
    boolean warned,
    @Nullable LocalDate looked,
    Reviews reviews)
    implements Part {
  /** Its name in the record. */
  public static final String NAME = "days";

  /** Of somebody whose calendar has not begun. */
  public static final Days NONE = new Days(null, 0, null, false, null, Reviews.NONE);

  /** What is remembered of this learner. */
  public static Days of(Learner learner) {
    return learner.parts().get(NAME) instanceof Days days ? days : NONE;
  }

  @Override
  public Map<Long, Instant> due(boolean reachable) {
    Map<Long, Instant> due = new TreeMap<>();
    if (next != null && reachable) {
      due.put(Learner.CALENDAR, next);
    }
    if (silent != null) {
      due.put(Learner.SILENCE, silent);
    }
    return due;
  }

  /** On which of the days that she chose it comes now; on none when it has said goodbye. */
  public List<String> pace(List<String> chosen) {
    Pace pace = new Pace(chosen);
    return pace.parted(slow) ? List.of() : pace.days(slow);
  }

  Days next(@Nullable Instant at) {
    return new Days(at, slow, silent, warned, looked, reviews);
  }

  Days slow(int untapped) {
    return new Days(next, untapped, silent, warned, looked, reviews);
  }

  /** She did something: this is when her silence would be too long. */
  Days heard(Instant end) {
    return new Days(next, slow, end, false, looked, reviews);
  }

  /** She was told: this is when she is forgotten. */
  Days warned(Instant end) {
    return new Days(next, slow, end, true, looked, reviews);
  }

  Days looked(LocalDate today) {
    return new Days(next, slow, silent, warned, today, reviews);
  }

  Days reviews(Reviews present) {
    return new Days(next, slow, silent, warned, looked, present);
  }
}
