package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.script.Page.Cond;

/** Sees that each condition can come out both ways, whatever the arms above it have taken. */
final class GuardCheck {
  private final Variables variables;
  private final Report report;
  private final List<Expr> passed = new ArrayList<>();

  GuardCheck(Variables variables, Report report) {
    this.variables = variables;
    this.report = report;
  }

  void check(Page page) {
    for (Page.Section step : page.steps()) {
      passed.clear();
      step.items().forEach(item -> next(item.cond()));
      passed.clear();
      step.ways().forEach(way -> next(way.cond()));
      passed.clear();
      Paras.buttons(step).forEach(button -> next(button.cond()));
    }
  }

  private void next(Cond cond) {
    switch (cond.guard()) {
      case Guard.None none -> passed.clear();
      case Guard.If first -> {
        passed.clear();
        test(first.test(), cond.at());
      }
      case Guard.ElseIf other -> test(other.test(), cond.at());
      case Guard.Else last -> {
        if (!passed.isEmpty() && Worlds.of(passed, variables).none(List.of(), passed)) {
          say(
              cond.at(),
              "the conditions above take every case; take this away, or write `else`"
                  + " instead of the last of them");
        }
      }
    }
  }

  private void test(Expr test, At at) {
    List<Expr> all = new ArrayList<>(passed);
    all.add(test);
    Worlds worlds = Worlds.of(all, variables);
    if (!sided(test, at)) {
      if (worlds.none(List.of(test), List.of())) {
        say(at, "this can never hold; look which of its parts contradict each other");
      } else if (worlds.none(List.of(test), passed)) {
        say(at, "the conditions above take every such case; move this above them, or mend it");
      } else if (worlds.none(List.of(), List.of(test))) {
        say(at, "this always holds; take the condition away, or mend it");
      }
    }
    passed.add(test);
  }

  /** Reports a comparison with a number that lies at the wrong end of its bounds. */
  private boolean sided(Expr expr, At at) {
    return switch (expr) {
      case Expr.Or or -> or.any().stream().anyMatch(part -> sided(part, at));
      case Expr.And and -> and.all().stream().anyMatch(part -> sided(part, at));
      case Expr.Not not -> sided(not.inner(), at);
      case Expr.Holds holds -> false;
      case Expr.Compare compare ->
          variables.find(compare.name()) instanceof Var.Number bounds
              && compare.value() instanceof Value.Number value
              && sided(compare, bounds, value.number(), at);
    };
  }

  private boolean sided(Expr.Compare compare, Var.Number bounds, long value, At at) {
    boolean never =
        switch (compare.op()) {
          case LESS -> value <= bounds.low();
          case MORE -> value >= bounds.high();
          case AT_MOST, AT_LEAST, IS, IS_NOT -> false;
        };
    boolean always =
        switch (compare.op()) {
          case AT_MOST -> value >= bounds.high();
          case AT_LEAST -> value <= bounds.low();
          case LESS, MORE, IS, IS_NOT -> false;
        };
    if (never || always) {
      say(
          at,
          "`%s` is %d to %d, so this %s holds; mend the number"
              .formatted(compare.name(), bounds.low(), bounds.high(), never ? "never" : "always"));
    }
    return never || always;
  }

  private void say(At at, String message) {
    report.add(ProblemCode.IMPOSSIBLE_GUARD, at, message);
  }
}
