package org.alongside.turn;

import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Input;
import org.jspecify.annotations.Nullable;

/** Inputs that could not be played, kept for seven days. */
public interface DeadLetters {
  /**
   * @param who null where the sender could not be read
   * @param input what is played again; null for what cannot be, such as an update without a shape.
   *     A text is kept without its words, as a {@link Input.Notice} that asks to write it again.
   */
  record Letter(
      String id,
      @Nullable String who,
      long chat,
      String kind,
      Instant at,
      String reason,
      @Nullable Input input) {
    /** An arrival that broke. */
    static Letter of(Arrival arrival, Instant at, Throwable broken) {
      Input kept =
          arrival.input() instanceof Input.Said ? new Input.Notice("write-again") : arrival.input();
      return new Letter(
          arrival.id(),
          arrival.who(),
          arrival.chat(),
          arrival.kind(),
          at,
          broken.getClass().getSimpleName(),
          kept);
    }
  }

  void put(Letter letter);

  /** All letters, the oldest first. */
  List<Letter> list();

  /** Removes the letter; false when it was gone. */
  boolean remove(Letter letter);
}
