package org.alongside;

/** The front door, reached on Java 17 as well. */
public final class Start {
  private Start() {}

  public static void main(String[] args) {}
}
