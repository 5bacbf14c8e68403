package org.alongside.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.script.ProblemPage;

/** A problem's page as a terminal shows it: examples indented, lines that fit. */
final class Explained {
  private static final int WIDTH = 78;
  private static final String FENCE = "````";
  private static final Pattern LINE = Pattern.compile("(\\S.{0," + (WIDTH - 1) + "})(?: +|$)");

  private Explained() {}

  static List<String> lines(ProblemPage page) {
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)".formatted(page.code().word(), page.code().severity().word()));
    boolean example = false;
    for (String line : page.markdown().lines().toList()) {
      if (line.startsWith(FENCE)) {
        example = !example;
      } else if (example) {
        lines.add(line.isEmpty() ? "" : "    " + line);
      } else if (line.startsWith("> ")) {
        wrap("lint says: " + line.substring(2), lines);
      } else {
        wrap(line.replaceFirst("^#+ ", ""), lines);
      }
    }
    return lines;
  }

  private static void wrap(String text, List<String> lines) {
    if (text.isEmpty()) {
      lines.add("");
    }
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      lines.add(line.group(1));
    }
  }
}
