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
  private final List<String> command;
  private final long began = System.nanoTime();
  private Process process;
  private int starts;

  private Served(Path folder, Map<String, String> settings, List<String> command)
      throws IOException {
    this.folder = folder;
    this.settings.put("ALONGSIDE_DATA", folder.resolve("data").toString());
    this.settings.put("SERVER_PORT", "0");
    this.settings.putAll(settings);
    this.command = List.copyOf(command);
    process = start();
  }

  /** From the classes of this build. */
  static Served classes(Path folder, Map<String, String> settings, String... options)
      throws IOException {
    List<String> command = java(options);
    command.addAll(List.of("-cp", classPath(), "org.alongside.Alongside", "serve"));
    return new Served(folder, settings, command);
  }

  /** From the packaged jar, on one core. */
  static Served jar(Path folder, Map<String, String> settings, String... options)
      throws IOException {
    List<String> command = java(options);
    command.addAll(0, List.of("taskset", "-c", "0"));
    command.addAll(List.of("-jar", "target/alongside.jar", "serve"));
    return new Served(folder, settings, command);
  }

  private static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    return command;
  }

  private Process start() throws IOException {
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

  /** From its beginning until this moment of {@link System#nanoTime}. */
  double seconds(long moment) {
    return (moment - began) / 1e9;
  }

  long redisPid() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("data/redis/redis.pid")).split(" ")[0]);
  }

  /** Ends it as a loss of power would, and starts it again. */
  void killAndStart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = start();
  }

  /** Ends its Redis as a loss of power would. */
  void killRedis() throws IOException {
    ProcessHandle.of(redisPid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
