package org.alongside.dialog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host's own buttons for hours, days, countries, zones, languages and pieces. */
final class Pickers {
  static final String DONE = "done";
  private static final String OTHER = "zz";

  private Pickers() {}

  /** The buttons that a question of this variable shows; none for what is only typed. */
  static List<Sending.Key> keys(
      Course course, String language, @Nullable Var var, List<String> draft, BigInteger passed) {
    return switch (var) {
      case Var.Hour ignored -> hours(course);
      case Var.Days ignored -> days(course, language, draft);
      case Var.Country ignored -> countries(course, language);
      case Var.Zone ignored ->
          course.zones().stream()
              .map(zone -> new Sending.Key(zone.getId(), Printing.zone(language, zone.getId())))
              .toList();
      case Var.Language ignored ->
          course.languages().stream()
              .map(code -> new Sending.Key(code, Printing.ownName(code)))
              .toList();
      case Var.Piece piece -> new Pieces(course, language, piece).keys(draft, passed);
      case null -> List.of();
      case Var.Number ignored -> List.of();
      case Var.Word ignored -> List.of();
      case Var.YesNo ignored -> List.of();
      case Var.Text ignored -> List.of();
      case Var.Promise ignored -> List.of();
      case Var.Secret ignored -> List.of();
      case Var.Name ignored -> List.of();
    };
  }

  private static List<Sending.Key> hours(Course course) {
    List<Sending.Key> keys = new ArrayList<>();
    for (int hour = course.defaults().wakes().getHour();
        hour < course.defaults().sleeps().getHour();
        hour++) {
      keys.add(new Sending.Key(Integer.toString(hour), Printing.hour(hour)));
    }
    return keys;
  }

  private static List<Sending.Key> days(Course course, String language, List<String> draft) {
    List<Sending.Key> keys = new ArrayList<>();
    for (String day : Printing.DAYS) {
      String name = Printing.day(language, day, true);
      keys.add(new Sending.Key(day, draft.contains(day) ? "✓ " + name : name));
    }
    keys.add(new Sending.Key(DONE, Phrases.plain(course, language, "button-done")));
    return keys;
  }

  private static List<Sending.Key> countries(Course course, String language) {
    List<Sending.Key> keys = new ArrayList<>();
    for (String code : course.countries().keySet()) {
      keys.add(new Sending.Key(code, Printing.country(course, language, code)));
    }
    keys.add(new Sending.Key(OTHER, Printing.country(course, language, OTHER)));
    return keys;
  }

  /** What a press on one of these buttons answers, or null when it is no answer yet. */
  static @Nullable Value value(Course course, String language, @Nullable Var var, String key) {
    return switch (var) {
      case Var.Hour ignored ->
          hours(course).stream().anyMatch(each -> each.key().equals(key))
              ? new Value.Number(Spelling.number(key))
              : null;
      case Var.Country ignored ->
          course.countries().containsKey(key) || key.equals(OTHER) ? new Value.Word(key) : null;
      case Var.Zone ignored ->
          course.zones().stream().anyMatch(zone -> zone.getId().equals(key))
              ? new Value.Word(key)
              : null;
      case Var.Language ignored -> course.languages().contains(key) ? new Value.Word(key) : null;
      case Var.Piece piece -> new Pieces(course, language, piece).value(key);
      case null -> null;
      case Var.Days ignored -> null;
      case Var.Number ignored -> null;
      case Var.Word ignored -> null;
      case Var.YesNo ignored -> null;
      case Var.Text ignored -> null;
      case Var.Promise ignored -> null;
      case Var.Secret ignored -> null;
      case Var.Name ignored -> null;
    };
  }

  /** The key whose label, in any language of the course, is this text; or null. */
  static @Nullable String typed(Course course, Var var, String text) {
    String wanted = Spelling.normal(text);
    for (String language : course.languages()) {
      for (Sending.Key key : keys(course, language, var, List.of(), BigInteger.ZERO)) {
        if (Spelling.normal(key.label()).equals(wanted)
            || key.key().toLowerCase(Locale.ROOT).equals(wanted)) {
          return key.key();
        }
      }
    }
    return null;
  }

  /** A draft with this day chosen or taken away, in the order of the week. */
  static List<String> toggled(List<String> draft, String day) {
    List<String> next = new ArrayList<>(draft);
    if (!next.remove(day)) {
      next.add(day);
    }
    return Printing.DAYS.stream().filter(next::contains).toList();
  }
}
