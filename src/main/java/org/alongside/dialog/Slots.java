package org.alongside.dialog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A learner's own hours: her zone, the slots of her days, and when she is awake. */
public final class Slots {
  private final ZoneId zone;
  private final LocalTime wakes;
  private final LocalTime sleeps;
  private final LocalTime slot;
  private final List<String> days;
  private final int minute;

  private Slots(Course.Defaults defaults, Map<String, Value> profile, long chat) {
    zone =
        profile.get(Vars.ZONE) instanceof Value.Word word
            ? zone(word.word(), defaults)
            : defaults.zone();
    wakes = hour(profile, Vars.WAKES, defaults.wakes());
    LocalTime end = hour(profile, Vars.SLEEPS, defaults.sleeps());
    // Waking hours that leave no room for a slot are none.
    sleeps = end.isAfter(wakes.plusMinutes(59)) ? end : defaults.sleeps();
    long hour =
        profile.get(Vars.HOUR) instanceof Value.Number number ? number.number() : defaults.hour();
    days =
        profile.get(Vars.DAYS) instanceof Value.Word word && !word.word().isBlank()
            ? Arrays.asList(word.word().split(" "))
            : defaults.days();
    minute = (int) Math.floorMod(Long.hashCode(chat * 0x9E3779B97F4A7C15L), 30L);
    slot = within(LocalTime.of(Math.clamp(hour, 0, 23), minute));
  }

  private Slots(Slots hours, List<String> days) {
    zone = hours.zone;
    wakes = hours.wakes;
    sleeps = hours.sleeps;
    slot = hours.slot;
    minute = hours.minute;
    this.days = List.copyOf(days);
  }

  static Slots of(Course course, Map<String, Value> profile, long chat) {
    return new Slots(course.defaults(), profile, chat);
  }

  /** Her hours as she has chosen them. */
  public static Slots of(Course course, Learner learner) {
    return of(course, learner.profile(), learner.chat());
  }

  /** The same hours on these days alone. */
  public Slots only(List<String> other) {
    return new Slots(this, other);
  }

  public ZoneId zone() {
    return zone;
  }

  /** Her days, as she has chosen them: mon, tue, … */
  public List<String> days() {
    return days;
  }

  private static ZoneId zone(String id, Course.Defaults defaults) {
    try {
      return ZoneId.of(id);
    } catch (java.time.DateTimeException unknown) {
      return defaults.zone();
    }
  }

  private static LocalTime hour(Map<String, Value> profile, String name, LocalTime otherwise) {
    return profile.get(name) instanceof Value.Number number
        ? LocalTime.of(Math.clamp(number.number(), 0, 23), 0)
        : otherwise;
  }

  private LocalTime within(LocalTime time) {
    if (time.isBefore(wakes)) {
      return wakes.plusMinutes(minute);
    }
    return time.isBefore(sleeps) ? time : sleeps.minusMinutes(30L - minute);
  }

  /** The date that it is for her. */
  public LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Her slot on this date. */
  public Instant on(LocalDate date) {
    return date.atTime(slot).atZone(zone).toInstant();
  }

  /** When that comes which was to come at this instant in the old hours: never at once. */
  Instant instead(Slots old, Instant at, Instant now) {
    LocalTime time = at.atZone(old.zone).toLocalTime();
    LocalDate date = day(old.date(at));
    Instant then = time.equals(old.slot) ? on(date) : date.atTime(time).atZone(zone).toInstant();
    return then.isAfter(now) ? then : after(now);
  }

  /** Whether these are the same hours. */
  boolean same(Slots other) {
    return zone.equals(other.zone) && slot.equals(other.slot) && days.equals(other.days);
  }

  /** The first slot of her days after this instant. */
  public Instant after(Instant instant) {
    LocalDate date = day(date(instant));
    Instant at = on(date);
    return at.isAfter(instant) ? at : on(day(date.plusDays(1)));
  }

  /** The slot of the first of her days that is at least so many days away. */
  Instant inDays(Instant now, long amount, @Nullable LocalTime wish) {
    LocalDate date = day(date(now).plusDays(amount));
    boolean granted = wish != null && !wish.isBefore(wakes) && wish.isBefore(sleeps);
    return granted && wish != null ? date.atTime(wish).atZone(zone).toInstant() : on(date);
  }

  /** This instant, or if she sleeps then, her own minute after her waking hours begin. */
  public Instant awake(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (!time.isBefore(wakes) && time.isBefore(sleeps)) {
      return at;
    }
    LocalDate date = time.isBefore(wakes) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return date.atTime(wakes.plusMinutes(minute)).atZone(zone).toInstant();
  }

  /** The first of her days that is not before this date. */
  public LocalDate day(LocalDate from) {
    LocalDate date = from;
    for (int i = 0; i < 7; i++) {
      if (days.contains(Printing.DAYS.get(date.getDayOfWeek().getValue() - 1))) {
        return date;
      }
      date = date.plusDays(1);
    }
    return from;
  }
}
