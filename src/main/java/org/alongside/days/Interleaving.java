package org.alongside.days;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Target;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one day out of all that wait: what was missed first, then by urgency; and two
 * neighbours are of one module only where no other choice has fewer such neighbours.
 */
final class Interleaving {
  /** A question that waits. */
  record Waiting(Target card, String module, boolean missed) {}

  private final @Nullable String last;
  private final int count;
  private final List<Waiting> chosen = new ArrayList<>();

  private Interleaving(@Nullable String last, int count) {
    this.last = last;
    this.count = count;
  }

  /**
   * Chooses.
   *
   * @param waiting what was missed first, then the most urgent first
   * @param last the module of the question before them, null when there was none
   */
  static List<Target> of(List<Waiting> waiting, int most, @Nullable String last) {
    Interleaving hand = new Interleaving(last, Math.min(most, waiting.size()));
    int alike = 0;
    while (!hand.fill(waiting, alike)) {
      alike++;
    }
    return hand.chosen.stream().map(Waiting::card).toList();
  }

  /** Chooses the rest with at most so many neighbours alike, and says whether it could. */
  private boolean fill(List<Waiting> left, int alike) {
    if (chosen.size() == count) {
      return true;
    }
    String before = chosen.isEmpty() ? last : chosen.getLast().module();
    Set<String> tried = new HashSet<>();
    for (Waiting next : left) {
      if (next.missed() != left.getFirst().missed()) {
        break;
      }
      if (!tried.add(next.module())) {
        continue;
      }
      int rest = next.module().equals(before) ? alike - 1 : alike;
      if (rest >= 0 && fill(next, left, rest)) {
        return true;
      }
    }
    return false;
  }

  private boolean fill(Waiting next, List<Waiting> left, int alike) {
    chosen.add(next);
    List<Waiting> others = new ArrayList<>(left);
    others.remove(next);
    if (fill(others, alike)) {
      return true;
    }
    chosen.removeLast();
    return false;
  }
}
