package org.alongside.turn;

import java.util.SortedMap;

/** What was counted, without whom it happened to. Commits count. */
public interface Facts {
  /** The counters, summed over all shards. */
  SortedMap<String, Long> read();
}
