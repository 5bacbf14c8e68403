package org.alongside.dialog;

import java.util.List;
import java.util.Map;

/** One paragraph with its values not yet filled in. */
public record Text(List<Piece> pieces) {
  public Text {
    pieces = List.copyOf(pieces);
  }

  /** A part of a paragraph. */
  public sealed interface Piece {}

  public record Plain(String text) implements Piece {}

  /** The variable's value, printed in the learner's language. */
  public record Print(String name) implements Piece {}

  /** The arm named by a word variable's value, else the arm {@code other}. */
  public record Select(String name, Map<String, Text> arms) implements Piece {
    public Select {
      arms = Map.copyOf(arms);
    }
  }

  /** The arm {@code =n} of exactly this number, else the arm of its plural form. */
  public record Plural(String name, Map<String, Text> arms) implements Piece {
    public Plural {
      arms = Map.copyOf(arms);
    }
  }

  /** The number of the plural that this stands in. */
  public record Count() implements Piece {}

  public record Bold(Text inner) implements Piece {}

  public record Italic(Text inner) implements Piece {}

  public record Link(String url, Text inner) implements Piece {}

  /** A word of the glossary: printed as it is, and offered as a button. */
  public record Term(String id, Text inner) implements Piece {}
}
