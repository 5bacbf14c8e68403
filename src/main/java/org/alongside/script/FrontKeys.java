package org.alongside.script;

import java.util.List;

/** The keys that may stand in the front matter of a page, and of a translation. */
final class FrontKeys {
  private static final List<String> SOURCE =
      List.of(
          "kind", "minutes", "opener", "debrief", "vars", "sources", "expires", "moved", "was",
          "safety");
  private static final List<String> TRANSLATION = List.of("kind", "opener", "of", "review");

  private FrontKeys() {}

  /** Whether this key may stand here; else it is reported. */
  static boolean may(String key, Yaml.Entry entry, boolean translated, Report report) {
    List<String> keys = translated ? TRANSLATION : SOURCE;
    if (keys.contains(key)) {
      return true;
    }
    if (entry.value() instanceof Yaml.Scalar scalar && Declarations.var(scalar.text()) != null) {
      report.forget(problem -> problem.code() == ProblemCode.BAD_VALUE);
      report.add(
          ProblemCode.UNKNOWN_KEY,
          entry.key(),
          "`%s` belongs below `vars:`; begin this line with two blanks".formatted(key));
      return false;
    }
    boolean foreign = translated && SOURCE.contains(key);
    report.add(
        ProblemCode.UNKNOWN_KEY,
        entry.key(),
        foreign
            ? "`%s` stands in the source and holds for every language; take it away here"
                .formatted(key)
            : "`%s` is no key of the front matter; the keys are %s"
                .formatted(key, Nearest.listed(meant(key), keys)));
    return false;
  }

  /** Whether something that is no key here was meant as this one. */
  static boolean misspells(String other, String key, boolean translated) {
    List<String> keys = translated ? TRANSLATION : SOURCE;
    return !keys.contains(other) && key.equals(Nearest.of(meant(other), keys));
  }

  /** A key as it may have been meant: small letters without blanks. */
  private static String meant(String key) {
    return Names.slug(key).replace("-", "");
  }
}
