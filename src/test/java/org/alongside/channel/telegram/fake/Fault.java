package org.alongside.channel.telegram.fake;

import java.time.Duration;

/** Something that goes wrong with a call. */
public sealed interface Fault {
  /** This answer in place of the true one; the call does nothing. */
  record Answer(int code, String body) implements Fault {}

  /** No answer for so long, then the true one. */
  record Slow(Duration time) implements Fault {}

  /** The connection ends before anything is done. */
  record LostBefore() implements Fault {}

  /** All is done, but the connection ends before the answer. */
  record LostAfter() implements Fault {}

  static Fault status(int code) {
    return new Answer(code, "<html><body>" + code + "</body></html>");
  }

  /** 429 with this pause. */
  static Fault tooMany(int seconds) {
    return refusal(429, "Too Many Requests: retry after " + seconds, "\"retry_after\":" + seconds);
  }

  static Fault refusal(int code, String description) {
    return refusal(code, description, "");
  }

  private static Fault refusal(int code, String description, String parameters) {
    String json = "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}";
    return new Answer(code, json.formatted(code, description, parameters));
  }
}
