package org.alongside.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph's inline nodes as one string for ICU, apostrophes doubled. Where emphasis or a link
 * begins or ends stands a private-use character; which of them are such edges is told by index, so
 * the same character in an author's text does no harm.
 */
final class Flat {
  /** Where a style begins or ends. */
  sealed interface Edge {}

  /** The beginning of a style. */
  sealed interface Open extends Edge {}

  record Bold() implements Open {}

  record Italic() implements Open {}

  record Url(String url) implements Open {}

  record Term(String id) implements Open {}

  record Close() implements Edge {}

  private static final char SENTINEL = '\uE000';

  private final At at;
  private final StringBuilder pattern = new StringBuilder();
  private final StringBuilder source = new StringBuilder();
  private final TreeMap<Integer, At> runs = new TreeMap<>();
  private final Map<Integer, Edge> edges = new HashMap<>();

  Flat(At at) {
    this.at = at;
  }

  /** A text that stands alone, such as a value of the front matter. */
  static Flat of(String text, At at) {
    Flat flat = new Flat(at);
    flat.text(text, at);
    return flat;
  }

  void text(String text, At from) {
    runs.put(pattern.length(), from);
    source.append(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      pattern.append(c);
      if (c == '\'') {
        pattern.append(c);
        runs.put(pattern.length(), from.plus(i + 1));
      }
    }
  }

  void edge(Edge edge, At from) {
    runs.put(pattern.length(), from);
    edges.put(pattern.length(), edge);
    pattern.append(SENTINEL);
  }

  @Nullable Edge edgeAt(int index) {
    return edges.get(index);
  }

  /** The first edge that is none of these, or -1. */
  int edgeBeside(Set<Integer> known) {
    return edges.keySet().stream()
        .filter(i -> !known.contains(i))
        .mapToInt(i -> i)
        .min()
        .orElse(-1);
  }

  /** Where the character at this index of the pattern stands in the file. */
  At at(int index) {
    Map.Entry<Integer, At> run = runs.floorEntry(index);
    return run == null ? at : run.getValue().plus(index - run.getKey());
  }

  At at() {
    return at;
  }

  String pattern() {
    return pattern.toString();
  }

  /** The words without edges and as the author wrote them. */
  String source() {
    return source.toString().strip();
  }
}
