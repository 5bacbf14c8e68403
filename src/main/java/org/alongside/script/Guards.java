package org.alongside.script;

import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.commonmark.node.Code;
import org.jspecify.annotations.Nullable;

/** Reads {@code if …}, {@code else if …} and {@code else}. */
final class Guards {
  private Guards() {}

  /** Whether this code span is meant as a condition. */
  static boolean is(Code code) {
    String text = code.getLiteral().strip();
    return text.equals("if")
        || text.startsWith("if ")
        || text.equals("else")
        || text.startsWith("else ");
  }

  /** The guard, or null when it was reported. */
  static @Nullable Guard read(Code code, Reading page) {
    String text = code.getLiteral().strip();
    if (text.equals("else")) {
      return new Guard.Else();
    }
    boolean other = text.startsWith("else if ");
    boolean first = text.startsWith("if ");
    Expr test = other || first ? Conditions.read(text.substring(other ? 8 : 3)) : null;
    if (test == null) {
      page.error(
          ProblemCode.BAD_CONDITION,
          code,
          ("`%s` is no condition; write `if name`, `if not name`, `if score >= 2`,"
                  + " `if stance is word`, joined by `and` and `or`")
              .formatted(text));
      return null;
    }
    return other ? new Guard.ElseIf(test) : new Guard.If(test);
  }
}
