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

  /** A range as people write it who have not read how. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?:number|num|int)?:? *(?:([0-9]{1,9}) *(?:\\.{1,3}|…|-|–|—|to|,) *([0-9]{1,9}))?");

  private static final Map<String, String> OTHERS =
      Map.of(
          "string", "text",
          "str", "text",
          "words", "text",
          "yes", "yes/no",
          "no", "yes/no",
          "yes or no", "yes/no",
          "boolean", "yes/no",
          "bool", "yes/no",
          "plan", "promise",
          "private", "text private");

  /** Stands among unclear names for each name. */
  static final String ALL = "";

  private static final Pattern PIECE =
      Pattern.compile("piece (lesson|tip|reflection|scenario|questions) of ([a-z][a-z0-9-]*)");

  private Declarations() {}

  /** What can be read of a map from names to declarations; the rest is reported. */
  static Map<String, Declared> read(Yaml yaml, Set<String> unclear, Report report) {
    Map<String, Declared> vars = new LinkedHashMap<>();
    if (!(yaml instanceof Yaml.Map map)) {
      report.add(ProblemCode.BAD_VALUE, yaml.at(), lines(yaml));
      unclear.add(ALL);
      return vars;
    }
    map.entries()
        .forEach(
            (name, entry) -> {
              Var var = one(name, entry, report);
              if (var == null) {
                unclear.add(name);
                unclear.add(Names.slug(name).replace('-', '_'));
              } else {
                vars.put(name, new Declared(entry.key(), var));
              }
            });
    return vars;
  }

  private static String lines(Yaml yaml) {
    String text = yaml instanceof Yaml.Scalar scalar ? scalar.text() : "";
    return text.isEmpty()
        ? "write one variable a line below this, two blanks further in: `  score: number 0..4`"
        : "write `%s` as one variable a line, two blanks further in: `  score: number 0..4`"
            .formatted(text);
  }

  private static @Nullable Var one(String name, Yaml.Entry entry, Report report) {
    if (!Names.name(name)) {
      report.add(
          ProblemCode.BAD_VARIABLE_NAME,
          entry.key(),
          "`%s` cannot name a variable; write small letters, digits and _%s"
              .formatted(
                  name,
                  Names.RESERVED.contains(name)
                      ? ", and none of "
                          + String.join(" ", Names.RESERVED.stream().sorted().toList())
                      : Names.name(Names.slug(name).replace('-', '_'))
                          ? ", such as `%s`".formatted(Names.slug(name).replace('-', '_'))
                          : ""));
      return null;
    }
    String text = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
    Var var = var(text);
    String meant = var == null ? meant(text) : null;
    if (meant != null) {
      report.add(
          ProblemCode.BAD_DECLARATION,
          entry.value().at(),
          "`%s` declares nothing; write `%s`".formatted(text, meant));
    } else if (var == null) {
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

  /** The declaration that somebody may have meant; null when it cannot be told. */
  private static @Nullable String meant(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher range = LOOSE.matcher(plain);
    if (range.matches()) {
      return "number %s..%s"
          .formatted(
              range.group(1) == null ? "0" : range.group(1),
              range.group(2) == null ? "4" : range.group(2));
    }
    String other = OTHERS.getOrDefault(plain, plain);
    String words = String.join(" | ", plain.split("\\s*(?:[|,;/]|\\bor\\b)\\s*"));
    return other.equals(text) || var(other) == null ? var(words) == null ? null : words : other;
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
