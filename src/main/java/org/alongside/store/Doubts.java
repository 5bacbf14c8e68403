package org.alongside.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries that may be written and claimed by this process without that anybody in it is sending
 * them: an answer was lost on the way, or a sender had to stop. The oldest are forgotten when there
 * are too many; the next holder finds those.
 */
final class Doubts {
  private static final int MOST = 10_000;

  /** By the entry's name: whether some of it may have reached the learner. */
  private final Map<String, Boolean> begun = bounded();

  private static Map<String, Boolean> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
        return size() > MOST;
      }
    };
  }

  /** What has begun once stays so. */
  synchronized void add(String id, boolean some) {
    begun.merge(id, some, Boolean::logicalOr);
  }

  /** Whether it had begun, null where it was in no doubt. */
  synchronized @Nullable Boolean remove(String id) {
    return begun.remove(id);
  }

  synchronized boolean holds(String id) {
    return begun.containsKey(id);
  }

  synchronized Map<String, Boolean> all() {
    return Map.copyOf(begun);
  }
}
