package org.alongside.dialog;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Values as they are printed in a language. */
final class Printing {
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final char ISOLATE = '\u2068';
  private static final char ISOLATED = '\u2069';

  /** What ICU makes for each language of a course: both are immutable, and slow to make. */
  private static final Map<String, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

  private static final Map<String, PluralRules> PLURALS = new ConcurrentHashMap<>();

  private Printing() {}

  /** The value in words of this language; nothing for one that is not set. */
  static String print(Course course, String language, @Nullable Var var, @Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Number number when var instanceof Var.Hour -> hour(number.number());
      case Value.Number number -> number(language, number.number());
      case Value.Written written -> isolated(written.text());
      case Value.Word word when var instanceof Var.Days -> days(language, word.word());
      case Value.Word word when var instanceof Var.Country ->
          country(course, language, word.word());
      case Value.Word word when var instanceof Var.Zone -> zone(language, word.word());
      case Value.Word word when var instanceof Var.Language -> languageName(word.word(), language);
      case Value.Word word when var instanceof Var.Piece ->
          Pieces.title(course, language, word.word());
      case Value.Word word -> word.word();
    };
  }

  static String isolated(String text) {
    return ISOLATE + text + ISOLATED;
  }

  static String number(String language, long number) {
    return NUMBERS
        .computeIfAbsent(language, tag -> NumberFormatter.withLocale(ULocale.forLanguageTag(tag)))
        .format(number)
        .toString();
  }

  /** The plural form that a number takes in this language. */
  static String plural(String language, long number) {
    return PLURALS
        .computeIfAbsent(language, tag -> PluralRules.forLocale(ULocale.forLanguageTag(tag)))
        .select((double) number);
  }

  /** A date and a time of day, in digits that every language of the course uses. */
  static String moment(String language, Instant at, ZoneId zone) {
    ULocale locale = ULocale.forLanguageTag(language + "-u-nu-latn-hc-h23");
    DateFormat format = DateFormat.getInstanceForSkeleton(DateFormat.YEAR_MONTH_DAY + "Hm", locale);
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(at));
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
        ? ULocale.getDisplayCountry("und-" + code.toUpperCase(Locale.ROOT), language)
        : Phrases.plain(course, language, "country-other");
  }

  /** The zone's city. ICU knows its name in other languages only under the oldest of its ids. */
  static String zone(String language, String id) {
    String known = TimeZone.getCanonicalID(id);
    String name =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(language))
            .getExemplarLocationName(known == null ? id : known);
    return name == null ? id : name;
  }

  /** A language's name in another. */
  static String languageName(String code, String in) {
    return ULocale.getDisplayName(code, in);
  }

  /** A language's own name, as it stands on a button. */
  static String ownName(String code) {
    return LocaleDisplayNames.getInstance(
            ULocale.forLanguageTag(code), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(code);
  }

  /** Words with the question mark of their script. */
  static String questioned(String words) {
    boolean arabic = words.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.ARABIC);
    return words + (arabic ? " ؟" : " ?");
  }
}
