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
  /** The same at another time. */
  Timer at(Instant other) {
    return new Timer(number, setter, target, other, queued, silence);
  }
}
