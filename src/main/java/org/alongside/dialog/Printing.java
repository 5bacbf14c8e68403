package org.alongside.dialog;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as they are printed in a language. */
final class Printing {
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final char ISOLATE = '\u2068';
  private static final char ISOLATED = '\u2069';

  private Printing() {}

  /** The value in words of this language; nothing for one that is not set. */
  static String print(Course course, String language, @Nullable Var var, @Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Number number when var instanceof Var.Hour -> hour(number.number());
      case Value.Number number -> number(language, number.number());
      case Value.Written written -> isolated(written.text());
      case Value.Word word when var instanceof Var.Days -> days(language, word.word());
      case Value.Word word when var instanceof Var.Country -> country(course, language, word.word());
      case Value.Word word when var instanceof Var.Zone -> zone(language, word.word());
      case Value.Word word when var instanceof Var.Language -> languageName(word.word(), language);
      case Value.Word word -> word.word();
    };
  }

  static String isolated(String text) {
    return ISOLATE + text + ISOLATED;
  }

  static String number(String language, long number) {
    return NumberFormat.getIntegerInstance(ULocale.forLanguageTag(language)).format(number);
  }

  static String hour(long hour) {
    return (hour < 10 ? "0" : "") + hour + ":00";
  }

  /** {@code "mon wed"} in words. */
  static String days(String language, String days) {
    List<String> names =
        Arrays.stream(days.split(" ")).map(day -> day(language, day, false)).toList();
    return ListFormatter.getInstance(ULocale.forLanguageTag(language)).format(names);
  }

  /** A day's name: Monday, or Mon. */
  static String day(String language, String day, boolean brief) {
    DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
    String[] names =
        symbols.getWeekdays(
            DateFormatSymbols.STANDALONE,
            brief ? DateFormatSymbols.ABBREVIATED : DateFormatSymbols.WIDE);
    return names[(DAYS.indexOf(day) + 1) % 7 + 1];
  }

  static String country(Course course, String language, String code) {
    return course.countries().containsKey(code)
        ? ULocale.getDisplayCountry("und-" + code.toUpperCase(java.util.Locale.ROOT), language)
        : Phrases.plain(course, language, "country-other");
  }

  static String zone(String language, String id) {
    String name =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(language)).getExemplarLocationName(id);
    return name == null ? id : name;
  }

  /** A language's name in another, or in itself. */
  static String languageName(String code, String in) {
    return ULocale.getDisplayName(code, in);
  }
}
