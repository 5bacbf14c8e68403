package org.alongside.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which moment leads to which, and from which of them a talk comes to an end. */
final class Ways {
  private final IdentityHashMap<Moment, Integer> numbers = new IdentityHashMap<>();
  private final Map<Integer, Moment> first = new TreeMap<>();
  private final Map<Integer, List<Integer>> back = new TreeMap<>();
  private final List<Moment[]> steps = new ArrayList<>();
  private final Set<Integer> ends = new HashSet<>();

  /** Something was done at this moment. */
  void leads(Moment from, Moment to) {
    steps.add(new Moment[] {from, to});
  }

  /** Moments of one number are the same for the dialog. */
  void is(Moment moment, int number) {
    numbers.put(moment, number);
    first.putIfAbsent(number, moment);
  }

  void ends(Moment moment) {
    Integer number = numbers.get(moment);
    if (number != null) {
      ends.add(number);
    }
  }

  /** The moments from which nothing leads to an end. */
  List<Moment> trapped() {
    for (Moment[] step : steps) {
      Integer from = numbers.get(step[0]);
      Integer to = numbers.get(step[1]);
      if (from != null && to != null) {
        back.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
      }
    }
    Set<Integer> free = new HashSet<>(ends);
    Deque<Integer> open = new ArrayDeque<>(ends);
    while (!open.isEmpty()) {
      for (int from : back.getOrDefault(open.removeFirst(), List.of())) {
        if (free.add(from)) {
          open.add(from);
        }
      }
    }
    return first.entrySet().stream()
        .filter(entry -> !free.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
