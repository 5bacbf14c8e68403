package org.alongside.turn;

import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Learner;
import org.jspecify.annotations.Nullable;

/** Everything that is held of one learner, for herself to read. */
public interface Holdings {
  Held of(String who);

  /**
   * What is held.
   *
   * @param learner null where there is no record
   * @param inputs when each of her last inputs was played
   * @param letters inputs of hers that could not be played
   * @param waiting how many of the bot's answers are on their way to her, this one among them
   */
  record Held(
      @Nullable Learner learner,
      List<Instant> inputs,
      List<Journal.Entry> journal,
      List<Seen> screen,
      List<DeadLetters.Letter> letters,
      int waiting) {
    public Held {
      inputs = List.copyOf(inputs);
      journal = List.copyOf(journal);
      screen = List.copyOf(screen);
      letters = List.copyOf(letters);
    }
  }

  /**
   * A message on her screen, hers or the bot's.
   *
   * @param message the channel's number
   * @param deletable until when it can be deleted
   * @param fades when it is deleted by itself, null for never
   */
  record Seen(long message, Instant deletable, @Nullable Instant fades) {}
}
