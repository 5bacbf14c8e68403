package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.script.Front.Marked;
import org.jspecify.annotations.Nullable;

/** A YAML map being read: what is missing, unknown or of the wrong shape is reported. */
final class Fields {
  private final Map<String, Yaml.Entry> entries;
  private final At at;
  private final Report report;

  private Fields(At at, Map<String, Yaml.Entry> entries, Report report) {
    this.at = at;
    this.entries = entries;
    this.report = report;
  }

  /** A map with these keys and no others; one that is none counts as empty. */
  static Fields of(Yaml yaml, Set<String> keys, Report report) {
    Map<String, Yaml.Entry> entries = map(yaml, report);
    entries.forEach(
        (key, entry) -> {
          if (!keys.contains(key)) {
            report.add(
                ProblemCode.UNKNOWN_KEY,
                entry.key(),
                "`%s` is no key here; the keys are %s"
                    .formatted(key, String.join(", ", keys.stream().sorted().toList())));
          }
        });
    return new Fields(yaml.at(), entries, report);
  }

  /** The entries of a map with free keys. */
  static Map<String, Yaml.Entry> map(Yaml yaml, Report report) {
    if (yaml instanceof Yaml.Map map) {
      return map.entries();
    }
    report.add(ProblemCode.BAD_VALUE, yaml.at(), "write lines `key: value` here");
    return new LinkedHashMap<>();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value, or null, which is reported. */
  @Nullable Yaml value(String key) {
    Yaml.Entry entry = entries.get(key);
    if (entry == null) {
      report.add(ProblemCode.MISSING_KEY, at, "`%s: …` is missing here; add it".formatted(key));
      return null;
    }
    return entry.value();
  }

  /** A text; empty when it is missing or none, which is reported. */
  Marked text(String key) {
    Yaml value = value(key);
    return value == null ? new Marked(at, "") : text(value, report);
  }

  static Marked text(Yaml value, Report report) {
    if (value instanceof Yaml.Scalar scalar && !scalar.text().isEmpty()) {
      return new Marked(scalar.at(), scalar.text());
    }
    report.add(ProblemCode.BAD_VALUE, value.at(), "write one value here");
    return new Marked(value.at(), "");
  }

  /** A list of texts. */
  List<Marked> texts(String key) {
    Yaml value = value(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Yaml.Seq seq)) {
      report.add(ProblemCode.BAD_VALUE, value.at(), "write a list here: `[one, two]`");
      return List.of();
    }
    List<Marked> texts = new ArrayList<>();
    seq.items().forEach(item -> texts.add(text(item, report)));
    return texts;
  }

  boolean yes(String key) {
    Marked value = text(key);
    if (!value.text().isEmpty() && !Set.of("yes", "no").contains(value.text())) {
      report.add(ProblemCode.BAD_VALUE, value.at(), "write `yes` or `no`");
    }
    return value.text().equals("yes");
  }
}
