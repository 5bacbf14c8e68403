package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** The front matter of a file as lines: one key is changed, all else stays byte for byte. */
final class FrontLines {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}“«„(¿¡…](?:(?!: | #).)*(?<![:\\s])");

  /** What YAML reads as something else than a text. */
  private static final Pattern WORD =
      Pattern.compile("(?i)true|false|yes|no|on|off|null|~|[-+.0-9][-+.0-9_eExXoO:]*");

  private final List<String> lines;
  private final String end;

  private FrontLines(List<String> lines, String end) {
    this.lines = lines;
    this.end = end;
  }

  /** The lines of a file, each with its line end; a file has two {@code ---} lines. */
  static FrontLines of(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return new FrontLines(lines, lines.getFirst().endsWith("\r\n") ? "\r\n" : "\n");
  }

  /** The file with these lines for this key; a key that it lacks is added behind. */
  String with(String key, List<String> value) {
    int last = last();
    int from = 1;
    while (from < last && !lines.get(from).startsWith(key + ":")) {
      from++;
    }
    int to = Math.min(from + 1, last);
    while (to < last && !begins(lines.get(to))) {
      to++;
    }
    List<String> all = new ArrayList<>(lines.subList(0, from));
    value.forEach(line -> all.add(line + end));
    all.addAll(lines.subList(to, lines.size()));
    return String.join("", all);
  }

  /** The file with these hashes. */
  String of(SequencedMap<String, String> hashes) {
    List<String> value = new ArrayList<>();
    value.add(hashes.isEmpty() ? "of: {}" : "of:");
    for (Map.Entry<String, String> hash : hashes.entrySet()) {
      value.add("  %s: %s".formatted(hash.getKey(), hash.getValue()));
    }
    return with("of", value);
  }

  String with(String key, String text) {
    return with(key, List.of(key + ": " + scalar(text)));
  }

  /** Where the front matter's last line stands. */
  int last() {
    int last = 1;
    while (last < lines.size() && !lines.get(last).strip().equals("---")) {
      last++;
    }
    return last;
  }

  /** What stands below the front matter. */
  String below() {
    return String.join("", lines.subList(last() + 1, lines.size()));
  }

  private static boolean begins(String line) {
    return !line.isBlank() && !" \t}]-".contains(line.substring(0, 1));
  }

  /** A text as YAML writes it. */
  static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
