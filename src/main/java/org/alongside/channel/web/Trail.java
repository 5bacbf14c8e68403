package org.alongside.channel.web;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Place;
import org.alongside.dialog.Target;
import org.alongside.dialog.Turn;
import org.alongside.turn.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Where a persona has been, and what its last turn was: for its author's eyes, in memory only. As
 * the last of the rules it sees each turn and changes none.
 */
public final class Trail implements Rule {
  private final Set<Target> steps = new LinkedHashSet<>();
  private final Set<Way> ways = new LinkedHashSet<>();
  private @Nullable Last last;

  /** From one step of a page to another. */
  record Way(Target from, Target to) {}

  /**
   * A turn, with what it came of.
   *
   * @param input null where the author's hand did it
   */
  record Last(Learner before, @Nullable Input input, Turn turn, Instant at) {}

  @Override
  public Turn after(Course course, Learner before, Input input, Turn turn, Instant now, long seed) {
    saw(new Last(before, input, turn, now));
    return turn;
  }

  synchronized void saw(Last turn) {
    last = turn;
    Place top = turn.before().top();
    Target from = turn.input() == null || top == null ? null : top.at();
    for (Target told : turn.turn().told()) {
      steps.add(told);
      if (from != null && from.dialog().equals(told.dialog())) {
        ways.add(new Way(from, told));
      }
      from = told;
    }
  }

  synchronized void clear() {
    steps.clear();
    ways.clear();
    last = null;
  }

  synchronized @Nullable Last last() {
    return last;
  }

  synchronized Set<Target> steps() {
    return Set.copyOf(steps);
  }

  synchronized Set<Way> ways() {
    return Set.copyOf(ways);
  }
}
