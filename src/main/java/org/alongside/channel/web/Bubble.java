package org.alongside.channel.web;

import java.time.Instant;
import org.alongside.dialog.Input;
import org.alongside.dialog.Sending;
import org.alongside.turn.Product;

/**
 * One message as it stands on a persona's screen.
 *
 * @param number the chat's number of the message
 * @param hers whether the persona sent it
 * @param born the chat's count of changes when it came
 * @param changed the same count when it last changed
 */
record Bubble(long number, boolean hers, Instant at, long born, long changed, What what) {

  /** What is seen. */
  sealed interface What {}

  record Typed(String text) implements What {}

  /** Something other than text, as a kind only. */
  record Other(Input.Kind kind) implements What {}

  record Bot(Sending.Message message, boolean edited) implements What {}

  /**
   * Something that was made for this message alone.
   *
   * @param fades whether it is deleted by itself
   */
  record Made(Product product, boolean fades) implements What {}

  /** It was deleted; nothing of it is kept. */
  record Gone() implements What {}

  Bubble become(What now, long count) {
    return new Bubble(number, hers, at, born, count, now);
  }
}
