package org.alongside.turn;

/**
 * The store does not answer now. The same call may be made again: what it was to write is either
 * written whole, and then known by its input id, or not at all.
 */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
