package org.alongside.script;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.dialog.Var;
import org.alongside.script.Para.Kind;
import org.alongside.script.Para.Use;

/** Sees that a plural has the forms that its language needs for the numbers it can meet. */
final class PluralCheck {
  /** Beyond this many numbers the forms of every language have come round. */
  private static final long ENOUGH = 1000;

  private final String language;
  private final PluralRules rules;
  private final Variables variables;
  private final Report report;

  PluralCheck(String language, Variables variables, Report report) {
    this.language = language;
    this.rules = PluralRules.forLocale(new ULocale(language));
    this.variables = variables;
    this.report = report;
  }

  void check(Page page) {
    Paras.of(page).forEach(this::check);
  }

  /** The plurals of phrases, whose numbers are the host's and have no bounds. */
  static void phrases(Loaded loaded) {
    loaded
        .words()
        .forEach(
            (path, page) -> {
              if (loaded.reports().of(path).errors() > 0) {
                return;
              }
              Variables none =
                  new Variables(Map.of(), loaded.file().profile(), loaded.file().unclear());
              PluralCheck check = new PluralCheck(page.language(), none, loaded.reports().of(path));
              page.phrases().values().forEach(p -> p.paragraphs().forEach(check::check));
            });
  }

  private void check(Para para) {
    for (Use use : para.uses()) {
      if (use.kind() == Kind.PLURAL) {
        boolean known = variables.find(use.name()) instanceof Var.Number;
        check(
            use,
            known && variables.find(use.name()) instanceof Var.Number number
                ? number
                : new Var.Number(0, ENOUGH, 0));
      }
    }
  }

  private void check(Use use, Var.Number bounds) {
    for (String arm : use.arms().stream().sorted().toList()) {
      if (!arm.startsWith("=") && !rules.getKeywords().contains(arm)) {
        report.add(
            ProblemCode.UNKNOWN_ARM,
            use.at(),
            "`%s` has no plural form `%s`; it has %s"
                .formatted(language, arm, list(rules.getKeywords())));
        return;
      }
    }
    Set<String> missing = needed(use.arms(), bounds);
    missing.removeAll(use.arms());
    if (!missing.isEmpty()) {
      report.add(
          ProblemCode.MISSING_PLURAL,
          use.at(),
          "`%s` needs %s here for the numbers %d to %d; add %s"
              .formatted(
                  language,
                  list(missing),
                  bounds.low(),
                  bounds.high(),
                  String.join(" ", missing.stream().map(form -> form + " {…}").toList())));
    }
  }

  private Set<String> needed(Set<String> arms, Var.Number bounds) {
    Set<String> needed = new TreeSet<>();
    long last = Math.min(bounds.high(), bounds.low() + ENOUGH);
    for (long n = bounds.low(); n <= last; n++) {
      if (!arms.contains("=" + n)) {
        needed.add(rules.select((double) n));
      }
    }
    return needed;
  }

  private static String list(Set<String> forms) {
    return String.join(", ", List.copyOf(new TreeSet<>(forms)));
  }
}
