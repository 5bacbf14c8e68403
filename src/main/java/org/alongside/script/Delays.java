package org.alongside.script;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Limits;
import org.jspecify.annotations.Nullable;

/** Reads {@code 2 days at 18:00} and {@code 10 minutes of silence}. */
final class Delays {
  private static final Pattern SPAN =
      Pattern.compile(
          "([0-9]{1,4}) (minute|hour|day|week)s?( of silence)?(?: at ([0-9]{2}):([0-9]{2}))?");

  private Delays() {}

  private static Duration span(Delay.Unit unit) {
    return switch (unit) {
      case MINUTES -> Duration.ofMinutes(1);
      case HOURS -> Duration.ofHours(1);
      case DAYS -> Duration.ofDays(1);
      case WEEKS -> Duration.ofDays(7);
    };
  }

  /** The delay, or null when the text is none. */
  static @Nullable Delay read(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches() || Integer.parseInt(span.group(1)) == 0) {
      return null;
    }
    Delay.Unit unit = Delay.Unit.valueOf(span.group(2).toUpperCase(Locale.ROOT) + "S");
    if (span(unit).multipliedBy(Integer.parseInt(span.group(1))).compareTo(Limits.TIMER) > 0) {
      return null;
    }
    boolean exact = unit == Delay.Unit.MINUTES || unit == Delay.Unit.HOURS;
    String hour = span.group(4);
    if (hour != null && exact) {
      return null;
    }
    try {
      LocalTime at =
          hour == null
              ? null
              : LocalTime.of(Integer.parseInt(hour), Integer.parseInt(span.group(5)));
      return new Delay(Integer.parseInt(span.group(1)), unit, span.group(3) != null, at);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
