package org.alongside.hers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Locks;

/**
 * Says whether a page may show what is hers: {@code do unlock}. It is open to somebody who set no
 * word, or has typed it into a variable {@code secret} of this page in the last minutes.
 */
final class Unlock implements Action {
  private static final String OPEN = "open";
  private static final String SHUT = "shut";

  @Override
  public String name() {
    return "unlock";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of(OPEN, SHUT);
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    return new Done(
        Locks.open(course, learner) ? OPEN : SHUT, List.of(), List.of(), List.of(), false);
  }
}
