package org.alongside.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis server of our own: a child process on loopback, with a port and a password that
 * nobody else knows, which keeps everything in an append-only file. It is for trials and tests: its
 * version has had no fixes since January 2024.
 *
 * <p>The folder belongs to one process at a time. A server that outlived its process, killed, is
 * stopped by the next one.
 */
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration STOPPING = Duration.ofSeconds(10);

  /** When a write is on the disk. */
  public enum Fsync {
    ALWAYS,
    EVERYSEC
  }

  private final DataFolder folder;
  private final String config;
  private final String password;
  private final int port;

  /** Not {@code synchronized}, which would hold a whole carrier thread while the server starts. */
  private final ReentrantLock turn = new ReentrantLock();

  private Process process;
  private volatile boolean kept;

  private EmbeddedRedis(DataFolder folder, Fsync fsync, List<String> more) throws IOException {
    this.folder = folder;
    password = HexFormat.of().formatHex(random(24));
    port = freePort();
    config =
        """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        appendonly yes
        appendfsync %s
        save ""
        daemonize no
        maxmemory-policy noeviction
        hash-max-listpack-value 2048
        %s
        """
            .formatted(
                port,
                password,
                folder.path(),
                fsync == Fsync.ALWAYS ? "always" : "everysec",
                String.join("\n", more));
    process = launch();
  }

  /** Starts one on this folder, which is made if need be. */
  public static EmbeddedRedis start(Path folder, Fsync fsync) {
    return start(folder, fsync, List.of());
  }

  /**
   * Starts one.
   *
   * @param more lines for its configuration
   */
  static EmbeddedRedis start(Path folder, Fsync fsync, List<String> more) {
    DataFolder data = DataFolder.open(folder);
    try {
      EmbeddedRedis started = new EmbeddedRedis(data, fsync, more);
      LOG.info(
          "Redis {} runs with its files in {}. It is for trials: for people, set"
              + " ALONGSIDE_REDIS_URL to a Redis or Valkey that is kept up to date.",
          RedisBinary.VERSION,
          data.path());
      return started;
    } catch (IOException e) {
      data.close();
      throw new IllegalStateException("The embedded Redis did not start: " + e.getMessage(), e);
    }
  }

  public String url() {
    return "redis://:" + password + "@127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  String password() {
    return password;
  }

  /** From now on it is started again whenever it dies, until it is closed. */
  public void keepAlive() {
    turn.lock();
    try {
      kept = true;
      watch(process);
    } finally {
      turn.unlock();
    }
  }

  private void watch(Process watched) {
    Thread.ofVirtual()
        .name("redis-watch")
        .start(
            () -> {
              watched.onExit().join();
              revive(watched);
            });
  }

  private void revive(Process dead) {
    turn.lock();
    try {
      if (!kept || !dead.equals(process)) {
        return;
      }
      LOG.warn("The embedded Redis ended with {}; it is started again", dead.exitValue());
      try {
        process = launch();
        watch(process);
      } catch (IOException e) {
        LOG.error("The embedded Redis does not start again: {}", e.getMessage());
        Thread.ofVirtual().start(() -> reviveLater(dead));
      }
    } finally {
      turn.unlock();
    }
  }

  private void reviveLater(Process dead) {
    try {
      Thread.sleep(Duration.ofSeconds(1));
      revive(dead);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it as a loss of power would. */
  public void kill() {
    turn.lock();
    try {
      process.destroyForcibly();
      await(process, STOPPING);
    } finally {
      turn.unlock();
    }
  }

  /** Starts it again on the same folder and port after {@link #kill()}. */
  public void restart() {
    turn.lock();
    try {
      if (!process.isAlive()) {
        try {
          process = launch();
        } catch (IOException e) {
          throw new IllegalStateException("The embedded Redis did not restart", e);
        }
        if (kept) {
          watch(process);
        }
      }
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      kept = false;
      process.destroy();
      if (!await(process, STOPPING)) {
        kill();
      }
      folder.close();
    } finally {
      turn.unlock();
    }
  }

  private Process launch() throws IOException {
    return RedisProcess.start(folder, config);
  }

  /**
   * A port below those that systems give to outgoing connections: a client that tries to reach a
   * Redis that is away could otherwise be given the very port, and meet itself.
   */
  private static int freePort() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = 20_000 + RANDOM.nextInt(12_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        LOG.debug("Port {} is taken", port);
      }
    }
    throw new IOException("no free port between 20000 and 32000");
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static boolean await(Process process, Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
