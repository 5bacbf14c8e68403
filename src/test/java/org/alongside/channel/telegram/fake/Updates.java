package org.alongside.channel.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What waits to be fetched with getUpdates. */
final class Updates {
  static final Duration CALLBACK = Duration.ofSeconds(150);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final long SAME_OFFSET = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int FAR = 10;

  private record Entry(long id, String kind, ObjectNode update, Instant at) {}

  private final Lock lock;
  private final Condition arrived;
  private final InstantSource clock;
  private final Deque<Entry> queue = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private long next = 700_000_001;
  private long polls;
  private int pollers;
  private long lastOffset = Long.MIN_VALUE;
  private long lastStart;

  Updates(Lock lock, InstantSource clock) {
    this.lock = lock;
    this.arrived = lock.newCondition();
    this.clock = clock;
  }

  /** Adds an update of an allowed kind, and returns its id. */
  long add(String kind, JsonNode content) {
    ObjectNode update = JsonNodeFactory.instance.objectNode();
    update.put("update_id", next);
    update.set(kind, content);
    if (allowed.isEmpty() || allowed.contains(kind)) {
      put(kind, update);
    }
    return next++;
  }

  /** Adds whatever fields these are under the next id. */
  long addRaw(ObjectNode fields) {
    ObjectNode update = fields.deepCopy();
    update.put("update_id", next);
    put("raw", update);
    return next++;
  }

  private void put(String kind, ObjectNode update) {
    queue.add(new Entry(next, kind, update, clock.instant()));
    arrived.signalAll();
  }

  /** After a quiet week ids begin anew anywhere. */
  void restartIds(long from) {
    if (!queue.isEmpty()) {
      throw new IllegalStateException("ids begin anew only when nothing waits to be fetched");
    }
    next = from;
  }

  boolean polled() {
    return pollers > 0;
  }

  int waiting() {
    expire();
    return queue.size();
  }

  ArrayNode fetch(Map<String, JsonNode> p) throws InterruptedException {
    long offset = number(p, "offset", 0);
    int limit = Math.clamp(number(p, "limit", 100), 1, 100);
    long patience = TimeUnit.SECONDS.toNanos(Math.clamp(number(p, "timeout", 0), 0, 50));
    long me = ++polls;
    arrived.signalAll();
    if (p.containsKey("allowed_updates")) {
      allowed =
          Set.copyOf(p.get("allowed_updates").valueStream().map(JsonNode::stringValue).toList());
    }
    long now = System.nanoTime();
    if (offset == lastOffset && now - lastStart < SAME_OFFSET) {
      limit = 1;
    }
    lastOffset = offset;
    lastStart = now;
    confirm(offset);
    while (true) {
      expire();
      List<ObjectNode> found = from(offset < 0 || far(offset) ? Long.MIN_VALUE : offset, limit);
      if (!found.isEmpty() || patience <= 0) {
        return JsonNodeFactory.instance.arrayNode().addAll(found);
      }
      pollers++;
      try {
        patience = arrived.awaitNanos(patience);
      } finally {
        pollers--;
      }
      if (polls != me) {
        throw Refusal.conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is"
                + " running");
      }
    }
  }

  /** An offset far beyond the next id means nothing: ids have begun anew. */
  private boolean far(long offset) {
    return offset > next + FAR;
  }

  /** Forgets what lies before the offset; a negative one counts from the end. */
  private void confirm(long offset) {
    while (offset < 0 && queue.size() > -offset) {
      queue.removeFirst();
    }
    while (!far(offset) && !queue.isEmpty() && queue.getFirst().id() < offset) {
      queue.removeFirst();
    }
  }

  private List<ObjectNode> from(long offset, int limit) {
    return queue.stream().filter(e -> e.id() >= offset).limit(limit).map(Entry::update).toList();
  }

  private void expire() {
    Instant now = clock.instant();
    while (!queue.isEmpty() && queue.getFirst().at().plus(KEPT).isBefore(now)) {
      queue.removeFirst();
    }
    if (!queue.isEmpty() && queue.getFirst().at().plus(CALLBACK).isBefore(now)) {
      queue.removeIf(e -> e.kind().equals("callback_query") && e.at().plus(CALLBACK).isBefore(now));
    }
  }

  private static long number(Map<String, JsonNode> p, String name, long otherwise) {
    JsonNode value = p.get(name);
    return value == null ? otherwise : value.longValue();
  }

  /** Wakes a waiting poll, so that it ends. */
  void stop() {
    lock.lock();
    try {
      polls++;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
