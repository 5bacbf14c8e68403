package org.alongside.script;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Value;

/** What a page does with one variable, and so how it may have been meant to be declared. */
final class Usage {
  private final String name;
  private final Set<String> words = new TreeSet<>();
  private final Set<String> waits = new HashSet<>();
  private long high;
  private boolean counted;
  private boolean asked;
  private boolean tested;
  private boolean printed;
  private boolean printedElsewhere;

  private Usage(String name, Page page) {
    this.name = name;
    page.steps().forEach(step -> timers(step, page));
    page.steps().forEach(this::step);
    texts(page.title(), false);
    if (page.front().opener() != null) {
      texts(page.front().opener(), false);
    }
  }

  /** What to write for a variable that the page uses and does not declare. */
  static String advice(String name, Page page) {
    return "write `vars:` into the front matter, if it is not there, and below it, two blanks"
        + " further in, `%s: %s`".formatted(name, new Usage(name, page).declaration());
  }

  private String declaration() {
    if (counted) {
      return "number 0..%d".formatted(Math.max(high, 4));
    } else if (!words.isEmpty()) {
      return yesNo() ? "yes/no" : String.join(" | ", choices());
    } else if (asked) {
      return waits.isEmpty() || printedElsewhere ? spoken() : "promise";
    }
    return printed ? "text" : "yes/no";
  }

  private boolean yesNo() {
    return Set.of("yes", "no").containsAll(words);
  }

  /** A word variable begins as its first word, and has two at least. */
  private Set<String> choices() {
    Set<String> all = new java.util.LinkedHashSet<>();
    all.add("none");
    all.addAll(words);
    return all;
  }

  /** Free text; what nobody ever reads again stays hers alone. */
  private String spoken() {
    return printed || tested ? "text" : "text private";
  }

  private void timers(Page.Section step, Page page) {
    for (Page.Item item : step.items()) {
      if (item instanceof Page.After after && after.target().dialog().equals(page.id())) {
        String to = after.target().step();
        waits.add(to == null ? page.steps().getFirst().id() : to);
      }
    }
  }

  private void step(Page.Section step) {
    for (Page.Item item : step.items()) {
      guard(item.cond());
      if (item instanceof Page.Put put) {
        effect(put.effect());
      }
    }
    step.ways().forEach(way -> guard(way.cond()));
    for (Page.Button button : Paras.buttons(step)) {
      guard(button.cond());
      button.effects().forEach(put -> effect(put.effect()));
    }
    if (step.ending() instanceof Page.Quiz quiz && quiz.effect() != null) {
      effect(quiz.effect());
    }
    asked |= step.ending() instanceof Page.Ask ask && name.equals(ask.name());
    Paras.of(step).forEach(para -> texts(para, waits.contains(step.id())));
  }

  private void texts(Para para, boolean awaited) {
    for (Para.Use use : para.uses()) {
      if (use.name().equals(name)) {
        switch (use.kind()) {
          case PRINT -> {
            printed = true;
            printedElsewhere |= !awaited;
          }
          case SELECT ->
              use.arms().stream().filter(arm -> !arm.equals("other")).forEach(words::add);
          case PLURAL -> counted = true;
        }
      }
    }
  }

  private void guard(Page.Cond cond) {
    switch (cond.guard()) {
      case Guard.If first -> expr(first.test());
      case Guard.ElseIf other -> expr(other.test());
      case Guard.Else last -> {}
      case Guard.None none -> {}
    }
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Or or -> or.any().forEach(this::expr);
      case Expr.And and -> and.all().forEach(this::expr);
      case Expr.Not not -> expr(not.inner());
      case Expr.Holds holds -> tested |= holds.name().equals(name);
      case Expr.Compare compare when compare.name().equals(name) -> value(compare.value());
      case Expr.Compare compare -> {}
    }
  }

  private void effect(Effect effect) {
    if (effect.name().equals(name)) {
      switch (effect) {
        case Effect.Add add -> counted = true;
        case Effect.Assign assign -> value(assign.value());
      }
    }
  }

  private void value(Value value) {
    switch (value) {
      case Value.Number number -> {
        counted = true;
        high = Math.max(high, number.number());
      }
      case Value.Word word -> words.add(word.word());
      case Value.Written written -> {}
    }
  }
}
