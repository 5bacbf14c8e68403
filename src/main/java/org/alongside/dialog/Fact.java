package org.alongside.dialog;

/** Something that is counted, without whom it happened to. */
public sealed interface Fact {
  /** A learner's first passage through a dialog to an end. */
  record Passed(String dialog) implements Fact {}

  record Answered(Target card, boolean right) implements Fact {}

  /** An input without a meaning that was found. */
  record NotUnderstood() implements Fact {}
}
