package org.alongside.dialog;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How long until a timer is due.
 *
 * @param silence whether any input of the learner's cancels it
 * @param at the hour that is wished for, for spans of days and weeks
 */
public record Delay(long amount, Unit unit, boolean silence, @Nullable LocalTime at) {
  /** Minutes and hours are exact; days and weeks mean the learner's own hour. */
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WEEKS
  }
}
