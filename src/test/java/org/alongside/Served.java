package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, serving with an embedded Redis, as an operator runs it. */
final class Served implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  final Path folder;
  private final Map<String, String> settings = new TreeMap<>();
  private final List<String> options;
  private Process process;
  private int starts;

  /**
   * @param settings beyond the folder of the data and a free port
   */
  Served(Path folder, Map<String, String> settings, String... options) throws IOException {
    this.folder = folder;
    this.settings.put("ALONGSIDE_DATA", folder.resolve("data").toString());
    this.settings.put("SERVER_PORT", "0");
    this.settings.putAll(settings);
    this.options = List.of(options);
    process = start();
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), "org.alongside.Alongside", "serve"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    Path log = folder.resolve("log." + ++starts);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  static String classPath() {
    String tests = System.getProperty("surefire.test.class.path");
    return tests != null ? tests : System.getProperty("java.class.path");
  }

  /** Waits until it has said what to do next. */
  Served ready() throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!log().contains("Next:")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("It does not start:\n" + log());
      }
      Thread.sleep(100);
    }
    return this;
  }

  /** Everything that this start has written. */
  String log() {
    try {
      return Files.readString(folder.resolve("log." + starts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as a loss of power would, and starts it again. */
  void killAndStart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = start();
  }

  /** Ends its Redis as a loss of power would. */
  void killRedis() throws IOException {
    String pid = Files.readString(folder.resolve("data/redis/redis.pid")).split(" ")[0];
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
