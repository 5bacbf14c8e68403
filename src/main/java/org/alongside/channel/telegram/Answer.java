package org.alongside.channel.telegram;

import java.util.Locale;

/** What became of a call of the Bot API. Its words never hold the token. */
sealed interface Answer<T> {
  /** Telegram did it. */
  record Good<T>(T result) implements Answer<T> {}

  /**
   * Telegram said no.
   *
   * @param retryAfter seconds to wait, 0 where it did not say
   * @param movedTo the chat's new number, 0 where it did not move
   */
  record Refused<T>(int code, String description, int retryAfter, long movedTo)
      implements Answer<T> {
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }

    boolean unreachable() {
      return code == 403 || says("chat not found");
    }

    boolean unreadable() {
      return says("can't parse entities");
    }

    /**
     * A question asked again has no picture any more, and whose picture could not be sent has none:
     * which message is edited, only Telegram knows.
     */
    boolean otherKind() {
      return says("there is no caption in the message") || says("there is no text in the message");
    }
  }

  /**
   * No answer.
   *
   * @param perhaps whether Telegram may have done it all the same
   */
  record Lost<T>(boolean perhaps, String reason) implements Answer<T> {}
}
