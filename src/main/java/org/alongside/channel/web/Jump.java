package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** How far a persona's clock is moved. */
enum Jump {
  /** Until something comes by itself. */
  NEXT,
  HOUR,
  SIX_HOURS,
  /** The same time of day on the next date. */
  TOMORROW;

  /** Where it leads from here; for {@link #NEXT} nowhere. */
  Instant from(Instant now, ZoneId zone) {
    return switch (this) {
      case NEXT -> now;
      case HOUR -> now.plus(Duration.ofHours(1));
      case SIX_HOURS -> now.plus(Duration.ofHours(6));
      case TOMORROW -> now.atZone(zone).plusDays(1).toInstant();
    };
  }

  /** The word for it in an address. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
