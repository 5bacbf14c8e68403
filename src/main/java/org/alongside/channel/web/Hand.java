package org.alongside.channel.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.alongside.turn.Learners;

/** The author's hand in a persona's record: turns that come of no input. */
record Hand(Learners learners, Chat chat, long number) {
  private static final int TRIES = 5;

  /** Forgets everything. Whether nothing is remembered now. */
  boolean forget(String name, Instant now) {
    return learners.load(chat.who(), name).learner() == null
        || write(
            before -> new Turn(Learner.unknown(before.chat()), List.of(), List.of(), true),
            name,
            now);
  }

  /** Writes what becomes of the record, or of somebody new. Whether it is written. */
  boolean write(Function<Learner, Turn> act, String name, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Learners.Loaded loaded = learners.load(chat.who(), name);
      Learner before = loaded.learner() == null ? Learner.unknown(number) : loaded.learner();
      Turn turn = act.apply(before);
      switch (learners.commit(change(loaded.version(), before, turn, name, now))) {
        case Learners.Saved saved -> {
          if (saved.entry() != null) {
            chat.deliver(saved.entry());
          }
          return true;
        }
        case Learners.Seen ignored -> {
          return true;
        }
        case Learners.Fenced ignored -> {
          return false;
        }
        case Learners.Conflict ignored -> {}
      }
    }
    return false;
  }

  private Learners.Change change(
      long version, Learner before, Turn turn, String name, Instant now) {
    Map<Long, Instant> old = before.due();
    Map<Long, Instant> set = new HashMap<>(turn.learner().due());
    Set<Long> cleared = new HashSet<>(old.keySet());
    cleared.removeAll(set.keySet());
    set.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
    return new Learners.Change(chat.who(), name, version, turn, set, cleared, false, 0, now);
  }
}
