package org.alongside.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    return drafted(course, turn, now, draft -> stands(draft, phrase, options));
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

  /** These buttons stand below a phrase, beside the open question. */
  private static void stands(Draft draft, String phrase, List<Option> options) {
    while (draft.standing.size() >= Limits.STANDING) {
      draft.standing.removeFirst();
    }
    Offer offer = new Offer(++draft.offers, options, List.of(), List.of(), 0, draft.now, false);
    draft.standing.add(offer);
    Saying saying = new Saying();
    Phrases.say(draft.course, draft.language(), phrase, Map.of()).forEach(saying::add);
    draft.sendings.addAll(
        saying.messages(offer.id(), Options.keys(options), List.of(), draft.discreet()));
  }

  private static Turn with(Course course, Turn turn, Instant now, Consumer<Openers> what) {
    return drafted(course, turn, now, draft -> what.accept(new Openers(draft)));
  }

  private static Turn drafted(Course course, Turn turn, Instant now, Consumer<Draft> what) {
    Draft draft = new Draft(course, turn.learner(), now, 0, Witness.NONE);
    draft.misses = turn.learner().misses();
    what.accept(draft);
    List<Sending> sendings = new ArrayList<>(turn.sendings());
    sendings.addAll(draft.sendings);
    return turn.with(draft.same(), sendings);
  }
}
