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
 * @param journal what is done to her journal, in order
 */
public record Turn(
    Learner learner,
    List<Sending> sendings,
    List<Fact> facts,
    boolean forget,
    List<Target> told,
    List<Journaling> journal) {
  public Turn {
    sendings = List.copyOf(sendings);
    facts = List.copyOf(facts);
    told = List.copyOf(told);
    journal = List.copyOf(journal);
  }

  /** One that tells no step. */
  public Turn(Learner learner, List<Sending> sendings, List<Fact> facts, boolean forget) {
    this(learner, sendings, facts, forget, List.of(), List.of());
  }

  /** The same with another record. */
  public Turn with(Learner other) {
    return with(other, sendings);
  }

  /** The same with another record and other things to send. */
  public Turn with(Learner other, List<Sending> others) {
    return new Turn(other, others, facts, forget, told, journal);
  }

  /** The same with other facts. */
  public Turn counting(List<Fact> others) {
    return new Turn(learner, sendings, others, forget, told, journal);
  }

  /** The same with this done to her journal. */
  public Turn with(List<Journaling> other) {
    return new Turn(learner, sendings, facts, forget, told, other);
  }

  /** Nothing is sent, and she is forgotten. */
  public Turn forgetting() {
    return new Turn(learner, List.of(), facts, true, told, List.of());
  }
}
