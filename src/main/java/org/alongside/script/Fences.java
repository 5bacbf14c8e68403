package org.alongside.script;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The front matter's two lines of three hyphens.
 *
 * @param end the index of the second; the first is 0
 */
record Fences(int end) {
  private static final String LINE = "---";

  /** What programs make of three hyphens. */
  private static final Pattern NEARLY =
      Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]*[-–—−*_=~]{1,12}[\\s\\u00A0]*");

  /** How far down somebody may have put the front matter. */
  private static final int NEAR = 12;

  /** Finds both, or reports what stands in their place and gives null. */
  static @Nullable Fences find(List<String> lines, Report report) {
    if (!fence(lines.getFirst())) {
      report.add(ProblemCode.NO_FRONT_MATTER, At.START, missing(lines));
      return null;
    }
    int end = 1;
    while (end < lines.size() && !fence(lines.get(end))) {
      end++;
    }
    if (end == lines.size() || lines.subList(1, end).stream().anyMatch(l -> l.startsWith("## "))) {
      report.add(ProblemCode.UNCLOSED_FRONT_MATTER, At.START, unclosed(lines));
      return null;
    }
    return new Fences(end);
  }

  private static boolean fence(String line) {
    return line.stripTrailing().equals(LINE);
  }

  private static String missing(List<String> lines) {
    String first = lines.getFirst();
    if (NEARLY.matcher(first).matches()) {
      return "the front matter begins and ends with three hyphens and nothing else; write `---` in"
          + " this line";
    }
    if (first.matches("[a-z]+:.*")) {
      return "the front matter begins with three hyphens; write `---` in a line of its own above"
          + " this";
    }
    for (int i = 1; i < Math.min(NEAR, lines.size()); i++) {
      if (fence(lines.get(i))) {
        return "the front matter stands first on a page; move it up from line %d, so that `---` is"
                .formatted(i + 1)
            + " the first line";
      }
    }
    return "the page does not begin with front matter; write `---`, `kind: …`, `---` at its top";
  }

  private static String unclosed(List<String> lines) {
    int at = 1;
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && !lines.get(at).startsWith("#")
        && !NEARLY.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at < lines.size() && NEARLY.matcher(lines.get(at)).matches()
        ? "the front matter ends with three hyphens and nothing else; write `---` in line %d"
            .formatted(at + 1)
        : "the front matter has no end; write `---` in a line of its own after the last key, in"
            + " line %d".formatted(at + 1);
  }
}
