package org.alongside.turn;

import java.time.Duration;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.jspecify.annotations.Nullable;

/** What a {@link Maker} made: one message. */
public sealed interface Product {
  /** After how long it is deleted by itself; null as any other message of this learner. */
  @Nullable Duration fades();

  /** The same for a learner of whom it is known whether all messages to her fade. */
  default @Nullable Duration fades(boolean discreet) {
    return fades() == null && discreet ? Limits.FADES : fades();
  }

  /**
   * A picture or another file.
   *
   * @param name that it is saved under
   */
  record File(
      String name, Media.Kind kind, Content content, Rendered caption, @Nullable Duration fades)
      implements Product {}

  /** A message of words; a long one becomes several. */
  record Words(Rendered body, @Nullable Duration fades) implements Product {}
}
