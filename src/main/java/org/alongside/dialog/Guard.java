package org.alongside.dialog;

/** The condition of one block, button or way, and its part in the chain it stands in. */
public sealed interface Guard {
  /** Always; ends a chain. */
  record None() implements Guard {}

  /** Begins a chain. */
  record If(Expr test) implements Guard {}

  record ElseIf(Expr test) implements Guard {}

  record Else() implements Guard {}
}
