package org.alongside.turn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock's entries of all learners. A turn's commit sets and clears them. */
public interface Timers {
  /** An entry: a learner's timer number and when it is due. */
  record Due(String who, long number, Instant at) {
    /** The id under which it is played. */
    public String input() {
      return "due:" + number + ":" + at.toEpochMilli();
    }

    /** The entry that this input came of. Its id may go on after a further colon. */
    public static Due of(String who, String input) {
      String[] parts = input.split(":");
      return new Due(who, Long.parseLong(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }
  }

  /** What is due at this instant, the earliest first, at most this many. */
  List<Due> due(Instant now, int most);

  /** Takes an entry away that leads to no commit: one that was played before, or cannot be. */
  void drop(Due due);

  /** When the earliest entry is due, or null when there is none. */
  @Nullable Instant next();

  /** Is told when a commit of any process sets an entry that is earlier than all before. */
  void onEarlier(Runnable wake);
}
