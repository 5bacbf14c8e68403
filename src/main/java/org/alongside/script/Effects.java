package org.alongside.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Value;
import org.jspecify.annotations.Nullable;

/** Reads {@code score +2} and {@code stance = direct}. */
final class Effects {
  private static final Pattern ADD = Pattern.compile("([a-z][a-z0-9_]*) ([+-])([0-9]{1,15})");
  private static final Pattern ASSIGN = Pattern.compile("([a-z][a-z0-9_]*) = (\\S+)");

  private Effects() {}

  /** The effect, or null when the text is none. */
  static @Nullable Effect read(String text) {
    Matcher add = ADD.matcher(text);
    if (add.matches() && Names.name(add.group(1))) {
      long by = Long.parseLong(add.group(3));
      return new Effect.Add(add.group(1), add.group(2).equals("-") ? -by : by);
    }
    Matcher assign = ASSIGN.matcher(text);
    if (!assign.matches() || !Names.name(assign.group(1))) {
      return null;
    }
    Value value = value(assign.group(2));
    return value == null ? null : new Effect.Assign(assign.group(1), value);
  }

  /** What to say of code after a button's link that is no effect. */
  static String advice(String text) {
    String meant = text.replaceFirst("^set ", "").replaceFirst(" (?:is|to) ", " = ");
    if (read(meant) != null && !meant.startsWith("return")) {
      return "an effect is written without other words: `%s`".formatted(meant);
    }
    List<String> several = List.of(meant.split("(?:,|;| and) *"));
    if (several.size() > 1 && several.stream().allMatch(one -> read(one) != null)) {
      return "each effect has its own backticks: `%s`".formatted(String.join("` `", several));
    }
    return "after a button's link stand only effects, `score +1` or `stance = word`, and `return`;"
        + " text needs an empty line before it";
  }

  /** A number or a word, or null. */
  static @Nullable Value value(String text) {
    if (Names.number(text)) {
      return new Value.Number(Long.parseLong(text));
    }
    return Names.name(text) ? new Value.Word(text) : null;
  }
}
