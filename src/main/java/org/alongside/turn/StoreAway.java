package org.alongside.turn;

/** The store does not answer. Whoever meets this waits and tries again: nothing was lost. */
public final class StoreAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreAway(String message, Throwable cause) {
    super(message, cause);
  }
}
