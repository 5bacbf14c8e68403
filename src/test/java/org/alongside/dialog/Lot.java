package org.alongside.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A host action of a test's own, with outcomes: it ends elsewhere, but for somebody with a name.
 */
record Lot() implements Action {
  @Override
  public String name() {
    return "lot";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of("won", "lost", LATE);
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    if (!learner.profile().containsKey(Vars.NAME)) {
      return new Later();
    }
    return new Done(
        "lost",
        List.of(new Effect.Assign(Vars.ADDRESS, new Value.Word("f"))),
        List.of(Rendered.of("The lot is drawn.")),
        List.of(new Sending.Erase(List.of(8L))),
        false);
  }
}
