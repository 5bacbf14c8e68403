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
  }

  /**
   * No answer.
   *
   * @param perhaps whether Telegram may have done it all the same
   */
  record Lost<T>(boolean perhaps, String reason) implements Answer<T> {}
}
