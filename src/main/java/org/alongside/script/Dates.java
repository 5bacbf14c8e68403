package org.alongside.script;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and years as authors write them: {@code 2027-06-30}, {@code 2027-06}, {@code 2027}.
 */
final class Dates {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private Dates() {}

  /** The last day that it names; null when it is no date. */
  static @Nullable LocalDate last(String text) {
    try {
      return switch (text.length()) {
        case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
        case MONTH -> YearMonth.parse(text).atEndOfMonth();
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
