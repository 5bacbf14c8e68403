package org.alongside.turn;

/** Keyed hashes: what stands in keys and comparisons instead of a number or a word. */
public interface Pseudonyms {
  /** The name under which this chat's record stands. */
  String who(long chat);

  /** The keyed hash of a text, as a secret word is compared. */
  String mark(String text);
}
