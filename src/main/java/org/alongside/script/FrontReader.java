package org.alongside.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Dialog.Kind;
import org.alongside.script.Front.Declared;
import org.alongside.script.Front.Marked;
import org.jspecify.annotations.Nullable;

/** Reads the front matter of a page. */
final class FrontReader {
  private static final Set<Kind> INVITING =
      Set.of(Kind.LESSON, Kind.TIP, Kind.REFLECTION, Kind.SCENARIO, Kind.MILESTONE, Kind.MEASURE);

  private final boolean translated;
  private final Report report;
  private @Nullable Kind kind;
  private int minutes;
  private @Nullable Para opener;
  private @Nullable Marked debrief;
  private Map<String, Declared> vars = Map.of();
  private final Set<String> unclear = new HashSet<>();
  private final Map<String, Marked> moved = new LinkedHashMap<>();
  private final List<Marked> was = new ArrayList<>();
  private final SourcesReader sources;
  private boolean safety;
  private At kindAt = At.START;
  private @Nullable Map<String, Marked> of;
  private @Nullable Marked review;

  private FrontReader(boolean translated, Report report) {
    this.translated = translated;
    this.report = report;
    this.sources = new SourcesReader(report);
  }

  /** Reads the lines between the two {@code ---}, which begin in line 2. */
  static Front read(String text, boolean translated, Report report) {
    FrontReader reader = new FrontReader(translated, report);
    Yaml yaml = Yaml.read(text, 1, report);
    if (yaml instanceof Yaml.Map map) {
      map.entries().forEach(reader::key);
      reader.required(map);
    } else if (yaml != null) {
      FrontSlips.Slip slip = FrontSlips.of(text, 1);
      report.add(
          ProblemCode.BAD_YAML,
          slip == null ? yaml.at() : slip.at(),
          slip == null ? "front matter is made of lines `key: value`" : slip.advice());
    }
    return reader.front();
  }

  private Front front() {
    return new Front(
        kind,
        kindAt,
        minutes,
        opener,
        debrief,
        vars,
        unclear,
        moved,
        was,
        sources.named(),
        sources.expires(),
        safety,
        of,
        review);
  }

  private void required(Yaml.Map map) {
    if (!map.entries().containsKey("kind")) {
      missing(
          "kind",
          "`kind: lesson`, or tip, reflection, scenario, questions, milestone, system",
          map);
    }
    if (kind != null && INVITING.contains(kind) && !map.entries().containsKey("opener")) {
      missing("opener", "`opener: …`, one line that invites without giving anything away", map);
    }
    if (kind == Kind.SCENARIO && !translated && !map.entries().containsKey("debrief")) {
      missing("debrief", "`debrief: ‹step›`, the step that every path must pass", map);
    }
  }

  /** Says what is missing, unless a misspelled key was said to be it. */
  private void missing(String key, String write, Yaml.Map map) {
    if (map.entries().keySet().stream()
        .anyMatch(other -> FrontKeys.misspells(other, key, translated))) {
      return;
    }
    report.add(
        ProblemCode.MISSING_KEY,
        At.START,
        "the front matter lacks %s; add %s".formatted(key, write));
  }

  private void key(String key, Yaml.Entry entry) {
    Yaml value = entry.value();
    if (!FrontKeys.may(key, entry, translated, report)) {
      return;
    }
    switch (key) {
      case "kind" -> {
        kindAt = value.at();
        kind = kind(text(value));
      }
      case "minutes" -> minutes = minutes(text(value));
      case "opener" -> opener = opener(text(value));
      case "debrief" -> debrief = id(text(value));
      case "vars" -> vars = Declarations.read(value, unclear, report);
      case "sources" -> list(value).forEach(sources::source);
      case "expires" -> sources.expires(text(value));
      case "moved" -> moved(value);
      case "was" -> list(value).forEach(this::was);
      case "safety" -> safety = yes(text(value));
      case "of" -> of = TranslatedFront.of(value, report);
      case "review" -> review = TranslatedFront.review(text(value), report);
      default -> throw new IllegalStateException("a key without a reader: " + key);
    }
  }

  private @Nullable Kind kind(Marked value) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(value.text())) {
        return kind;
      }
    }
    bad(value, "write lesson, tip, reflection, scenario, questions, milestone, measure or system");
    return null;
  }

  private int minutes(Marked value) {
    if (value.text().matches("[1-9][0-9]?")) {
      return Integer.parseInt(value.text());
    }
    bad(value, "write a whole number of minutes, 1 to 99");
    return 0;
  }

  private @Nullable Para opener(Marked value) {
    if (value.text().isEmpty()) {
      bad(value, "write one line that invites without giving anything away");
      return null;
    }
    return TextBuilder.build(Flat.of(value.text(), value.at()), report);
  }

  private @Nullable Marked id(Marked value) {
    if (Names.id(value.text())) {
      return value;
    }
    bad(value, "write the id of a step");
    return null;
  }

  private boolean yes(Marked value) {
    if (!Set.of("yes", "no").contains(value.text())) {
      bad(value, "write `yes` or `no`");
    }
    return value.text().equals("yes");
  }

  private void moved(Yaml value) {
    if (!(value instanceof Yaml.Map map)) {
      report.add(ProblemCode.BAD_VALUE, value.at(), "write one step a line: `old-id: new-id`");
      return;
    }
    map.entries()
        .forEach(
            (from, entry) -> {
              Marked to = id(text(entry.value()));
              if (!Names.id(from)) {
                bad(new Marked(entry.key(), from), "write the former id of a step");
              } else if (to != null) {
                moved.put(from, new Marked(entry.key(), to.text()));
              }
            });
  }

  private void was(Yaml value) {
    Marked former = text(value);
    if (Names.path(former.text())) {
      was.add(former);
    } else {
      bad(former, "write the former path without language and ending: `scenarios/the-joke`");
    }
  }

  private static List<Yaml> list(Yaml value) {
    return value instanceof Yaml.Seq seq ? seq.items() : List.of(value);
  }

  /** A scalar; anything else counts as an empty one, which no reader takes. */
  static Marked text(Yaml value) {
    return new Marked(value.at(), value instanceof Yaml.Scalar scalar ? scalar.text() : "");
  }

  private void bad(Marked value, String write) {
    report.add(
        ProblemCode.BAD_VALUE,
        value.at(),
        value.text().isEmpty()
            ? "nothing stands here; " + write
            : "`%s` cannot stand here; %s".formatted(value.text(), write));
  }
}
