package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How what is said becomes lines of a transcript, and back. */
final class Lines {
  static final String INDENT = "  ";
  private static final Pattern ISOLATES = Pattern.compile("[\u2068\u2069]");
  private static final Pattern BUTTONS = Pattern.compile("\\\\*\\[.*]");

  private Lines() {}

  /** The line without bidi isolates. */
  static String bare(String line) {
    return isolated(line) ? ISOLATES.matcher(line).replaceAll("") : line;
  }

  static boolean isolated(String line) {
    return line.indexOf('\u2068') >= 0 || line.indexOf('\u2069') >= 0;
  }

  /** A message: its head, such as {@code bot:}, its words, and its buttons. */
  static List<String> message(String head, String words, List<String> labels) {
    List<String> lines = new ArrayList<>();
    for (String line : words.lines().toList()) {
      lines.add(
          lines.isEmpty()
              ? (head + " " + line).stripTrailing()
              : INDENT + escaped(line.stripTrailing()));
    }
    if (lines.isEmpty()) {
      lines.add(head);
    }
    if (!labels.isEmpty()) {
      lines.add(INDENT + "[" + String.join("] [", labels) + "]");
    }
    return lines;
  }

  /** A line of words that would be read as buttons has a backslash before it. */
  private static String escaped(String line) {
    return BUTTONS.matcher(line).matches() ? "\\" + line : line;
  }

  /** What the learner typed. */
  static List<String> said(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.strip().lines().toList()) {
      if (lines.isEmpty()) {
        boolean escape = line.matches("(?s)\\\\*[\\[(].*");
        lines.add("me: " + (escape ? "\\" : "") + line.stripTrailing());
      } else {
        lines.add(INDENT + line.stripTrailing());
      }
    }
    return lines.isEmpty() ? List.of("me:") : lines;
  }

  static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
