package org.alongside.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.jspecify.annotations.Nullable;

/**
 * Where one of all possible talks stands, and how it came there.
 *
 * @param debriefed whether the step that every path must pass was told
 * @param keys the buttons that can be pressed now, the host's own too
 * @param offer the offer they belong to
 * @param by what the learner did last; null when time passed, and at the beginning
 */
record Moment(
    Learner learner,
    Instant now,
    boolean debriefed,
    List<Sending.Key> keys,
    long offer,
    @Nullable Moment before,
    @Nullable Input by) {

  /** The moments that led here, the first first. */
  List<Moment> way() {
    List<Moment> way = new ArrayList<>();
    for (Moment at = this; at != null; at = at.before()) {
      way.addFirst(at);
    }
    return way;
  }

  /** The option of this button, or null when it is one of the host's own. */
  @Nullable Option option(Sending.Key key) {
    Place top = learner.top();
    return top == null || top.question() == null ? null : top.question().option(key.key());
  }

  /** Whether an invitation has just come. */
  boolean invited() {
    return learner.opener() != null && learner.opener().offer() == offer;
  }
}
