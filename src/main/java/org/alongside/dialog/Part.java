package org.alongside.dialog;

import java.time.Instant;
import java.util.Map;

/** What one rule keeps in a learner's record. The engine carries it and never looks inside. */
public interface Part {
  /**
   * What the clock must hold for this part, by numbers that are the rule's own.
   *
   * @param reachable whether messages arrive
   */
  default Map<Long, Instant> due(boolean reachable) {
    return Map.of();
  }
}
