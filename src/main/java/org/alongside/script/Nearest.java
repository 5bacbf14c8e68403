package org.alongside.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the known words somebody may have meant. */
final class Nearest {
  private static final int PER_SLIP = 3;

  private Nearest() {}

  /** The known words that differ by a few letters, nearest first. */
  static List<String> all(String word, Collection<String> known) {
    int slips = Math.max(1, word.length() / PER_SLIP);
    return known.stream()
        .filter(other -> distance(word, other) <= slips)
        .sorted(
            Comparator.comparingInt((String other) -> distance(word, other))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  static @Nullable String of(String word, Collection<String> known) {
    List<String> near = all(word, known);
    return near.isEmpty() ? null : near.getFirst();
  }

  /** A question for the end of a message; empty when nothing is near. */
  static String hint(String word, Collection<String> known) {
    String near = of(word, known);
    return near == null ? "" : "; did you mean `%s`?".formatted(near);
  }

  /** A question about a page, which may be there under another path; empty when none is near. */
  static String page(String id, Collection<String> known) {
    String plain = id.replaceFirst("\\.md$", "").replaceFirst("^[a-z]{2}/", "");
    if (known.contains(plain)) {
      return "; did you mean `%s`?".formatted(plain);
    }
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    return known.stream()
        .filter(other -> other.substring(other.lastIndexOf('/') + 1).equals(name))
        .findFirst()
        .map("; did you mean `%s`?"::formatted)
        .orElseGet(() -> hint(id, known));
  }

  /** The known words in one line, with the one that may have been meant. */
  static String listed(String word, Collection<String> known) {
    String near = of(word, known);
    return String.join(", ", known) + (near == null ? "" : "; did you mean `%s`?".formatted(near));
  }

  /** Letters to add, drop, change or swap with their neighbour. */
  static int distance(String one, String other) {
    int[] earlier = new int[other.length() + 1];
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        row[j] = swapped ? Math.min(row[j], earlier[j - 2] + 1) : row[j];
      }
      earlier = above;
      above = row;
    }
    return above[other.length()];
  }
}
