package org.alongside;

/** A setting with which nothing can start. Its message names it, says why, and what is right. */
public final class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongSetting(String message) {
    super(message);
  }
}
