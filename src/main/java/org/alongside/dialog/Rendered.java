package org.alongside.dialog;

import java.util.ArrayList;
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

  /** Words without looks. */
  public static Rendered of(String text) {
    return new Rendered(text, List.of());
  }

  /** Paragraphs with an empty line between them. Empty ones are left out. */
  public static Rendered join(List<Rendered> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (Rendered each : paragraphs) {
      if (each.text.isBlank()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int from = text.length();
      text.append(each.text);
      each.spans.forEach(s -> spans.add(new Span(s.look, s.offset + from, s.length, s.url)));
    }
    return new Rendered(text.toString(), spans);
  }

  /** The same words in parts of at most {@code most} units, cut where that hurts least. */
  public List<Rendered> split(int most) {
    List<Rendered> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > most) {
      int cut = cut(from, most);
      parts.add(part(from, cut));
      from = cut;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    if (from < text.length() || parts.isEmpty()) {
      parts.add(part(from, text.length()));
    }
    return parts;
  }

  private int cut(int from, int most) {
    for (String edge : List.of("\n\n", "\n", " ")) {
      int cut = text.lastIndexOf(edge, from + most - edge.length());
      if (cut > from) {
        return cut;
      }
    }
    return Character.isHighSurrogate(text.charAt(from + most - 1)) ? from + most - 1 : from + most;
  }

  private Rendered part(int from, int to) {
    List<Span> inside = new ArrayList<>();
    for (Span span : spans) {
      int start = Math.max(span.offset, from);
      int end = Math.min(span.offset + span.length, to);
      if (start < end) {
        inside.add(new Span(span.look, start - from, end - start, span.url));
      }
    }
    return new Rendered(text.substring(from, to), inside);
  }
}
