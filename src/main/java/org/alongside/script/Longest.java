package org.alongside.script;

import java.util.Comparator;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.alongside.dialog.Text;

/** A text with its values at their longest and of each choice the longest arm. */
final class Longest {
  private final ToIntFunction<String> width;

  /** Values take the width that is given for their variable's name. */
  Longest(ToIntFunction<String> width) {
    this.width = width;
  }

  String of(Text text) {
    StringBuilder all = new StringBuilder();
    text.pieces().forEach(piece -> all.append(of(piece)));
    return all.toString();
  }

  private String of(Text.Piece piece) {
    return switch (piece) {
      case Text.Plain plain -> plain.text();
      case Text.Print print -> "x".repeat(width.applyAsInt(print.name()));
      case Text.Select select -> longest(select.arms());
      case Text.Plural plural -> longest(plural.arms());
      case Text.Count count -> "9";
      case Text.Bold bold -> of(bold.inner());
      case Text.Italic italic -> of(italic.inner());
      case Text.Link link -> of(link.inner());
      case Text.Term term -> of(term.inner());
    };
  }

  private String longest(Map<String, Text> arms) {
    return arms.values().stream()
        .map(this::of)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
