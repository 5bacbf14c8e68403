package org.alongside.script;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Var;
import org.alongside.script.Page.Cond;
import org.jspecify.annotations.Nullable;

/** Sees that a page uses its variables as they are declared. */
final class VariableCheck {
  private final Page page;
  private final Variables variables;
  private final Report report;
  private final TextCheck texts;

  /**
   * A check of one page.
   *
   * @param page the source or its translation
   * @param advice what to write where a variable is not declared
   */
  VariableCheck(Page page, Variables variables, UnaryOperator<String> advice, Report report) {
    this.page = page;
    this.variables = variables;
    this.report = report;
    this.texts = new TextCheck(variables, advice, report);
  }

  void check() {
    page.front()
        .vars()
        .forEach(
            (name, declared) -> {
              if (variables.profile().containsKey(name)) {
                report.add(
                    ProblemCode.PROFILE_NAME,
                    declared.at(),
                    "`%s` belongs to the profile; give this variable another name".formatted(name));
              }
            });
    texts.check(page.title());
    if (page.front().opener() != null) {
      texts.check(page.front().opener());
    }
    page.steps().forEach(this::section);
  }

  private void section(Page.Section section) {
    for (Page.Item item : section.items()) {
      guard(item.cond());
      switch (item) {
        case Page.Say say -> texts.check(say.words());
        case Page.Show show -> texts.check(show.alt());
        case Page.Put put -> effect(put.effect(), put.at());
        case Page.After after -> {}
        case Page.Do act -> {}
        case Page.Break line -> {}
      }
    }
    section.ways().forEach(way -> guard(way.cond()));
    switch (section.ending()) {
      case Page.Ask ask -> {
        find(ask.name(), ask.at());
        buttons(ask.buttons());
      }
      case Page.Choice choice -> buttons(choice.buttons());
      case Page.Quiz quiz -> quiz(quiz);
      case Page.Go go -> {}
      case Page.End end -> {}
      case Page.Outcomes outcomes -> {}
      case null -> {}
    }
  }

  private void buttons(List<Page.Button> buttons) {
    for (Page.Button button : buttons) {
      guard(button.cond());
      texts.check(button.label());
      button.effects().forEach(put -> effect(put.effect(), put.at()));
    }
  }

  private void quiz(Page.Quiz quiz) {
    if (quiz.effect() != null) {
      effect(quiz.effect(), quiz.at());
    }
    for (Page.Answer answer : quiz.answers()) {
      texts.check(answer.words());
      answer.feedback().forEach(texts::check);
    }
  }

  private @Nullable Var find(@Nullable String name, At at) {
    return name == null ? null : texts.find(name, at);
  }

  private void guard(Cond cond) {
    switch (cond.guard()) {
      case Guard.If first -> expr(first.test(), cond.at());
      case Guard.ElseIf other -> expr(other.test(), cond.at());
      case Guard.Else last -> {}
      case Guard.None none -> {}
    }
  }

  private void expr(Expr expr, At at) {
    switch (expr) {
      case Expr.Or or -> or.any().forEach(part -> expr(part, at));
      case Expr.And and -> and.all().forEach(part -> expr(part, at));
      case Expr.Not not -> expr(not.inner(), at);
      case Expr.Holds holds -> holds(holds.name(), at);
      case Expr.Compare compare -> compare(compare, at);
    }
  }

  private void holds(String name, At at) {
    Var var = find(name, at);
    if (var == null || hidden(name, var, at)) {
      return;
    }
    if (var instanceof Var.Number) {
      report.add(
          ProblemCode.BARE_CONDITION,
          at,
          "`%s` is a number and always has a value; write `%s > 0`".formatted(name, name));
    } else if (var instanceof Var.Word word) {
      report.add(
          ProblemCode.BARE_CONDITION,
          at,
          "`%s` is a word and always has a value; write `%s is %s`"
              .formatted(name, name, word.words().getFirst()));
    }
  }

  private void compare(Expr.Compare compare, At at) {
    Var var = find(compare.name(), at);
    if (var == null || hidden(compare.name(), var, at)) {
      return;
    }
    boolean order = compare.op() != Expr.Op.IS && compare.op() != Expr.Op.IS_NOT;
    if (Variables.values(var).isEmpty() || var instanceof Var.Hour) {
      report.add(
          ProblemCode.WRONG_COMPARISON,
          at,
          "of `%s` one can only ask whether it is set; write `if %s`"
              .formatted(compare.name(), compare.name()));
    } else if ((order && !(var instanceof Var.Number))
        || !Variables.comparable(var, compare.value())) {
      report.add(
          ProblemCode.WRONG_COMPARISON,
          at,
          "`%s` never holds that; it is compared with %s%s"
              .formatted(
                  compare.name(),
                  Variables.values(var),
                  var instanceof Var.Number ? "" : ", by `is` and `is not`"));
    }
  }

  private boolean hidden(String name, Var var, At at) {
    boolean hidden = var instanceof Var.Text text && text.hidden();
    if (hidden) {
      report.add(
          ProblemCode.PRIVATE_USED,
          at,
          "`%s` is private and is never tested; ask with buttons instead".formatted(name));
    }
    return hidden;
  }

  private void effect(Effect effect, At at) {
    Var var = find(effect.name(), at);
    if (var == null) {
      return;
    }
    boolean good =
        switch (effect) {
          case Effect.Add add -> var instanceof Var.Number;
          case Effect.Assign assign -> Variables.assignable(var, assign.value());
        };
    if (!good) {
      String values = Variables.values(var);
      report.add(
          ProblemCode.WRONG_EFFECT,
          at,
          values.isEmpty()
              ? "`%s` is only ever asked, with `ask %s`".formatted(effect.name(), effect.name())
              : "`%s` cannot become that; it takes %s".formatted(effect.name(), values));
    }
  }
}
