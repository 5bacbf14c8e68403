package org.alongside.channel.web;

/** Says how the pages of the course stand, and that it has changed. */
public interface Editions {
  Edition now();

  /** Has this run after each time that the files were read. */
  void onChange(Runnable listener);
}
