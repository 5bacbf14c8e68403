package org.alongside.days;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often her calendar comes. It slows by itself when she leaves it untapped: from her own days
 * to three a week, to one, to a goodbye. What she takes up again sets it back.
 */
final class Pace {
  private static final int FEW = 3;

  private final List<List<String>> steps = new ArrayList<>();

  /** The pace of somebody who chose these days. */
  Pace(List<String> days) {
    steps.add(days);
    if (days.size() > FEW) {
      steps.add(spread(days));
    }
    if (days.size() > 1) {
      steps.add(List.of(days.getFirst()));
    }
  }

  /** Three of these days, as far apart as the week lets them be. */
  private static List<String> spread(List<String> days) {
    return IntStream.range(0, FEW).mapToObj(i -> days.get(i * days.size() / FEW)).toList();
  }

  /** On which days it comes after so many untapped openers. */
  List<String> days(int slow) {
    return steps.get(Math.min(slow, steps.size() - 1));
  }

  /** Whether the next that comes is the goodbye. */
  boolean parting(int slow) {
    return slow == steps.size();
  }

  /** Whether it has said goodbye: then it brings nothing until she comes back. */
  boolean parted(int slow) {
    return slow > steps.size();
  }
}
