package org.alongside.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;

/**
 * Says whom to call in the learner's country for one need: {@code do services-‹need›}. Each row
 * names its source and whether it was phoned; where there is none, the international lists.
 */
public final class Services implements Action {
  /** What people may need. */
  public static final List<String> NEEDS =
      List.of("violence", "self-harm", "legal", "medical", "emergency");

  private static final Duration CONFIRMED = Duration.ofDays(180);
  private static final Duration SHOWN = Duration.ofDays(365);

  private final String need;

  public Services(String need) {
    this.need = need;
  }

  /** One action for each need. */
  public static List<Action> all() {
    return NEEDS.stream().map(need -> (Action) new Services(need)).toList();
  }

  @Override
  public String name() {
    return "services-" + need;
  }

  @Override
  public Set<String> outcomes() {
    return Set.of();
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    String language = Vars.language(course, learner);
    List<Rendered> says = new ArrayList<>();
    for (Course.Service row : course.services()) {
      boolean here = new Value.Word(row.country()).equals(learner.profile().get(Vars.COUNTRY));
      if (here && row.need().equals(need)) {
        says.addAll(line(course, language, row, now));
      }
    }
    if (says.isEmpty()) {
      says.addAll(Phrases.say(course, language, "service-none", Map.of()));
      says.addAll(Phrases.say(course, language, "service-international", Map.of()));
    }
    return new Done(null, List.of(), says, List.of(), false);
  }

  private static List<Rendered> line(
      Course course, String language, Course.Service row, Instant now) {
    String phoned = row.phoned();
    String phrase;
    if (phoned == null) {
      phrase = row.sourceYear().equals("undated") ? "service-undated" : "service-line";
    } else {
      Duration age = Duration.of(days(phoned, now), ChronoUnit.DAYS);
      if (age.compareTo(SHOWN) > 0) {
        return List.of();
      }
      phrase = age.compareTo(CONFIRMED) > 0 ? "service-stale" : "service-phoned";
    }
    Course.Service.Called called = row.in(language);
    return Phrases.say(
        course,
        language,
        phrase,
        Map.of(
            "name", Phrases.isolated(called.name()),
            "number", Phrases.isolated(row.number()),
            "hours", Phrases.isolated(called.hours()),
            "source", Phrases.isolated(row.source()),
            "year", row.sourceYear(),
            "read", row.read(),
            "date", phoned == null ? "" : phoned));
  }

  /** How many days ago that was; very many for a date that cannot be read. */
  private static long days(String date, Instant now) {
    try {
      return ChronoUnit.DAYS.between(LocalDate.parse(date), now.atZone(ZoneOffset.UTC));
    } catch (DateTimeParseException unreadable) {
      return SHOWN.toDays() + 1;
    }
  }
}
