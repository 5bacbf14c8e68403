package org.alongside.dialog;

/** A change of one variable. */
public sealed interface Effect {
  String name();

  record Assign(String name, Value value) implements Effect {}

  /** Adds, and stays within the variable's bounds. */
  record Add(String name, long by) implements Effect {}
}
