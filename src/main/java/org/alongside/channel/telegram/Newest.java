package org.alongside.channel.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which message showed a question last, so that an answer that was typed takes its buttons away
 * too. It is kept in memory, for the questions shown last: after a restart such buttons stay, and a
 * press on one is answered kindly.
 */
final class Newest {
  private static final int MOST = 20_000;

  private record Shown(String who, long offer) {}

  private final Map<Shown, Long> messages =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, Long> eldest) {
          return size() > MOST;
        }
      };

  synchronized void put(String who, long offer, long message) {
    messages.put(new Shown(who, offer), message);
  }

  /** The message, which is then forgotten; null when it is not known. */
  synchronized @Nullable Long take(String who, long offer) {
    return messages.remove(new Shown(who, offer));
  }
}
