package org.alongside.channel.telegram;

import java.util.concurrent.CompletableFuture;
import org.alongside.turn.Arrival;
import org.alongside.turn.Played;

/** Where arrivals go. One learner's arrivals are played in the order in which they were given. */
@FunctionalInterface
public interface Inbox {
  /** Completes when the arrival is written down; fails when it must come again. */
  CompletableFuture<Played> take(Arrival arrival);
}
