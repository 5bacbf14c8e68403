package org.alongside.script;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alongside.dialog.Var;
import org.alongside.script.Para.Use;
import org.jspecify.annotations.Nullable;

/** Sees that the words of a page print and select what can be printed and selected. */
final class TextCheck {
  private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");
  private final Variables variables;
  private final Report report;
  private final UnaryOperator<String> advice;
  private final Set<String> unknown = new HashSet<>();

  /**
   * A check of texts that name these variables.
   *
   * @param advice what to write where a variable is not declared
   */
  TextCheck(Variables variables, UnaryOperator<String> advice, Report report) {
    this.variables = variables;
    this.advice = advice;
    this.report = report;
  }

  void check(Para para) {
    para.uses().forEach(this::use);
  }

  /** The declaration, or null: then it is unknown, which is reported. */
  @Nullable Var find(String name, At at) {
    Var var = variables.find(name);
    if (var == null && !variables.unclear().contains(name) && unknown.add(name)) {
      report.add(
          ProblemCode.UNDECLARED,
          at,
          "`%s` is not declared%s; %s"
              .formatted(name, Nearest.hint(name, variables.names()), advice.apply(name)));
    }
    return var;
  }

  void use(Use use) {
    Var var = find(use.name(), use.at());
    if (var == null) {
      return;
    }
    switch (use.kind()) {
      case PRINT -> print(use, var);
      case SELECT -> select(use, var);
      case PLURAL -> plural(use, var);
    }
  }

  private void print(Use use, Var var) {
    if (var instanceof Var.Secret || (var instanceof Var.Text text && text.hidden())) {
      report.add(
          ProblemCode.PRIVATE_USED,
          use.at(),
          "`%s` is never shown; take it away".formatted(use.name()));
    } else if (!Variables.arms(var).isEmpty()) {
      report.add(
          ProblemCode.WORD_PRINTED,
          use.at(),
          "`%s` holds a word of the bot's; say it with `{%s, select, %s {…} other {…}}`"
              .formatted(use.name(), use.name(), Variables.arms(var).getFirst()));
    }
  }

  private void select(Use use, Var var) {
    List<String> known = Variables.arms(var);
    if (known.isEmpty()) {
      report.add(
          ProblemCode.WRONG_SELECT,
          use.at(),
          "`%s` cannot be selected by; only words and yes/no can".formatted(use.name()));
      return;
    }
    List<String> unknown = new ArrayList<>(use.arms());
    unknown.removeAll(known);
    unknown.remove("other");
    if (!unknown.isEmpty()) {
      report.add(
          ProblemCode.UNKNOWN_ARM,
          use.at(),
          "`%s` is never `%s`; its words are %s"
              .formatted(
                  use.name(),
                  unknown.stream().sorted().findFirst().orElse(""),
                  String.join(", ", known)));
    }
  }

  private void plural(Use use, Var var) {
    if (!(var instanceof Var.Number)) {
      report.add(
          ProblemCode.WRONG_SELECT,
          use.at(),
          "`%s` is no number, so it has no plural; write `{%s}`".formatted(use.name(), use.name()));
      return;
    }
    forms(use, report);
  }

  /** Reports an arm of a plural that no language has. */
  static void forms(Use use, Report report) {
    for (String arm : use.arms().stream().sorted().toList()) {
      if (!FORMS.contains(arm) && !arm.matches("=[0-9]+")) {
        report.add(
            ProblemCode.UNKNOWN_ARM,
            use.at(),
            "`%s` is no plural form; write =0, zero, one, two, few, many or other".formatted(arm));
        return;
      }
    }
  }

  /** The plural forms of a language. */
  static PluralRules rules(String language) {
    return PluralRules.forLocale(new ULocale(language));
  }
}
