package org.alongside.channel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * How a phone is set: its language and its time zone. Both follow what the persona told the bot.
 */
record Manners(Locale locale, ZoneId zone) {
  static Manners of(Course course, @Nullable Learner learner) {
    String language = word(learner, Vars.LANGUAGE);
    return new Manners(
        Locale.forLanguageTag(language == null ? course.source() : language),
        zone(course, learner));
  }

  String language() {
    return locale.toLanguageTag();
  }

  String direction() {
    return direction(locale);
  }

  /** {@code rtl} where the language names itself from right to left. */
  static String direction(Locale locale) {
    return switch (Character.getDirectionality(locale.getDisplayLanguage(locale).codePointAt(0))) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          "rtl";
      default -> "ltr";
    };
  }

  /** The zone's name as people write it. */
  String place() {
    return zone instanceof ZoneOffset offset && offset.getTotalSeconds() == 0
        ? "UTC"
        : zone.getId().replace('_', ' ');
  }

  LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  String hour(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
  }

  /** Weekday, date and time. */
  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(at.atZone(zone))
        + " ·\u00A0"
        + hour(at);
  }

  private static ZoneId zone(Course course, @Nullable Learner learner) {
    String name = word(learner, Vars.ZONE);
    String country = word(learner, Vars.COUNTRY);
    Course.Country lives = country == null ? null : course.countries().get(country);
    ZoneId fallback =
        lives == null || lives.zone() == null ? course.defaults().zone() : lives.zone();
    try {
      return name == null ? fallback : ZoneId.of(name);
    } catch (DateTimeException e) {
      return fallback;
    }
  }

  private static @Nullable String word(@Nullable Learner learner, String name) {
    return learner != null && learner.profile().get(name) instanceof Value.Word word
        ? word.word()
        : null;
  }
}
