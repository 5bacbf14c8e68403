package org.alongside.safety;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Locks;
import org.alongside.dialog.Vars;

/**
 * Forgets the learner's own word: {@code do no-word}. Only who has just typed it may, since it
 * guards what is hers.
 */
public final class DropWord implements Action {
  private static final String DONE = "done";
  private static final String LOCKED = "locked";

  @Override
  public String name() {
    return "no-word";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of(DONE, LOCKED);
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    if (!Locks.open(course, learner)) {
      return Done.of(LOCKED);
    }
    Effect drop = new Effect.Assign(Vars.WORD, Vars.NOTHING);
    return new Done(DONE, List.of(drop), List.of(), List.of(), false);
  }
}
