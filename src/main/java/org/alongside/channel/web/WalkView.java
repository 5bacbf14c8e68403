package org.alongside.channel.web;

import org.jspecify.annotations.Nullable;

/**
 * A talk that is recorded, or can be.
 *
 * @param closed the section of the words that says why it could not be saved, or null
 * @param running whether it goes on
 * @param talk what was recorded, null before
 * @param said the section of the words that says what became of the last save, or null
 * @param file where it was saved, or would be
 */
public record WalkView(
    String dialog,
    @Nullable String closed,
    boolean running,
    Workshop.@Nullable Walk talk,
    @Nullable String said,
    String file) {

  static WalkView of(String dialog, Workshop workshop, @Nullable Tape tape) {
    return new WalkView(
        tape == null ? dialog : tape.talk().dialog(),
        workshop.closed(),
        tape != null && tape.running(),
        tape == null ? null : workshop.walk(tape.talk()),
        null,
        "");
  }

  /** The same after it was saved or was not. */
  WalkView after(Workshop.Written written) {
    return switch (written) {
      case Workshop.Done done -> saying("walk-saved", done.page().file());
      case Workshop.Conflict conflict -> saying("walk-exists", conflict.theirs().file());
      case Workshop.Refused refused -> saying(refused.reason(), "");
    };
  }

  private WalkView saying(String said, String file) {
    return new WalkView(dialog, closed, running, talk, said, file);
  }
}
