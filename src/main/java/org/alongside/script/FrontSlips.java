package org.alongside.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of YAML that are nearly right, as people write them who do not know it. */
final class FrontSlips {
  private static final Pattern ODD =
      Pattern.compile("^[ \\t]*[\\u00A0\\u200B\\u3000]|:[\\u00A0\\u3000]");
  private static final Pattern TAB = Pattern.compile("^ *\\t|:\\t");
  private static final Pattern EQUALS = Pattern.compile("([a-z]+) *= *(.*)");
  private static final Pattern WIDE = Pattern.compile("([a-z]+)：\\s*(.*)");
  private static final Pattern CLOSE = Pattern.compile("( *[A-Za-z_]+):([^\\s:/].*)");
  private static final Pattern BARE = Pattern.compile("\\p{L}[^:]*");
  private static final Pattern VALUE = Pattern.compile("( *(?:- )?[a-z]+): (.+)");
  private static final Pattern ITEM = Pattern.compile("( *)- .*");
  private static final Pattern DEEP = Pattern.compile(" +[a-z]+: .*");

  private FrontSlips() {}

  /**
   * What to say of a text that cannot be read as lines of keys.
   *
   * @param before lines of the file that stand before it
   * @return null when nothing is nearly right
   */
  static @Nullable Slip of(String text, int before) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String advice = advice(lines.get(i), i == 0 ? "" : lines.get(i - 1));
      if (advice != null) {
        return new Slip(new At(before + i + 1, 1), advice);
      }
    }
    return null;
  }

  /** A blank that looks like one and is none, which YAML takes for a letter; null without. */
  static @Nullable Slip odd(String text, int before) {
    if (text.chars().noneMatch(c -> c == 0xA0 || c == 0x200B || c == 0x3000)) {
      return null;
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (ODD.matcher(lines.get(i)).find()) {
        return new Slip(
            new At(before + i + 1, 1),
            "this line has a blank that cannot be broken, as writing programs make it; type the"
                + " blanks again; `lint --fix` mends this");
      }
    }
    return null;
  }

  /** Where it stands, and what to write. */
  record Slip(At at, String advice) {}

  private static @Nullable String advice(String line, String above) {
    if (TAB.matcher(line).find()) {
      return "a tab stands in this line; write two blanks for each at its beginning, one blank"
          + " after a colon; `lint --fix` mends this";
    }
    for (Pattern pattern : List.of(EQUALS, WIDE, CLOSE)) {
      Matcher colon = pattern.matcher(line);
      if (colon.matches()) {
        return "a key ends with a colon and a blank; write `%s: %s`"
            .formatted(colon.group(1).strip(), colon.group(2));
      }
    }
    if (BARE.matcher(line).matches()) {
      return "a colon is missing in this line; write `key: value`, and a long value in one line";
    }
    if (DEEP.matcher(line).matches()
        && VALUE.matcher(above).matches()
        && depth(line) > depth(above)) {
      return "blanks stand at the beginning of this line; take them away";
    }
    Matcher item = ITEM.matcher(line);
    Matcher before = ITEM.matcher(above);
    if (item.matches() && before.matches() && !item.group(1).equals(before.group(1))) {
      return "this line begins with %d blanks, the one above it with %d; give both as many"
          .formatted(item.group(1).length(), before.group(1).length());
    }
    Matcher value = VALUE.matcher(line);
    if (!value.matches() || !quoted(value.group(2))) {
      return null;
    }
    String key = value.group(1).strip();
    return key.equals("vars")
        ? "each variable stands in a line of its own below `vars:`, two blanks further in"
        : "put the value between quotation marks, and none within it: `%s: \"%s\"`"
            .formatted(key, bare(value.group(2).strip()));
  }

  /** Where the key of a line begins. */
  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && " -".indexOf(line.charAt(depth)) >= 0) {
      depth++;
    }
    return depth;
  }

  /** The value without the quotation marks around it, and with bent ones in it. */
  private static String bare(String value) {
    return value
        .replaceAll("^[\"'“](.*)[\"'”]$", "$1")
        .replaceAll("\"(?=\\p{L})", "“")
        .replace('"', '”');
  }

  /** Whether YAML takes this for more than a text. */
  private static boolean quoted(String value) {
    boolean list = value.matches("\\[.*]|\\{.*}");
    boolean whole = value.matches("\"[^\"]*\"|'[^']*'");
    return !list
        && !whole
        && (value.contains(": ")
            || value.endsWith(":")
            || "\"'@*&!%`[{->|".indexOf(value.charAt(0)) >= 0);
  }
}
