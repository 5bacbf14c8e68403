package org.alongside.channel.telegram.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** People by HTTP, for other processes: {@code /people/‹id›/says}, presses, sees, blocks, calls. */
final class Hands {
  private final FakeTelegram fake;

  Hands(FakeTelegram fake) {
    this.fake = fake;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/");
      String words =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = 200;
      String answer;
      try {
        answer = act(fake.chat(Long.parseLong(path[2])), path[3], words);
      } catch (RuntimeException | AssertionError wrong) {
        code = 400;
        answer = String.valueOf(wrong.getMessage());
      }
      byte[] bytes = (answer + "\n").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(code, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String act(Chat chat, String what, String words) {
    return switch (what) {
      case "says" -> Long.toString(chat.says(words));
      case "presses" -> chat.presses(words);
      case "photo" -> Long.toString(chat.sendsPhoto(words));
      case "sees" -> chat.transcript();
      case "blocks" -> {
        chat.blocks();
        yield "blocked";
      }
      case "unblocks" -> {
        chat.unblocks();
        yield "unblocked";
      }
      case "calls" -> fake.calls().counts().toString();
      default ->
          throw new IllegalArgumentException(
              "says, presses, photo, sees, blocks, unblocks or calls, not " + what);
    };
  }
}
