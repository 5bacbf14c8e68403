package org.alongside.dialog;

/** Follows a run of guards from top to bottom: of each chain, the first arm that holds is taken. */
final class Chain {
  private Scope scope;
  private boolean taken;

  Chain(Scope scope) {
    this.scope = scope;
  }

  /** The same chain, reading the values as they are now. */
  Chain in(Scope present) {
    scope = present;
    return this;
  }

  /**
   * Whether what this guard covers takes part.
   *
   * @param there false where the translation leaves it out: then the guard does not hold
   */
  boolean passes(Guard guard, boolean there) {
    boolean passes =
        there
            && switch (guard) {
              case Guard.None ignored -> true;
              case Guard.If test -> scope.holds(test.test());
              case Guard.ElseIf test -> !taken && scope.holds(test.test());
              case Guard.Else ignored -> !taken;
            };
    taken =
        switch (guard) {
          case Guard.None ignored -> false;
          case Guard.If ignored -> passes;
          case Guard.ElseIf ignored -> taken || passes;
          case Guard.Else ignored -> taken || passes;
        };
    return passes;
  }
}
