package org.alongside.turn;

import java.util.List;
import org.alongside.dialog.Sending;

/** Makes what is sent only once and kept nowhere: {@link Sending.Made} names it. */
public interface Maker {
  String name();

  /**
   * What is sent, in order; none is possible. The same again when the same is asked again: a
   * message whose fate is unknown is made and sent once more.
   *
   * @param who the learner's pseudonym
   * @throws Unavailable when the store is away; then it is tried again
   */
  List<Product> make(String who, Sending.Made made);
}
