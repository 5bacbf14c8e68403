package org.alongside.script;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Elapsed time in words, such as {@code 2 days}; a day has 24 hours. */
public final class Spans {
  private static final Pattern SPAN =
      Pattern.compile("([1-9]\\d{0,4}) +(minute|hour|day|week)s?", Pattern.CASE_INSENSITIVE);
  private static final SequencedMap<String, Duration> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("week", Duration.ofDays(7));
    UNITS.put("day", Duration.ofDays(1));
    UNITS.put("hour", Duration.ofHours(1));
    UNITS.put("minute", Duration.ofMinutes(1));
  }

  private Spans() {}

  /** The time that these words mean, or null. */
  public static @Nullable Duration of(String words) {
    Matcher span = SPAN.matcher(words.strip());
    if (!span.matches()) {
      return null;
    }
    Duration unit = UNITS.get(span.group(2).toLowerCase(java.util.Locale.ROOT));
    return unit == null ? null : unit.multipliedBy(Long.parseLong(span.group(1)));
  }

  /** In the greatest unit that divides it; less than a minute counts as one. */
  static String words(Duration span) {
    long minutes = Math.max(1, span.toMinutes());
    for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
      long length = unit.getValue().toMinutes();
      if (minutes % length == 0 && !(unit.getKey().equals("week") && minutes < 2 * length)) {
        long amount = minutes / length;
        return amount + " " + unit.getKey() + (amount == 1 ? "" : "s");
      }
    }
    return minutes + " minutes";
  }
}
