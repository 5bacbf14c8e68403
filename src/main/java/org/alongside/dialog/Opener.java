package org.alongside.dialog;

import java.time.LocalDate;

/**
 * An invitation that was sent and not yet tapped.
 *
 * @param offer its button's offer
 * @param timer what it came of
 * @param showings how often it was sent, 1 or 2
 * @param day the learner's date on which it took a slot
 */
public record Opener(long offer, Timer timer, int showings, LocalDate day) {
  /** Its only button, as it is named on the wire. */
  public static final String OPEN = "open";

  /** The tap on it, in this message. */
  public Input.Pressed tap(long message) {
    return new Input.Pressed(offer, OPEN, message);
  }
}
