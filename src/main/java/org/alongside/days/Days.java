package org.alongside.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param heard her date on which she last did something, null before that
 * @param looked her date on which she was last invited to look back on her week
 * @param warned whether she was told that she has been silent too long
 */
public record Days(
    @Nullable Instant next,
    int slow,
    @Nullable LocalDate heard,
    @Nullable LocalDate looked,
    boolean warned)
    implements Part {
  /** Its name in the record. */
  public static final String NAME = "days";

  /** Of somebody whose calendar has not begun. */
  public static final Days NONE = new Days(null, 0, null, null, false);

  /** After so many days without a word she is told; after so many more she is forgotten. */
  static final int SILENCE = 365;

  static final int LAST_CHANCE = 14;

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
    if (heard != null) {
      LocalDate end = heard.plusDays(warned ? SILENCE + LAST_CHANCE : SILENCE);
      due.put(Learner.SILENCE, end.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
    return due;
  }

  Days next(@Nullable Instant at) {
    return new Days(at, slow, heard, looked, warned);
  }

  Days slow(int untapped) {
    return new Days(next, untapped, heard, looked, warned);
  }

  Days heard(LocalDate today) {
    return new Days(next, slow, today, looked, false);
  }

  Days looked(LocalDate today) {
    return new Days(next, slow, heard, today, warned);
  }

  Days warn() {
    return new Days(next, slow, heard, looked, true);
  }
}
