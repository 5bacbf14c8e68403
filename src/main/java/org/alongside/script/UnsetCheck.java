package org.alongside.script;

import java.util.Set;
import org.alongside.dialog.Var;
import org.alongside.script.Para.Kind;
import org.alongside.script.Para.Use;

/** Sees that what may be unset is printed only where a guard says that it is set. */
final class UnsetCheck {
  private final Variables variables;
  private final Report report;

  UnsetCheck(Variables variables, Report report) {
    this.variables = variables;
    this.report = report;
  }

  void check(Page page) {
    para(page.title(), Set.of());
    if (page.front().opener() != null) {
      para(page.front().opener(), Set.of());
    }
    page.steps().forEach(this::step);
  }

  private void step(Page.Section step) {
    Known blocks = new Known();
    for (Page.Item item : step.items()) {
      Set<String> known = blocks.behind(item.cond());
      switch (item) {
        case Page.Say say -> para(say.words(), known);
        case Page.Show show -> para(show.alt(), known);
        default -> {}
      }
    }
    Known buttons = new Known();
    for (Page.Button button : Paras.buttons(step)) {
      para(button.label(), buttons.behind(button.cond()));
    }
    if (step.ending() instanceof Page.Quiz quiz) {
      for (Page.Answer answer : quiz.answers()) {
        para(answer.words(), Set.of());
        answer.feedback().forEach(feedback -> para(feedback, Set.of()));
      }
    }
  }

  private void para(Para para, Set<String> known) {
    for (Use use : para.uses()) {
      if (use.kind() == Kind.PRINT && mayBeUnset(use.name()) && !known.contains(use.name())) {
        report.add(
            ProblemCode.UNGUARDED,
            use.at(),
            "`%s` may not be set; begin the paragraph with `if %s`, and give an `else`"
                .formatted(use.name(), use.name()));
        return;
      }
    }
  }

  /** Promises are left out where they are not held; hours, days and zones have defaults. */
  private boolean mayBeUnset(String name) {
    boolean own = variables.own().containsKey(name);
    return switch (variables.find(name)) {
      case Var.Name text -> true;
      case Var.Country country -> true;
      case Var.Text text -> !text.hidden();
      case Var.Days days -> own;
      case Var.Hour hour -> own;
      case Var.Zone zone -> own;
      case Var.Language language -> own;
      case null, default -> false;
    };
  }
}
