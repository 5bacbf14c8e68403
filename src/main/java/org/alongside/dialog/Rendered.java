package org.alongside.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words ready to be shown. Offsets and lengths are in UTF-16 units. */
public record Rendered(String text, List<Span> spans) {
  public Rendered {
    spans = List.copyOf(spans);
  }

  /** A stretch that looks different; {@code url} only for links. */
  public record Span(Look look, int offset, int length, @Nullable String url) {}

  /** How a stretch looks. */
  public enum Look {
    BOLD,
    ITALIC,
    LINK
  }
}
