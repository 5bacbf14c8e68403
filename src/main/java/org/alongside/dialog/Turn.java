package org.alongside.dialog;

import java.util.List;

/**
 * What one input leads to. It is committed whole or not at all.
 *
 * @param learner the next record
 * @param sendings for the channel, in order
 * @param facts to count
 * @param forget whether the record and all that belongs to it is deleted instead of written
 * @param told the steps that were told on the way, in order
 */
public record Turn(
    Learner learner, List<Sending> sendings, List<Fact> facts, boolean forget, List<Target> told) {
  public Turn {
    sendings = List.copyOf(sendings);
    facts = List.copyOf(facts);
    told = List.copyOf(told);
  }

  /** One that tells no step. */
  public Turn(Learner learner, List<Sending> sendings, List<Fact> facts, boolean forget) {
    this(learner, sendings, facts, forget, List.of());
  }
}
