package org.alongside.channel.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.alongside.turn.Played;

/**
 * Updates that were fetched and not yet confirmed, in Telegram's order. The offset passes an update
 * only when it and all before it are written down. Ids are never compared by size: after a quiet
 * week Telegram begins anew anywhere.
 */
final class Window {
  private final Map<Long, CompletableFuture<Played>> fetched = new LinkedHashMap<>();
  private long next;

  /** What the next poll asks for; 0 at first, which means everything unconfirmed. */
  long offset() {
    return fetched.isEmpty() ? next : fetched.keySet().iterator().next();
  }

  boolean idle() {
    return fetched.isEmpty();
  }

  /** Whether this update is being played or was; one that failed is wanted again. */
  boolean holds(long update) {
    CompletableFuture<Played> played = fetched.get(update);
    return played != null && !played.isCompletedExceptionally();
  }

  void add(long update, CompletableFuture<Played> played) {
    fetched.put(update, played);
  }

  /** What failed and did not come again has expired at Telegram. */
  void came(Set<Long> updates) {
    fetched
        .entrySet()
        .removeIf(e -> e.getValue().isCompletedExceptionally() && !updates.contains(e.getKey()));
  }

  /** All of them as one, which fails when one fails. */
  CompletableFuture<Void> all() {
    return CompletableFuture.allOf(fetched.values().toArray(CompletableFuture[]::new));
  }

  /** Passes what is finished at the front. */
  void advance() {
    var each = fetched.entrySet().iterator();
    while (each.hasNext()) {
      var entry = each.next();
      if (!entry.getValue().isDone() || entry.getValue().isCompletedExceptionally()) {
        return;
      }
      next = entry.getKey() + 1;
      each.remove();
    }
  }

  boolean failed() {
    return fetched.values().stream().anyMatch(CompletableFuture::isCompletedExceptionally);
  }
}
