package org.alongside.dialog;

import java.time.Instant;

/**
 * Something that comes by itself.
 *
 * @param number its member in the clock's set; 0 is the sweep
 * @param setter the step that set it; with {@code target} its key
 * @param queued whether it passes through the queue of her days, one opener a slot
 * @param silence whether any input of the learner's cancels it
 */
public record Timer(
    long number, Target setter, Target target, Instant due, boolean queued, boolean silence) {
  /** No step set it: her calendar did. No dialog has an empty id. */
  private static final Target CALENDAR = new Target("", "");

  /** What her calendar brings: the first step of a dialog. */
  public static Timer calendar(Target target, Instant due) {
    return new Timer(Learner.CALENDAR, CALENDAR, target, due, true, false);
  }

  /** Whether her calendar brings it, rather than a page that she met. */
  public boolean calendar() {
    return setter.dialog().isEmpty();
  }

  /** Whether it goes when this dialog begins anew. */
  boolean of(String dialog) {
    return setter.dialog().equals(dialog) || (calendar() && target.dialog().equals(dialog));
  }

  /** The same at another time. */
  Timer at(Instant other) {
    return new Timer(number, setter, target, other, queued, silence);
  }
}
