package org.alongside.dialog;

/** Something that is counted, without whom it happened to. */
public sealed interface Fact {
  /** A learner's first passage through a dialog to an end. */
  record Passed(String dialog) implements Fact {}

  record Answered(Target card, boolean right) implements Fact {}

  /**
   * Which button was pressed on a page of {@code kind: measure}.
   *
   * @param button its place among the buttons of the step, from 1
   * @param round how often such questions were put to whoever answered, from 1; 0 is not known
   */
  record Chosen(Target step, int button, int round) implements Fact {
    /** The same in this round. */
    public Chosen in(int other) {
      return new Chosen(step, button, other);
    }
  }

  /** An input without a meaning that was found. */
  record NotUnderstood() implements Fact {}
}
