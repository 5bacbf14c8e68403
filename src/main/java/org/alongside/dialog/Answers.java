package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a typed answer by the declaration of the variable that it is for. */
final class Answers {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.]00)?");

  private Answers() {}

  /** What a text is worth as an answer. */
  sealed interface Reading {}

  /** It fits; null where nothing of it is kept. */
  record Fits(@Nullable Value value) implements Reading {}

  /** It does not; the phrase says what would. */
  record Misses(String phrase, Map<String, String> arguments) implements Reading {}

  static Reading read(Course course, String language, @Nullable Var var, Input.Said said) {
    String text = Spelling.clean(said.text());
    if (Spelling.unseen(text)) {
      return new Misses("answer-empty", Map.of());
    }
    return switch (var) {
      case null -> written(text, Limits.TEXT, false, language);
      case Var.Text ignored -> written(text, Limits.TEXT, true, language);
      case Var.Promise ignored -> written(text, Limits.TEXT, true, language);
      case Var.Name ignored -> name(text);
      case Var.Secret ignored -> secret(course, text, said.mark());
      case Var.Number number -> number(number, text, language);
      case Var.YesNo ignored -> yesNo(course, text);
      case Var.Word words -> word(words, text);
      case Var.Hour ignored -> hour(course, text);
      case Var.Days ignored -> days(course, text);
      case Var.Country picked -> picked(course, picked, text, "answer-country");
      case Var.Zone picked -> picked(course, picked, text, "answer-zone");
      case Var.Language picked -> picked(course, picked, text, "answer-language");
      case Var.Piece piece -> piece(new Pieces(course, language, piece), text);
    };
  }

  private static Reading written(String text, int most, boolean keeps, String language) {
    return Spelling.count(text) > most
        ? new Misses("answer-too-long", Map.of("limit", Printing.number(language, most)))
        : new Fits(keeps ? new Value.Written(text) : null);
  }

  private static Reading name(String text) {
    String line = text.replaceAll("\\s+", " ");
    return Spelling.count(line) > Limits.NAME
        ? new Misses("answer-name", Map.of())
        : new Fits(new Value.Written(line));
  }

  private static Reading number(Var.Number bounds, String text, String language) {
    long number = Spelling.number(text);
    return number >= bounds.low() && number <= bounds.high() && number >= 0
        ? new Fits(new Value.Number(number))
        : new Misses(
            "answer-number",
            Map.of(
                "low", Printing.number(language, bounds.low()),
                "high", Printing.number(language, bounds.high())));
  }

  private static Reading yesNo(Course course, String text) {
    String word = Spelling.normal(text);
    if (Phrases.list(course, "yes").contains(word)) {
      return new Fits(Vars.YES);
    }
    return Phrases.list(course, "no").contains(word)
        ? new Fits(Vars.NO)
        : new Misses("answer-yes-no", Map.of());
  }

  private static Reading word(Var.Word words, String text) {
    String word = Spelling.normal(text);
    return words.words().contains(word)
        ? new Fits(new Value.Word(word))
        : new Misses("answer-word", Map.of());
  }

  /** A word that she types for other reasons too would clear her screen each time. */
  private static Reading secret(Course course, String text, String mark) {
    String word = Spelling.normal(text);
    boolean common =
        Spelling.count(word) < Limits.SECRET
            || Spelling.number(word) >= 0
            || word.startsWith("/")
            || Stream.of("help", "menu", "back", "skip", "stop", "yes", "no")
                .anyMatch(list -> Phrases.list(course, list).contains(word));
    return common ? new Misses("answer-secret", Map.of()) : new Fits(new Value.Written(mark));
  }

  private static Reading hour(Course course, String text) {
    StringBuilder plain = new StringBuilder();
    Spelling.normal(text)
        .codePoints()
        .forEach(
            point -> {
              int digit = Character.digit(point, 10);
              plain.appendCodePoint(digit < 0 ? point : '0' + digit);
            });
    Matcher clock = CLOCK.matcher(plain);
    String hour = clock.matches() ? Long.toString(Long.parseLong(clock.group(1))) : "";
    Value value = Pickers.value(course, course.source(), new Var.Hour(), hour);
    return value == null ? new Misses("answer-hour", Map.of()) : new Fits(value);
  }

  private static Reading days(Course course, String text) {
    List<String> found = new ArrayList<>();
    for (String word : Spelling.normal(text).split("[\\s,،;]+")) {
      String day = day(course, word);
      if (day != null) {
        found.add(day);
      } else if (word.length() > 3 || found.isEmpty()) {
        return new Misses("answer-days", Map.of());
      }
    }
    List<String> days = Printing.DAYS.stream().filter(found::contains).toList();
    return new Fits(new Value.Word(String.join(" ", days)));
  }

  private static @Nullable String day(Course course, String word) {
    for (String day : Printing.DAYS) {
      for (String language : course.languages()) {
        if (word.equals(Spelling.normal(Printing.day(language, day, false)))
            || word.equals(Spelling.normal(Printing.day(language, day, true)))) {
          return day;
        }
      }
    }
    return null;
  }

  private static Reading piece(Pieces pieces, String text) {
    Value value = pieces.typed(Spelling.normal(text));
    return value == null ? new Misses("answer-word", Map.of()) : new Fits(value);
  }

  private static Reading picked(Course course, Var var, String text, String phrase) {
    String key = Pickers.typed(course, var, text);
    Value value = key == null ? null : Pickers.value(course, course.source(), var, key);
    return value == null ? new Misses(phrase, Map.of()) : new Fits(value);
  }
}
