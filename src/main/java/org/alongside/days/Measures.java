package org.alongside.days;

import java.time.Instant;
import java.util.Map;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Part;
import org.jspecify.annotations.Nullable;

/**
 * How often a learner was asked the questions by which the course is measured. What she answered is
 * nobody's to know: it is counted, and not kept.
 *
 * @param round 0 before the first time; 1 before her track, 2 after it, 3 some months later
 * @param again when she is asked for the last time, null while that is not set
 */
public record Measures(int round, @Nullable Instant again) implements Part {
  /** Its name in the record. */
  public static final String NAME = "measures";

  static final Measures NONE = new Measures(0, null);

  /** What is remembered of this learner. */
  public static Measures of(Learner learner) {
    return learner.parts().get(NAME) instanceof Measures measures ? measures : NONE;
  }

  @Override
  public Map<Long, Instant> due(boolean reachable) {
    return again == null || !reachable ? Map.of() : Map.of(Learner.MEASURE, again);
  }
}
