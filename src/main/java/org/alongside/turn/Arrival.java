package org.alongside.turn;

import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.jspecify.annotations.Nullable;

/**
 * An input on its way to a learner.
 *
 * @param who the learner's pseudonym
 * @param chat the channel's number of her chat; 0 where only the record knows it
 * @param id names the input for ever, such as {@code tg:‹update›} or {@code due:‹timer›:‹instant›}
 */
public record Arrival(String who, long chat, String id, Input input) {
  /** What came, in one word. */
  String kind() {
    return input.getClass().getSimpleName();
  }

  /**
   * An unknown learner, if this is what a person does herself; else null: nobody new comes of it.
   */
  @Nullable Learner stranger() {
    return switch (input) {
      case Input.Said ignored -> Learner.unknown(chat);
      case Input.Pressed ignored -> Learner.unknown(chat);
      case Input.Sent ignored -> Learner.unknown(chat);
      case Input.Outside ignored -> Learner.unknown(chat);
      case Input.Due ignored -> null;
      case Input.Outcome ignored -> null;
      case Input.Alarm ignored -> null;
      case Input.Left ignored -> null;
      case Input.Returned ignored -> null;
      case Input.Moved ignored -> null;
      case Input.Notice ignored -> null;
    };
  }
}
