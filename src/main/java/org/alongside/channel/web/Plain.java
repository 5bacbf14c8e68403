package org.alongside.channel.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.dialog.Block;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Text;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.dialog.Words;
import org.jspecify.annotations.Nullable;

/** What a course and a record hold, in words for an author. */
record Plain(Course course, Wording words, Manners manners) {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int LONG = 90;

  /** What a variable holds, in words; what nobody may see is only named. */
  String value(@Nullable Var var, @Nullable Value value) {
    if (value == null) {
      return words.of("value-unset");
    }
    if (var instanceof Var.Secret || (var instanceof Var.Text text && text.hidden())) {
      return words.of("value-hidden");
    }
    return switch (value) {
      case Value.Number number when var instanceof Var.Hour -> "%02d:00".formatted(number.number());
      case Value.Number number -> Long.toString(number.number());
      case Value.Written written -> words.of("value-written", "text", brief(written.text()));
      case Value.Word word -> word(var, word.word());
    };
  }

  private String word(@Nullable Var var, String word) {
    Locale locale = manners.locale();
    return switch (var) {
      case Var.YesNo ignored -> words.of(word.equals("yes") ? "value-yes" : "value-no");
      case Var.Days ignored ->
          Arrays.stream(word.split(" "))
              .map(
                  day -> DayOfWeek.of(DAYS.indexOf(day) + 1).getDisplayName(TextStyle.FULL, locale))
              .collect(Collectors.joining(" · "));
      case Var.Country ignored ->
          course.countries().containsKey(word)
              ? country(word, locale)
              : words.of("value-elsewhere");
      case Var.Language ignored -> Locale.forLanguageTag(word).getDisplayLanguage(locale);
      case Var.Zone ignored -> word.replace('_', ' ');
      case null, default -> word;
    };
  }

  static String country(String code, Locale locale) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** A page's title in her language, else in that of the source. */
  String title(Dialog dialog) {
    return text(dialog.title());
  }

  /** What is said at a place, with its values as they are named. */
  String text(Words said) {
    Text text = said.of(manners.language());
    Text shown = text == null ? said.of(course.source()) : text;
    return shown == null ? "" : text(shown);
  }

  private static String text(Text text) {
    return text.pieces().stream().map(Plain::piece).collect(Collectors.joining());
  }

  private static String piece(Text.Piece piece) {
    return switch (piece) {
      case Text.Plain plain -> plain.text();
      case Text.Print print -> "{" + print.name() + "}";
      case Text.Select select -> arm(select.arms());
      case Text.Plural plural -> arm(plural.arms());
      case Text.Count ignored -> "#";
      case Text.Bold bold -> text(bold.inner());
      case Text.Italic italic -> text(italic.inner());
      case Text.Link link -> text(link.inner());
      case Text.Term term -> text(term.inner());
    };
  }

  private static String arm(java.util.Map<String, Text> arms) {
    Text other = arms.get("other");
    return other == null ? "" : text(other);
  }

  /** The first words of a step. */
  String beginning(Step step) {
    return step.blocks().stream()
        .filter(Block.Say.class::isInstance)
        .map(block -> brief(text(((Block.Say) block).words())))
        .findFirst()
        .orElse("");
  }

  /** A step as authors write it in a link. */
  static String name(Target target) {
    return target.dialog() + "#" + target.step();
  }

  /** The beginning of a text, on one line. */
  static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONG
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONG - 1)).stripTrailing() + "…";
  }
}
