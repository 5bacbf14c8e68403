package org.alongside.channel.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.alongside.turn.Learners;

/** The turn of an author who wants a persona to be unknown again. */
record Forgetting(Learners learners, Chat chat) {
  private static final int TRIES = 5;

  /** Whether nothing is remembered now. */
  boolean run(String input, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Learners.Loaded loaded = learners.load(chat.who(), input);
      Learner learner = loaded.learner();
      if (learner == null) {
        return true;
      }
      switch (learners.commit(change(loaded.version(), learner, input, now))) {
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

  private Learners.Change change(long version, Learner learner, String input, Instant now) {
    Turn turn = new Turn(Learner.unknown(learner.chat()), List.of(), List.of(), true);
    Set<Long> cleared = learner.due().keySet();
    return new Learners.Change(chat.who(), input, version, turn, Map.of(), cleared, false, 0, now);
  }
}
