package org.alongside.channel.telegram.fake;

import java.util.Map;

/** What Telegram answers in place of a result. */
final class Refusal extends RuntimeException {
  final int code;
  final Map<String, Long> parameters;

  Refusal(int code, String description, Map<String, Long> parameters) {
    super(description, null, false, false);
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  static Refusal bad(String what) {
    return new Refusal(400, "Bad Request: " + what, Map.of());
  }

  static Refusal forbidden(String what) {
    return new Refusal(403, "Forbidden: " + what, Map.of());
  }

  static Refusal conflict(String what) {
    return new Refusal(409, "Conflict: " + what, Map.of());
  }

  static Refusal tooMany(long seconds) {
    return new Refusal(
        429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
  }

  static Refusal migrated(long to) {
    return new Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Map.of("migrate_to_chat_id", to));
  }

  String description() {
    return getMessage() == null ? "" : getMessage();
  }
}
