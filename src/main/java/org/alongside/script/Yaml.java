package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A YAML value that knows where it stands. Scalars stay text: what they mean is the reader's. */
sealed interface Yaml {
  At at();

  record Scalar(At at, String text) implements Yaml {}

  record Seq(At at, List<Yaml> items) implements Yaml {}

  record Map(At at, SequencedMap<String, Entry> entries) implements Yaml {}

  /** A key with its value. */
  record Entry(At key, Yaml value) {}

  /**
   * Reads one document.
   *
   * @param before lines of the file that stand before {@code text}
   * @return null when it cannot be read, which is reported; an empty map for nothing
   */
  static @Nullable Yaml read(String text, int before, Report report) {
    return new Reader(before, report).read(text);
  }

  /** Turns the parser's tokens into values. */
  final class Reader {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private final int before;
    private final Report report;

    private Reader(int before, Report report) {
      this.before = before;
      this.report = report;
    }

    private @Nullable Yaml read(String text) {
      FrontSlips.Slip odd = FrontSlips.odd(text, before);
      if (odd != null) {
        say(odd.at(), odd.advice());
        return null;
      }
      try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
        JsonToken first = in.nextToken();
        return first == null ? new Map(at(in), new LinkedHashMap<>()) : value(in, first);
      } catch (JacksonException e) {
        var where = e.getLocation();
        int line = where == null ? 1 : Math.max(1, where.getLineNr());
        int column = where == null ? 1 : Math.max(1, where.getColumnNr());
        report(text, new At(before + line, column));
        return null;
      }
    }

    /** What stops the reader often stands further on than the line that is wrong. */
    private void report(String text, At stopped) {
      FrontSlips.Slip slip = FrontSlips.of(text, before);
      if (slip != null) {
        say(slip.at(), slip.advice());
        return;
      }
      say(
          stopped,
          "this cannot be read; write `key: value`, with quotes around a value that holds `: `");
    }

    private void say(At at, String message) {
      report.add(ProblemCode.BAD_YAML, at, message);
    }

    private Yaml value(JsonParser in, @Nullable JsonToken token) {
      At at = at(in);
      return switch (token) {
        case START_OBJECT -> map(in, at);
        case START_ARRAY -> seq(in, at);
        case null, default ->
            new Scalar(
                at, token == null || token == JsonToken.VALUE_NULL ? "" : in.getString().strip());
      };
    }

    private Yaml map(JsonParser in, At at) {
      SequencedMap<String, Entry> entries = new LinkedHashMap<>();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = in.currentName();
        At keyAt = at(in);
        Entry entry = new Entry(keyAt, value(in, in.nextToken()));
        Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
          report.add(
              ProblemCode.DUPLICATE_KEY,
              keyAt,
              "`%s` stands in line %d already; keep one".formatted(key, first.key().line()));
        }
      }
      return new Map(at, entries);
    }

    private Yaml seq(JsonParser in, At at) {
      List<Yaml> items = new ArrayList<>();
      JsonToken token = in.nextToken();
      while (token != null && token != JsonToken.END_ARRAY) {
        items.add(value(in, token));
        token = in.nextToken();
      }
      return new Seq(at, items);
    }

    private At at(JsonParser in) {
      var where = in.currentTokenLocation();
      return new At(before + Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }
  }
}
