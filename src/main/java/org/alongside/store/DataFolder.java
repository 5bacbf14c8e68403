package org.alongside.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** A process's number, and the second of its beginning. */
  private static final Pattern NOTED = Pattern.compile("(\\d{1,10}) (\\d{1,12})");

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
    Path next = path.resolve("redis.pid.next");
    Files.writeString(next, server.pid() + " " + started(server.toHandle()) + "\n");
    Files.move(
        next, pidFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void stopOrphan() throws IOException {
    if (!Files.exists(pidFile())) {
      return;
    }
    Matcher noted = NOTED.matcher(Files.readString(pidFile()).strip());
    if (!noted.matches()) {
      LOG.warn("{} names no process; it is passed over", pidFile());
      return;
    }
    long begun = Long.parseLong(noted.group(2));
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(noted.group(1)))
            .filter(process -> begun > 0 && Math.abs(started(process) - begun) <= SLACK);
    if (orphan.isPresent()) {
      LOG.warn("A Redis of an Alongside that was killed still runs on {}; it is stopped", path);
      end(orphan.get());
    }
  }

  /** When it began, 0 where unknown: its number alone may long be another process's. */
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
