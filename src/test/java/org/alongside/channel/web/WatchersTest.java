package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream by which open pages are told of news. */
class WatchersTest {
  @Test
  @Timeout(60)
  void aPageIsToldOfEachPhoneAndLetGoWhenTheServerStops() throws IOException {
    Harness harness = Harness.open();
    try (Socket socket = new Socket("127.0.0.1", harness.port());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String request = "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      find(lines, "event:news-a");
      find(lines, "event:news-b");
      Http.post(harness.port(), "/phones/b/start", "").send();
      find(lines, "event:news-b");

      long start = System.nanoTime();
      harness.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      while (lines.readLine() != null) {
        // What was on its way may still come; then the stream ends.
      }
    }
  }

  private static void find(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (!wanted.equals(line)) {
      assertThat(line).as("before " + wanted).isNotNull();
      line = lines.readLine();
    }
  }
}
