package org.alongside.script;

/**
 * One thing that {@code lint --fix} has mended.
 *
 * @param line from 1, as it was before; 0 where it is about the whole file
 * @param what what was done, for the author
 */
public record Fix(String file, int line, String what) {
  @Override
  public String toString() {
    return line == 0
        ? "%s: mended: %s".formatted(file, what)
        : "%s:%d: mended: %s".formatted(file, line, what);
  }
}
