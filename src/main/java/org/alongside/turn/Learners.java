package org.alongside.turn;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.jspecify.annotations.Nullable;

/** The records, each read and written in one round trip. */
public interface Learners {
  /** What is known of this learner, and whether this input was played already. */
  Loaded load(String who, String input);

  /** Writes a turn and all that follows from it in one step, or nothing of it. */
  Committed commit(Change change);

  /**
   * @param learner null for somebody unknown
   * @param version what {@link Change#version} must say
   * @param seen whether the input was played before
   */
  record Loaded(@Nullable Learner learner, long version, boolean seen) {}

  /**
   * A turn to be written.
   *
   * @param input the id of the input that was played
   * @param version the one that was loaded
   * @param set entries of the clock, new or changed
   * @param cleared entries of the clock that go
   * @param clocked whether the input came from the clock, so that only the lease holder may write
   * @param hers the channel's number of the message that the learner sent, 0 where she sent none
   */
  record Change(
      String who,
      String input,
      long version,
      Turn turn,
      Map<Long, Instant> set,
      Set<Long> cleared,
      boolean clocked,
      long hers,
      Instant now) {
    public Change {
      set = Map.copyOf(set);
      cleared = Set.copyOf(cleared);
    }
  }

  /** How a commit ended. */
  sealed interface Committed {}

  /**
   * It is written; the entry is what it put into the outbox, null when there is nothing to send.
   */
  record Saved(Outbox.@Nullable Entry entry) implements Committed {}

  /** The input had been played before; nothing was written. */
  record Seen() implements Committed {}

  /** The record was written by somebody else since it was loaded; nothing was written. */
  record Conflict() implements Committed {}

  /** Somebody else keeps the clock now; nothing was written. */
  record Fenced() implements Committed {}
}
