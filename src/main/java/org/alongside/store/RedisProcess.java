package org.alongside.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a Redis server becomes a running process that answers. */
final class RedisProcess {
  private static final Logger LOG = LoggerFactory.getLogger(RedisProcess.class);
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final int COMPLAINT = 2_000;

  /** How long a large file may take to be read. */
  private static final Duration LOADING = Duration.ofMinutes(5);

  private RedisProcess() {}

  /** Starts a server, and waits until it has read its file. */
  static Process start(DataFolder folder, String config) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      // or Ctrl-C in a terminal would stop it before the application has ended its turns
      command.add(SETSID.toString());
    }
    command.addAll(List.of(RedisBinary.unpacked().toString(), "-"));
    Process started =
        new ProcessBuilder(command)
            .directory(folder.path().toFile())
            .redirectErrorStream(true)
            .start();
    folder.remember(started);
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("redis-log").start(() -> drain(started, ready));
    try (OutputStream in = started.getOutputStream()) {
      // not as arguments, which every user of the machine can read
      in.write(config.getBytes(StandardCharsets.UTF_8));
    }
    await(started, ready);
    return started;
  }

  private static void await(Process started, CompletableFuture<String> ready) throws IOException {
    try {
      String complaint = ready.get(LOADING.toSeconds(), TimeUnit.SECONDS);
      if (!complaint.isEmpty()) {
        throw new IOException("it said: " + complaint);
      }
    } catch (TimeoutException | ExecutionException e) {
      started.destroyForcibly();
      throw new IOException("it was not ready within " + LOADING.toMinutes() + " minutes", e);
    } catch (InterruptedException e) {
      started.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Reads its log; completes with nothing when it is ready, or with what it complains of. */
  private static void drain(Process started, CompletableFuture<String> ready) {
    StringBuilder complaint = new StringBuilder();
    try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        LOG.debug("{}", line);
        if (line.contains("Ready to accept connections")) {
          ready.complete("");
        } else if (!line.contains(" * ") && complaint.length() < COMPLAINT) {
          complaint.append(line).append(' ');
        }
      }
    } catch (IOException e) {
      LOG.debug("Its log ended: {}", e.getMessage());
    } finally {
      ready.complete(complaint + "and ended.");
    }
  }
}
