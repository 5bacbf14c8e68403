package org.alongside.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.dialog.Dialog.Kind;
import org.alongside.dialog.Var;
import org.alongside.script.Front.Declared;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of variables, in a page's front matter and in {@code course.yaml}. */
final class Declarations {
  private static final Pattern RANGE =
      Pattern.compile("number (-?[0-9]{1,15})\\.\\.(-?[0-9]{1,15})(?: = ?(-?[0-9]{1,15}))?");

  private static final Pattern PIECE =
      Pattern.compile("piece (lesson|tip|reflection|scenario|questions) of ([a-z][a-z0-9-]*)");

  private Declarations() {}

  /** What can be read of a map from names to declarations; the rest is reported. */
  static Map<String, Declared> read(Yaml yaml, Set<String> unclear, Report report) {
    Map<String, Declared> vars = new LinkedHashMap<>();
    if (!(yaml instanceof Yaml.Map map)) {
      report.add(
          ProblemCode.BAD_VALUE, yaml.at(), "write one variable a line: `score: number 0..4`");
      return vars;
    }
    map.entries()
        .forEach(
            (name, entry) -> {
              Var var = one(name, entry, report);
              if (var == null) {
                unclear.add(name);
              } else {
                vars.put(name, new Declared(entry.key(), var));
              }
            });
    return vars;
  }

  private static @Nullable Var one(String name, Yaml.Entry entry, Report report) {
    if (!Names.name(name)) {
      report.add(
          ProblemCode.BAD_VARIABLE_NAME,
          entry.key(),
          "`%s` cannot name a variable; write small letters, digits and _, and none of %s"
              .formatted(name, String.join(" ", Names.RESERVED.stream().sorted().toList())));
      return null;
    }
    String text = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
    Var var = var(text);
    if (var == null) {
      report.add(
          ProblemCode.BAD_DECLARATION,
          entry.value().at(),
          ("`%s` declares nothing; write `number 0..4`, `one | two`, `yes/no`, `text`,"
                  + " `text private`, `promise`, `secret`, `name`, `days`, `hour`, `country`,"
                  + " `zone`, `language` or `piece lesson of ally`")
              .formatted(text));
    }
    return var;
  }

  /** The declaration, or null when the text is none. */
  static @Nullable Var var(String text) {
    return switch (text) {
      case "yes/no" -> new Var.YesNo();
      case "text" -> new Var.Text(false);
      case "text private" -> new Var.Text(true);
      case "promise" -> new Var.Promise();
      case "secret" -> new Var.Secret();
      case "name" -> new Var.Name();
      case "days" -> new Var.Days();
      case "hour" -> new Var.Hour();
      case "country" -> new Var.Country();
      case "zone" -> new Var.Zone();
      case "language" -> new Var.Language();
      default ->
          text.startsWith("number")
              ? number(text)
              : text.startsWith("piece ") ? piece(text) : words(text);
    };
  }

  private static @Nullable Var number(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return null;
    }
    long low = Long.parseLong(range.group(1));
    long high = Long.parseLong(range.group(2));
    long initial = range.group(3) == null ? low : Long.parseLong(range.group(3));
    return low < high && low <= initial && initial <= high
        ? new Var.Number(low, high, initial)
        : null;
  }

  private static @Nullable Var piece(String text) {
    Matcher piece = PIECE.matcher(text);
    return piece.matches()
        ? new Var.Piece(Kind.valueOf(piece.group(1).toUpperCase(Locale.ROOT)), piece.group(2))
        : null;
  }

  private static @Nullable Var words(String text) {
    List<String> words = List.of(text.split(" *\\| *", -1));
    boolean good = words.size() > 1 && words.stream().allMatch(Names::name);
    return good && words.stream().distinct().count() == words.size() ? new Var.Word(words) : null;
  }
}
