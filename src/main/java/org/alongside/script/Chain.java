package org.alongside.script;

import org.alongside.dialog.Guard;
import org.alongside.script.Page.Cond;

/** Sees that an {@code else} has its {@code if}, in a run of adjacent blocks, buttons or ways. */
final class Chain {
  private final Reading page;
  private boolean open;

  Chain(Reading page) {
    this.page = page;
  }

  void next(Cond cond) {
    boolean was = open;
    open =
        switch (cond.guard()) {
          case Guard.None none -> false;
          case Guard.If first -> true;
          case Guard.ElseIf other -> was || orphan(cond);
          case Guard.Else last -> {
            if (!was) {
              orphan(cond);
            }
            yield false;
          }
        };
  }

  /** Passes over something that could not be read: it may have been the {@code if}. */
  void unreadable() {
    open = true;
  }

  private boolean orphan(Cond cond) {
    if (page.translated()) {
      return true; // what a translation leaves out may be the `if`; its source has been asked
    }
    page.error(
        ProblemCode.ELSE_WITHOUT_IF,
        cond.at(),
        "no `if` stands directly before this; write `if …`, or move it below its `if`");
    return true;
  }
}
