package org.alongside.channel.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as bytes, so that each header and each path is sent as written. */
record Http(int port, String line, List<String> headers, String body) {

  /** What came back. */
  record Answer(int status, List<String> headers, String body) {
    /** The values of this header. */
    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .toList();
    }

    String one(String name) {
      return String.join(" | ", all(name));
    }
  }

  static Http get(int port, String path) {
    return new Http(port, "GET " + path, List.of("Host: localhost:" + port), "");
  }

  /** A form as a browser posts it from the simulator's own page. */
  static Http post(int port, String path, String body) {
    return new Http(
        port,
        "POST " + path,
        List.of("Host: localhost:" + port, "Origin: http://localhost:" + port),
        body);
  }

  /** The same request with this header instead of the one of that name, or without it. */
  Http with(String name, String value) {
    List<String> changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.startsWith(name + ":"));
    if (value != null) {
      changed.add(name + ": " + value);
    }
    return new Http(port, line, changed, body);
  }

  Answer send() throws IOException {
    List<String> all = new ArrayList<>(headers);
    all.add("Connection: close");
    if (!body.isEmpty() || line.startsWith("POST")) {
      all.add("Content-Type: application/x-www-form-urlencoded");
      all.add("Content-Length: " + body.length());
    }
    String request = line + " HTTP/1.1\r\n" + String.join("\r\n", all) + "\r\n\r\n" + body;
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Answer answer(String text) {
    int end = text.indexOf("\r\n\r\n");
    List<String> head = text.substring(0, end).lines().toList();
    int status = Integer.parseInt(head.getFirst().split(" ")[1]);
    return new Answer(status, head.subList(1, head.size()), text.substring(end + 4));
  }
}
