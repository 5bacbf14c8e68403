package org.alongside.turn;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;

/** What a commit writes, worked out from the record before and after. */
final class Changes {
  private Changes() {}

  static Learners.Change of(
      Arrival arrival, Learner before, long version, Turn turn, Instant now, boolean fenced) {
    Map<Long, Instant> old = before.due();
    Map<Long, Instant> present = turn.learner().due();
    Map<Long, Instant> set = new TreeMap<>(present);
    set.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
    Set<Long> cleared = new TreeSet<>(old.keySet());
    if (arrival.input() instanceof Input.Due due) {
      // The commit takes this entry away, so one that stays in the record is set anew.
      cleared.add(due.timer());
      Instant again = present.get(due.timer());
      if (again != null) {
        set.put(due.timer(), again);
      }
    }
    cleared.removeAll(present.keySet());
    return new Learners.Change(
        arrival.who(),
        arrival.id(),
        version,
        turn,
        set,
        cleared,
        fenced && arrival.input() instanceof Input.Due,
        message(arrival.input()),
        now);
  }

  /** The channel's number of the message that the learner sent, 0 where she sent none. */
  private static long message(Input input) {
    return switch (input) {
      case Input.Said said -> said.message();
      case Input.Sent sent -> sent.message();
      case Input.Alarm alarm -> alarm.message();
      case Input.Pressed ignored -> 0;
      case Input.Due ignored -> 0;
      case Input.Outcome ignored -> 0;
      case Input.Left ignored -> 0;
      case Input.Returned ignored -> 0;
      case Input.Moved ignored -> 0;
      case Input.Notice ignored -> 0;
      case Input.Outside ignored -> 0;
    };
  }
}
