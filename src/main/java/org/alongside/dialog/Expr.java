package org.alongside.dialog;

import java.util.List;

/** A condition on variables. */
public sealed interface Expr {
  record Or(List<Expr> any) implements Expr {
    public Or {
      any = List.copyOf(any);
    }
  }

  record And(List<Expr> all) implements Expr {
    public And {
      all = List.copyOf(all);
    }
  }

  record Not(Expr inner) implements Expr {}

  /** A yes/no that is yes, or an optional value that is set. */
  record Holds(String name) implements Expr {}

  record Compare(String name, Op op, Value value) implements Expr {}

  /** How a value is compared. Words know only {@code IS} and {@code IS_NOT}. */
  enum Op {
    IS,
    IS_NOT,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }
}
