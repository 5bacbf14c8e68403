package org.alongside.turn;

import java.time.Instant;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;

/** What takes part in every turn without the engine knowing it. Pure. */
public interface Rule {
  /**
   * The turn as it goes on.
   *
   * @param before the record that was loaded
   */
  Turn after(Course course, Learner before, Input input, Turn turn, Instant now, long seed);
}
