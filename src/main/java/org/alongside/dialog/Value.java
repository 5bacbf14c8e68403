package org.alongside.dialog;

/** What a variable holds. Yes/no, days, country, zone and language are words. */
public sealed interface Value {
  record Number(long number) implements Value {}

  record Word(String word) implements Value {}

  /** What a learner wrote. It is printed isolated and never compared. */
  record Written(String text) implements Value {}
}
