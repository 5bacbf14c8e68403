package org.alongside.safety;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Vars;

/** Forgets the learner's own word: {@code do no-word}. */
public final class DropWord implements Action {
  @Override
  public String name() {
    return "no-word";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of();
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    Effect drop = new Effect.Assign(Vars.WORD, Vars.NOTHING);
    return new Done(null, List.of(drop), List.of(), List.of(), false);
  }
}
