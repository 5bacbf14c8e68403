package org.alongside.turn;

import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;

/** Looks at every typed text first, and may take it away. */
public interface Screening {
  /** The same input, or an {@link Input.Alarm} in its place. */
  Input look(Learner learner, Input.Said said);
}
