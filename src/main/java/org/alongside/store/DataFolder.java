package org.alongside.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an embedded Redis, held by one process: the system drops the lock when that process
 * dies, however it dies. What it leaves is the number of its server, which may still run.
 */
final class DataFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  /** Seconds by which a system's two answers about the same beginning may differ. */
  private static final long SLACK = 3;

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      DataFolder data = new DataFolder(path, lock(path));
      data.stopOrphan();
      return data;
    } catch (IOException e) {
      throw new IllegalStateException("The data folder " + path + " cannot be used: " + e, e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("redis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "Another Alongside is using the data folder "
              + path
              + ". Stop it, or give this one a folder of its own.");
    }
    return channel;
  }

  Path path() {
    return path;
  }

  void remember(Process server) throws IOException {
    Files.writeString(pidFile(), server.pid() + " " + started(server.toHandle()));
  }

  private void stopOrphan() throws IOException {
    if (!Files.exists(pidFile())) {
      return;
    }
    String[] parts = Files.readString(pidFile()).split(" ");
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(parts[0]))
            .filter(process -> Math.abs(started(process) - Long.parseLong(parts[1])) <= SLACK);
    if (orphan.isPresent()) {
      LOG.warn("A Redis of an Alongside that was killed still runs on {}; it is stopped", path);
      end(orphan.get());
    }
  }

  /** When it began: its number alone may long be another process's. */
  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
  }

  private void end(ProcessHandle orphan) {
    orphan.destroy();
    try {
      orphan.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      orphan.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path pidFile() {
    return path.resolve("redis.pid");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(pidFile());
      channel.close();
    } catch (IOException e) {
      LOG.warn("The data folder {} was not let go: {}", path, e.getMessage());
    }
  }
}
