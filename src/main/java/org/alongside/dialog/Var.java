package org.alongside.dialog;

import java.util.List;

/** How a variable is declared. */
public sealed interface Var {
  /** A whole number within bounds, both included. */
  record Number(long low, long high, long initial) implements Var {}

  /** One of these words; the first is the beginning. */
  record Word(List<String> words) implements Var {
    public Word {
      words = List.copyOf(words);
    }
  }

  record YesNo() implements Var {}

  /** Up to {@link Limits#TEXT} characters. A private text is never shown and never tested. */
  record Text(boolean hidden) implements Var {}

  /** A plan, sealed until it is asked after or seven days are over. */
  record Promise() implements Var {}

  /** Only its keyed hash is kept. */
  record Secret() implements Var {}

  record Name() implements Var {}

  record Days() implements Var {}

  record Hour() implements Var {}

  record Country() implements Var {}

  record Zone() implements Var {}

  record Language() implements Var {}

  /** One of a track's pieces of one kind; choosing it opens it. */
  record Piece(Dialog.Kind kind, String track) implements Var {}
}
