package org.alongside.dialog;

import java.util.List;

/**
 * What one input leads to. It is committed whole or not at all.
 *
 * @param learner the next record
 * @param sendings for the channel, in order
 * @param facts to count
 * @param forget whether the record and all that belongs to it is deleted instead of written
 */
public record Turn(Learner learner, List<Sending> sendings, List<Fact> facts, boolean forget) {
  public Turn {
    sendings = List.copyOf(sendings);
    facts = List.copyOf(facts);
  }
}
