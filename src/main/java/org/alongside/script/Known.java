package org.alongside.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.script.Page.Cond;

/** Which variables are sure to be set where a block is shown, as its chain says. */
final class Known {
  private final Set<String> passed = new HashSet<>();

  /** Takes the next guard of a run, and says what is sure behind it. */
  Set<String> behind(Cond cond) {
    return switch (cond.guard()) {
      case Guard.None none -> {
        passed.clear();
        yield Set.of();
      }
      case Guard.If first -> {
        passed.clear();
        yield test(first.test());
      }
      case Guard.ElseIf other -> test(other.test());
      case Guard.Else last -> Set.copyOf(passed);
    };
  }

  private Set<String> test(Expr test) {
    Set<String> sure = new HashSet<>(passed);
    sure.addAll(sure(test, true));
    passed.addAll(sure(test, false));
    return sure;
  }

  /** What is set when the condition comes out like this. */
  private static Set<String> sure(Expr expr, boolean truth) {
    return switch (expr) {
      case Expr.Holds holds -> truth ? Set.of(holds.name()) : Set.of();
      case Expr.Not not -> sure(not.inner(), !truth);
      case Expr.And and -> many(and.all(), part -> sure(part, truth), truth);
      case Expr.Or or -> many(or.any(), part -> sure(part, truth), !truth);
      case Expr.Compare compare -> compared(compare, truth);
    };
  }

  /** An unset value is not any value: only "is" that holds, or "is not" that fails, tell. */
  private static Set<String> compared(Expr.Compare compare, boolean truth) {
    boolean tells = compare.op() == Expr.Op.IS ? truth : compare.op() == Expr.Op.IS_NOT && !truth;
    return tells ? Set.of(compare.name()) : Set.of();
  }

  private static Set<String> many(
      List<Expr> parts, Function<Expr, Set<String>> sure, boolean union) {
    Set<String> all = new HashSet<>(sure.apply(parts.getFirst()));
    for (Expr part : parts) {
      if (union) {
        all.addAll(sure.apply(part));
      } else {
        all.retainAll(sure.apply(part));
      }
    }
    return all;
  }
}
