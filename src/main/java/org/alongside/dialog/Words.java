package org.alongside.dialog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said at one place, in each language that says it. A language may leave a place out. */
public record Words(Map<String, Text> in) {
  public Words {
    in = Map.copyOf(in);
  }

  /** The text in this language, or null when the translation leaves this place out. */
  public @Nullable Text of(String language) {
    return in.get(language);
  }
}
