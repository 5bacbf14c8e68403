package org.alongside.script;

import java.util.HashSet;
import java.util.Set;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Var;
import org.alongside.script.Page.Cond;

/** Sees that variables are read, and where promises are shown. */
final class ReadCheck {
  private final Page page;
  private final Variables variables;
  private final Report report;
  private final Set<String> read = new HashSet<>();

  ReadCheck(Page page, Variables variables, Report report) {
    this.page = page;
    this.variables = variables;
    this.report = report;
  }

  void check() {
    Set<String> awaited = new HashSet<>();
    for (Page.Section step : page.steps()) {
      for (Page.Item item : step.items()) {
        guard(item.cond());
        if (item instanceof Page.After after && after.target().dialog().equals(page.id())) {
          String to = after.target().step();
          awaited.add(to == null ? page.steps().getFirst().id() : to);
        }
      }
      step.ways().forEach(way -> guard(way.cond()));
      Paras.buttons(step).forEach(button -> guard(button.cond()));
    }
    Paras.of(page).forEach(para -> para.uses().forEach(use -> read.add(use.name())));
    page.steps().stream().filter(s -> !awaited.contains(s.id())).forEach(this::promises);
    page.front().vars().forEach(this::unread);
  }

  private void unread(String name, Front.Declared declared) {
    boolean exempt =
        switch (declared.var()) {
          case Var.Promise promise -> true;
          case Var.Secret secret -> true;
          case Var.Piece piece -> true;
          case Var.Text text -> text.hidden();
          default -> false;
        };
    if (!exempt && !read.contains(name)) {
      report.add(
          ProblemCode.UNREAD,
          declared.at(),
          "nothing on this page depends on `%s`; take it away, or use it in a text or a condition"
              .formatted(name));
    }
  }

  private void promises(Page.Section step) {
    for (Para para : Paras.of(step)) {
      for (Para.Use use : para.uses()) {
        if (variables.find(use.name()) instanceof Var.Promise) {
          report.add(
              ProblemCode.PROMISE_ELSEWHERE,
              use.at(),
              "a promise is shown only in a step that a timer of this page opens; write"
                  + " `after 2 days` with a link to `#%s`, or take it away".formatted(step.id()));
        }
      }
    }
  }

  private void guard(Cond cond) {
    switch (cond.guard()) {
      case Guard.If first -> expr(first.test());
      case Guard.ElseIf other -> expr(other.test());
      case Guard.Else last -> {}
      case Guard.None none -> {}
    }
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Or or -> or.any().forEach(part -> expr(part));
      case Expr.And and -> and.all().forEach(part -> expr(part));
      case Expr.Not not -> expr(not.inner());
      case Expr.Holds holds -> read.add(holds.name());
      case Expr.Compare compare -> read.add(compare.name());
    }
  }
}
