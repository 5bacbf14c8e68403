package org.alongside.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.script.Front.Marked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the front matter of a transcript. */
final class TranscriptFront {
  static final List<String> PROFILE =
      List.of(
          "name",
          "address",
          "country",
          "zone",
          "hour",
          "days",
          "discreet",
          "listen",
          "text_only",
          "track",
          Somebody.PASSED);
  private static final String KEYS = "language, start, seed, waking, " + String.join(", ", PROFILE);
  private static final Set<String> WEEK = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WAKING = Pattern.compile("(\\d{2}:\\d{2}) ?- ?(\\d{2}:\\d{2})");

  private final Report report;
  private String language = "";
  private Instant start = Transcript.Front.START;
  private long seed;
  private LocalTime wakes = Transcript.Front.WAKES;
  private LocalTime sleeps = Transcript.Front.SLEEPS;
  private final Map<String, String> profile = new LinkedHashMap<>();

  private TranscriptFront(Report report) {
    this.report = report;
  }

  /** Reads the lines between the two {@code ---}, which begin in line 2. */
  static Transcript.Front read(String text, Report report) {
    TranscriptFront front = new TranscriptFront(report);
    Yaml yaml = Yaml.read(text, 1, report);
    if (yaml instanceof Yaml.Map map) {
      map.entries().forEach(front::key);
      front.required(map);
    } else if (yaml != null) {
      report.add(ProblemCode.BAD_YAML, yaml.at(), "front matter is made of lines `key: value`");
    }
    return new Transcript.Front(
        front.language, front.start, front.seed, front.profile, front.wakes, front.sleeps);
  }

  private void required(Yaml.Map map) {
    if (!map.entries().containsKey("language")) {
      report.add(
          ProblemCode.MISSING_KEY,
          At.START,
          "the front matter lacks the language of the talk; add `language: en`");
    }
  }

  private void key(String key, Yaml.Entry entry) {
    Marked value = value(entry.value());
    String text = value.text();
    switch (key) {
      case "language" -> {
        language = text;
        need(!text.isEmpty(), value, "write a language of `course.yaml`, such as `en`");
      }
      case "start" -> start(value);
      case "seed" -> {
        boolean number = text.matches("\\d{1,9}");
        need(number, value, "write a whole number; 0 keeps the order of the page");
        seed = number ? Long.parseLong(text) : 0;
      }
      case "waking" -> waking(value);
      default -> {
        if (PROFILE.contains(key)) {
          profile.put(key, text);
          need(fits(key, text), value, wanted(key));
        } else {
          report.add(
              ProblemCode.UNKNOWN_KEY,
              entry.key(),
              "`%s` is no key of a transcript; the keys are %s".formatted(key, KEYS));
        }
      }
    }
  }

  /** A scalar, or a list as its items with blanks between. */
  private static Marked value(Yaml value) {
    return switch (value) {
      case Yaml.Scalar scalar -> new Marked(scalar.at(), scalar.text());
      case Yaml.Seq seq ->
          new Marked(
              seq.at(), String.join(" ", seq.items().stream().map(v -> value(v).text()).toList()));
      case Yaml.Map map -> new Marked(map.at(), "");
    };
  }

  private void need(boolean fits, Marked value, String write) {
    if (!fits) {
      report.add(
          ProblemCode.BAD_VALUE,
          value.at(),
          "`%s` cannot stand here; %s".formatted(value.text(), write));
    }
  }

  private static boolean fits(String key, String text) {
    return switch (key) {
      case "address" -> text.matches("f|m|other");
      case "country" -> text.matches("[a-z]{2}");
      case "zone" -> zone(text);
      case "hour" -> text.matches("1?\\d|2[0-3]");
      case "days" -> !text.isEmpty() && WEEK.containsAll(Arrays.asList(text.split(" +")));
      case "discreet", "listen", "text_only" -> text.matches("yes|no");
      default -> !text.isEmpty();
    };
  }

  private static String wanted(String key) {
    return switch (key) {
      case "address" -> "write f, m or other";
      case "country" -> "write two small letters, such as `ua`";
      case "zone" -> "write a zone such as `Europe/Kyiv`, or `UTC`";
      case "hour" -> "write a whole hour, 0 to 23";
      case "days" -> "write days such as `mon wed fri`";
      case "discreet", "listen", "text_only" -> "write `yes` or `no`";
      case "track", Somebody.PASSED -> "write a track of `course.yaml`, such as `ally`";
      default -> "write a name";
    };
  }

  private static boolean zone(String text) {
    try {
      ZoneId.of(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void start(Marked value) {
    Instant read = instant(value.text());
    need(read != null, value, "write a date and a time, such as `2026-03-02T10:00Z`");
    start = read == null ? start : read;
  }

  private static @Nullable Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      // without an offset, then
    }
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void waking(Marked value) {
    Matcher matcher = WAKING.matcher(value.text());
    try {
      if (matcher.matches()) {
        LocalTime from = LocalTime.parse(matcher.group(1));
        LocalTime to = LocalTime.parse(matcher.group(2));
        if (!from.plusHours(1).isAfter(to)) {
          wakes = from;
          sleeps = to;
          return;
        }
      }
    } catch (DateTimeException e) {
      // said below
    }
    need(false, value, "write from when to when she is awake, such as `08:00-21:00`");
  }

  static List<String> lines(Transcript.Front front) {
    List<String> lines = new ArrayList<>();
    lines.add("language: " + front.language());
    if (!front.start().equals(Transcript.Front.START)) {
      lines.add("start: " + front.startText());
    }
    if (front.seed() != 0) {
      lines.add("seed: " + front.seed());
    }
    for (String key : PROFILE) {
      String value = front.profile().get(key);
      if (value != null) {
        lines.add(key + ": " + (key.equals("name") ? quoted(value) : value));
      }
    }
    if (!front.wakes().equals(Transcript.Front.WAKES)
        || !front.sleeps().equals(Transcript.Front.SLEEPS)) {
      lines.add("waking: %s-%s".formatted(front.wakes(), front.sleeps()));
    }
    return lines;
  }

  /** A name that YAML could take for something else stands in quotes. */
  private static String quoted(String name) {
    return name.matches("\\p{L}[\\p{L}\\p{M} .’-]*")
            && !name.matches("(?i)yes|no|true|false|null|y|n|on|off")
        ? name
        : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
