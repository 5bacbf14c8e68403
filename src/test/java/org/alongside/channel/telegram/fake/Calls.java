package org.alongside.channel.telegram.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What was called, and how it was answered: the newest thousands, and counts of all. */
public final class Calls {
  private static final int KEPT = 10_000;

  /**
   * A call.
   *
   * @param code of the answer; 0 where none was given
   */
  public record Call(
      String method, Map<String, JsonNode> parameters, int code, String description) {}

  private final Deque<Call> newest = new ArrayDeque<>();
  private final Map<String, Long> counts = new TreeMap<>();

  synchronized void add(Call call) {
    newest.addLast(call);
    if (newest.size() > KEPT) {
      newest.removeFirst();
    }
    counts.merge(call.method() + " " + call.code(), 1L, Long::sum);
  }

  public synchronized List<Call> of(String method) {
    return newest.stream().filter(c -> c.method().equalsIgnoreCase(method)).toList();
  }

  /** How often a method was answered with this code. */
  public synchronized long count(String method, int code) {
    return counts.getOrDefault(method + " " + code, 0L);
  }

  /** All counts, by {@code method code}. */
  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** Answers that were no success, getUpdates aside. */
  public synchronized List<Call> refused() {
    return newest.stream()
        .filter(c -> c.code() != 200 && !c.method().equals("getUpdates"))
        .toList();
  }
}
