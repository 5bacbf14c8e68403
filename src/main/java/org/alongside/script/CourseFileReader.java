package org.alongside.script;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.dialog.Course.Country;
import org.alongside.dialog.Course.Defaults;
import org.alongside.script.CourseFile.Command;
import org.alongside.script.Front.Declared;
import org.alongside.script.Front.Marked;
import org.jspecify.annotations.Nullable;

/** Reads {@code course.yaml}. */
final class CourseFileReader {
  private static final Set<String> KEYS =
      Set.of(
          "source",
          "languages",
          "countries",
          "zones",
          "profile",
          "defaults",
          "welcome",
          "younger",
          "menu",
          "commands",
          "tracks");
  private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WAKING = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final Pattern COMMAND = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  private final Report report;
  private final List<Marked> pages = new ArrayList<>();

  CourseFileReader(Report report) {
    this.report = report;
  }

  /** The file's contents, or null when not even the source's language can be told. */
  @Nullable CourseFile read(Source source) {
    Yaml yaml = Yaml.read(source.text(), 0, report);
    if (yaml == null) {
      return null;
    }
    Fields top = Fields.of(yaml, KEYS, report);
    Set<String> unclear = new HashSet<>();
    Yaml declared = top.value("profile");
    Map<String, Declared> profile =
        declared == null ? Map.of() : Declarations.read(declared, unclear, report);
    List<String> languages = top.texts("languages").stream().map(Marked::text).toList();
    Marked first = top.text("source");
    if (!first.text().isEmpty() && !languages.isEmpty() && !languages.contains(first.text())) {
      report.add(ProblemCode.BAD_VALUE, first.at(), "`source` is one of `languages`; add it there");
    }
    if (!languages.contains(first.text())) {
      return null;
    }
    return new CourseFile(
        first.text(),
        languages,
        countries(top.value("countries")),
        zones(top.texts("zones")),
        profile,
        unclear,
        commands(top.value("commands")),
        tracks(top.value("tracks")),
        pages,
        defaults(top));
  }

  private SequencedMap<String, Country> countries(@Nullable Yaml yaml) {
    SequencedMap<String, Country> countries = new LinkedHashMap<>();
    if (yaml == null) {
      return countries;
    }
    Fields.map(yaml, report)
        .forEach(
            (code, entry) -> {
              Fields fields = Fields.of(entry.value(), Set.of("zone", "languages"), report);
              if (!Variables.country(code)) {
                report.add(
                    ProblemCode.BAD_VALUE,
                    entry.key(),
                    "`%s` is no country; write its two small letters, such as `ua`"
                        .formatted(code));
              }
              ZoneId zone = fields.has("zone") ? zone(fields.text("zone")) : null;
              List<String> spoken = fields.texts("languages").stream().map(Marked::text).toList();
              countries.put(code, new Country(code, zone, spoken));
            });
    return countries;
  }

  private List<ZoneId> zones(List<Marked> names) {
    List<ZoneId> zones = new ArrayList<>();
    for (Marked name : names) {
      ZoneId zone = zone(name);
      if (zone != null) {
        zones.add(zone);
      }
    }
    return zones;
  }

  private @Nullable ZoneId zone(Marked name) {
    try {
      return name.text().isEmpty() ? null : ZoneId.of(name.text());
    } catch (DateTimeException e) {
      report.add(
          ProblemCode.BAD_VALUE,
          name.at(),
          "`%s` is no time zone; write one such as `Europe/Kyiv`".formatted(name.text()));
      return null;
    }
  }

  private SequencedMap<String, Command> commands(@Nullable Yaml yaml) {
    SequencedMap<String, Command> commands = new LinkedHashMap<>();
    if (yaml == null) {
      return commands;
    }
    Fields.map(yaml, report)
        .forEach(
            (name, entry) -> {
              Fields fields =
                  Fields.of(entry.value(), Set.of("page", "step", "shown", "open"), report);
              if (!COMMAND.matcher(name).matches()) {
                report.add(
                    ProblemCode.BAD_VALUE,
                    entry.key(),
                    "`%s` is no command; write up to 32 small letters, digits and _"
                        .formatted(name));
                return;
              }
              boolean shown = fields.has("shown") && fields.yes("shown");
              boolean open = fields.has("open") && fields.yes("open");
              Marked step = fields.has("step") ? fields.text("step") : null;
              commands.put(
                  name, new Command(entry.key(), page(fields.text("page")), step, shown, open));
            });
    return commands;
  }

  private SequencedMap<String, SequencedMap<String, List<Marked>>> tracks(@Nullable Yaml yaml) {
    SequencedMap<String, SequencedMap<String, List<Marked>>> tracks = new LinkedHashMap<>();
    if (yaml == null) {
      return tracks;
    }
    Fields.map(yaml, report)
        .forEach(
            (track, entry) -> {
              Map<String, Yaml.Entry> modules = Fields.map(entry.value(), report);
              SequencedMap<String, List<Marked>> dialogs = new LinkedHashMap<>();
              for (String module : modules.keySet()) {
                Fields fields = Fields.of(entry.value(), modules.keySet(), report);
                dialogs.put(module, fields.texts(module).stream().map(this::page).toList());
              }
              tracks.put(track, dialogs);
            });
    return tracks;
  }

  private Marked page(Marked page) {
    if (!page.text().isEmpty()) {
      pages.add(page);
    }
    return page;
  }

  private @Nullable Defaults defaults(Fields top) {
    String welcome = page(top.text("welcome")).text();
    String younger = page(top.text("younger")).text();
    String menu = page(top.text("menu")).text();
    Yaml yaml = top.value("defaults");
    if (yaml == null) {
      return null;
    }
    Fields fields = Fields.of(yaml, Set.of("hour", "days", "waking", "zone"), report);
    Marked hour = fields.text("hour");
    List<Marked> days = fields.texts("days");
    Marked waking = fields.text("waking");
    ZoneId zone = zone(fields.text("zone"));
    List<LocalTime> awake = waking(waking);
    if (!hour.text().matches("1?[0-9]|2[0-3]")) {
      report.add(ProblemCode.BAD_VALUE, hour.at(), "write an hour, 0 to 23");
      return null;
    }
    for (Marked day : days) {
      if (!DAYS.contains(day.text())) {
        report.add(ProblemCode.BAD_VALUE, day.at(), "write days as mon tue wed thu fri sat sun");
      }
    }
    if (awake.isEmpty() || zone == null) {
      return null;
    }
    return new Defaults(
        welcome,
        younger,
        menu,
        Integer.parseInt(hour.text()),
        days.stream().map(Marked::text).toList(),
        awake.getFirst(),
        awake.getLast(),
        zone);
  }

  private List<LocalTime> waking(Marked value) {
    var hours = WAKING.matcher(value.text());
    try {
      if (hours.matches()) {
        return List.of(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)));
      }
    } catch (DateTimeException e) {
      // said below, as for any other text
    }
    report.add(ProblemCode.BAD_VALUE, value.at(), "write waking hours as `08:00-21:00`");
    return List.of();
  }
}
