package org.alongside.turn;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where inputs go that could not be played. */
final class Unplayed {
  private static final Logger LOG = LoggerFactory.getLogger(Unplayed.class);

  private final DeadLetters letters;

  Unplayed(DeadLetters letters) {
    this.letters = letters;
  }

  /**
   * Lays an input aside, and says whether that worked. What broke may have what she wrote in its
   * message, so the log tells only what it is, and where.
   */
  boolean add(Arrival arrival, Throwable broken, Instant now) {
    StackTraceElement[] at = broken.getStackTrace();
    LOG.error(
        "An input of kind {} could not be played: {} at {}",
        arrival.kind(),
        broken.getClass().getName(),
        at.length == 0 ? "an unknown place" : at[0]);
    try {
      letters.put(DeadLetters.Letter.of(arrival, now, broken));
      return true;
    } catch (RuntimeException away) {
      LOG.warn("Nor could it be laid aside, so it is tried again: {}", away.getClass().getName());
      return false;
    }
  }

  /** Removes what lies here of a learner who is forgotten. */
  void forget(String who) {
    letters.list().stream().filter(each -> who.equals(each.who())).forEach(letters::remove);
  }
}
