package org.alongside.turn;

/** What only one process may do: poll, keep the clock, send. */
public interface Lease extends AutoCloseable {
  /** Whether this process holds it now. */
  boolean held();

  /** Is told each time it is gained or lost. */
  void onChange(Runnable change);

  @Override
  void close();
}
