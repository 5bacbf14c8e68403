package org.alongside.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Openers that a rule adds to a turn: they pass through the same queue as a page's timers. */
public final class Openings {
  private Openings() {}

  /** The turn, after which this waits in the queue of her days or was sent. */
  public static Turn queued(Course course, Turn turn, Timer timer, Instant now) {
    return with(course, turn, now, openers -> openers.brings(timer));
  }

  /** The turn, after which she is told this even if she paused: it is for her own sake. */
  public static Turn told(Course course, Turn turn, Timer timer, Instant now) {
    return with(course, turn, now, openers -> openers.must(timer));
  }

  /** The turn, after which nothing of her calendar waits in the queue. */
  public static Turn withdrawn(Course course, Turn turn, Instant now) {
    return with(course, turn, now, Openers::withdraw);
  }

  /**
   * The turn, after which these buttons stand below a phrase of the bot's for some days, beside
   * whatever else is open. Nothing of it is said again.
   */
  public static Turn standing(
      Course course, Turn turn, String phrase, List<Option> options, Instant now) {
    return with(course, turn, now, openers -> openers.stands(phrase, options));
  }

  /**
   * What keeps this from being sent now, or null.
   *
   * @param slot when it should have come
   */
  public static @Nullable Hindrance hindrance(
      Course course, Learner learner, Timer timer, Instant slot, Instant now) {
    return learner.opener() != null
        ? Hindrance.OPENER
        : new Openers(new Draft(course, learner, now, 0, Witness.NONE)).hindrance(timer, slot);
  }

  private static Turn with(Course course, Turn turn, Instant now, Consumer<Openers> what) {
    Draft draft = new Draft(course, turn.learner(), now, 0, Witness.NONE);
    draft.misses = turn.learner().misses();
    what.accept(new Openers(draft));
    List<Sending> sendings = new ArrayList<>(turn.sendings());
    sendings.addAll(draft.sendings);
    return turn.with(draft.same(), sendings);
  }
}
