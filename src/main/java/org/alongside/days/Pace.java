package org.alongside.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Vars;

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

  /**
   * Whether she took up again what had slowed: she opened what was offered, or chose her days, her
   * hour or her track anew.
   */
  static boolean takenUp(Learner before, Turn turn) {
    Opener offered = before.opener();
    boolean opened =
        offered != null
            && offered.timer().calendar()
            && !offered.timer().target().dialog().equals(Agenda.GOODBYE)
            && turn.learner().opener() == null
            && turn.told().contains(offered.timer().target());
    boolean chose =
        Stream.of(Vars.TRACK, Vars.DAYS, Vars.HOUR, Vars.PAUSED)
            .anyMatch(
                name ->
                    !Objects.equals(
                        before.profile().get(name), turn.learner().profile().get(name)));
    return chose || opened;
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
