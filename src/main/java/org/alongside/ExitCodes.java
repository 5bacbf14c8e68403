package org.alongside;

/** What a script can tell from how a command ended. */
public final class ExitCodes {
  public static final int DONE = 0;

  /** Problems were found, or something was left undone. */
  public static final int PROBLEMS = 1;

  /** The command, its arguments or the settings are wrong. */
  public static final int WRONG_USE = 2;

  private ExitCodes() {}
}
