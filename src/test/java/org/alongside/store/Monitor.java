package org.alongside.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.UnifiedJedis;

/** Everything that a server is asked, by clients and by its scripts. */
final class Monitor implements AutoCloseable {
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  /**
   * A command.
   *
   * @param script whether a script called it
   */
  record Call(boolean script, List<String> words) {
    String name() {
      return words.getFirst().toLowerCase(java.util.Locale.ROOT);
    }

    /** The keys that a script is called with. */
    List<String> keys() {
      return words.subList(3, 3 + Integer.parseInt(words.get(2)));
    }
  }

  private final UnifiedJedis jedis;
  private final Socket socket;
  private final BufferedReader lines;

  Monitor(String url, UnifiedJedis jedis) throws IOException {
    this.jedis = jedis;
    URI uri = URI.create(url);
    socket = new Socket(uri.getHost(), uri.getPort());
    lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    String commands = "AUTH " + uri.getUserInfo().substring(1) + "\r\nMONITOR\r\n";
    socket.getOutputStream().write(commands.getBytes(ISO_8859_1));
    for (int i = 0; i < 2; i++) {
      if (!"+OK".equals(lines.readLine())) {
        throw new IOException("MONITOR was refused");
      }
    }
  }

  /** What was asked since the last call, where a word begins with this. */
  List<Call> calls(String prefix) throws IOException {
    String end = UUID.randomUUID().toString();
    jedis.get(end);
    List<Call> calls = new ArrayList<>();
    while (true) {
      String line = lines.readLine();
      if (line.contains(end)) {
        return calls;
      }
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(line);
      while (matcher.find()) {
        words.add(matcher.group(1));
      }
      if (words.stream().anyMatch(word -> word.startsWith(prefix))) {
        calls.add(new Call(line.contains(" lua] "), words));
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
