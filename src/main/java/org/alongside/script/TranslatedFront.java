package org.alongside.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.script.Front.Marked;

/** What only the front matter of a translation has: whose words it says, and who has read them. */
final class TranslatedFront {
  private static final Set<String> REVIEWS = Set.of("machine", "native");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}");

  private TranslatedFront() {}

  /** The hashes by step. */
  static Map<String, Marked> of(Yaml value, Report report) {
    Map<String, Marked> hashes = new LinkedHashMap<>();
    if (value instanceof Yaml.Map map) {
      map.entries().forEach((step, entry) -> hashes.put(step, hash(entry.value(), report)));
    } else if (!(value instanceof Yaml.Scalar scalar) || !scalar.text().isEmpty()) {
      rewrite(value.at(), report);
    }
    return hashes;
  }

  private static Marked hash(Yaml value, Report report) {
    String text = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
    if (!HASH.matcher(text).matches()) {
      rewrite(value.at(), report);
    }
    return new Marked(value.at(), text);
  }

  private static void rewrite(At at, Report report) {
    report.add(
        ProblemCode.BAD_VALUE,
        at,
        "`of` is written by `translate accept`; take it out of the front matter and run that");
  }

  static Marked review(Marked value, Report report) {
    if (!REVIEWS.contains(value.text())) {
      report.add(
          ProblemCode.BAD_VALUE,
          value.at(),
          "`%s` cannot stand here; write `machine`, or `native` when somebody whose language it is"
                  .formatted(value.text())
              + " has read it");
    }
    return value;
  }
}
