package org.alongside.script;

import java.util.List;
import org.alongside.dialog.Guard;
import org.alongside.script.Page.Cond;
import org.alongside.script.Page.Ending;
import org.alongside.script.Page.Item;
import org.commonmark.node.Heading;

/** Sees that something is always shown, whatever the variables hold. */
final class Shown {
  private Shown() {}

  /** A step that waits needs a block that is always shown, for its buttons to hang on. */
  static void check(Heading heading, List<Item> items, Ending ending, Reading page) {
    boolean waits =
        switch (ending) {
          case Page.Ask ask -> true;
          case Page.Choice choice -> true;
          case Page.Quiz quiz -> true;
          case Page.Go go -> false;
          case Page.End end -> false;
          case Page.Outcomes outcomes -> false;
        };
    if (waits && !says(items)) {
      page.error(
          ProblemCode.NOTHING_SHOWN,
          heading,
          "the step waits, but can be silent; write a paragraph without a condition, or an `else`");
    }
  }

  private static boolean says(List<Item> items) {
    boolean chain = false;
    for (Item item : items) {
      boolean said = item instanceof Page.Say || item instanceof Page.Show;
      chain = said && follows(item.cond(), chain);
      if (chain && closes(item.cond())) {
        return true;
      }
    }
    return false;
  }

  static boolean always(List<Page.Button> buttons) {
    return buttons.stream().anyMatch(button -> closes(button.cond()));
  }

  private static boolean follows(Cond cond, boolean chain) {
    return switch (cond.guard()) {
      case Guard.None none -> true;
      case Guard.If first -> true;
      case Guard.ElseIf other -> chain;
      case Guard.Else last -> chain;
    };
  }

  /** Whether nothing can pass by this one: it has no condition, or is the {@code else}. */
  private static boolean closes(Cond cond) {
    return cond.guard() instanceof Guard.None || cond.guard() instanceof Guard.Else;
  }
}
