package org.alongside.dialog;

import java.util.List;

/** What happens to a learner. */
public sealed interface Input {
  /**
   * Typed text.
   *
   * @param mark keyed hash of the text as {@code secret} compares it
   * @param meanings intents that understanding found, the likeliest first
   * @param message the channel's number of her message
   */
  record Said(String text, String mark, List<String> meanings, long message) implements Input {
    public Said {
      meanings = List.copyOf(meanings);
    }
  }

  /** A button, by the offer and key it carries, on this message. */
  record Pressed(long offer, String key, long message) implements Input {}

  /** Something that is not text; nothing of it is downloaded. */
  record Sent(Kind kind, String caption, long message) implements Input {}

  /** A timer of the record. */
  record Due(long timer) implements Input {}

  /** A host action ended. */
  record Outcome(String action, String outcome) implements Input {}

  /** A text that screening took away: only its level is left. */
  record Alarm(boolean now, long message) implements Input {}

  /** The learner can no longer be reached. */
  record Left() implements Input {}

  /** The learner can be reached again. */
  record Returned() implements Input {}

  /** Her chat has another number now. */
  record Moved(long chat) implements Input {}

  /** The host has something to say: a phrase of {@code phrases.md}; then the question again. */
  record Notice(String phrase) implements Input {}

  /** An input of a kind that the engine does not know; the rules may. */
  non-sealed interface Outside extends Input {}

  /** What was sent instead of text. */
  enum Kind {
    PHOTO,
    VOICE,
    VIDEO,
    STICKER,
    FILE
  }
}
