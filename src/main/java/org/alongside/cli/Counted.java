package org.alongside.cli;

/** A number with its word: {@code 1 talk}, {@code 2 talks}. */
final class Counted {
  private Counted() {}

  static String of(long number, String word) {
    return "%d %s%s".formatted(number, word, number == 1 ? "" : "s");
  }
}
