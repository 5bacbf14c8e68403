package org.alongside;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that files of a folder changed, once for a run of changes. The system's events only wake
 * it: it looks by itself as well, since network folders and some containers tell of nothing.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  /** How often it looks although nothing woke it. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** A run of changes is over when nothing changed for so long, or has lasted so long. */
  private static final Duration QUIET = Duration.ofMillis(150);

  private static final Duration LONGEST_RUN = Duration.ofSeconds(2);

  /** Makes the source of the system's events. */
  interface Opener {
    WatchService open() throws IOException;
  }

  /** What differs when a file was written again. */
  record Stamp(Object changed, long size, @Nullable Object file) {}

  private final Path folder;
  private final Consumer<Map<String, Stamp>> changed;
  private final @Nullable WatchService events;
  private final Thread thread = Thread.ofPlatform().name("dialogs").daemon().unstarted(this::run);
  private volatile boolean closed;
  private boolean complained;

  /**
   * A watch that has not begun.
   *
   * @param changed is given all files by their path in the folder, on the watch's own thread: at
   *     the start, and after each run of changes
   */
  FolderWatch(Path folder, Consumer<Map<String, Stamp>> changed) {
    this(folder, changed, () -> folder.getFileSystem().newWatchService());
  }

  FolderWatch(Path folder, Consumer<Map<String, Stamp>> changed, Opener opener) {
    this.folder = folder;
    this.changed = changed;
    this.events = open(opener);
  }

  private static @Nullable WatchService open(Opener opener) {
    try {
      return opener.open();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn(
          "The system does not tell of changed files ({}); they are looked for every {} s",
          e.toString(),
          LOOK.toSeconds());
      return null;
    }
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      register();
      Map<String, Stamp> seen = stamps();
      tell(seen);
      while (!closed) {
        boolean woken = await(LOOK);
        Map<String, Stamp> now = stamps();
        if (woken || !now.equals(seen)) {
          seen = settled(now);
          tell(seen);
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException closing) {
      LOG.debug("The watch of {} ended", folder);
    }
  }

  private void tell(Map<String, Stamp> files) {
    try {
      changed.accept(files);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.error("The changed files could not be taken", broken);
    }
  }

  /** Waits until nothing changes any more. */
  private Map<String, Stamp> settled(Map<String, Stamp> first) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_RUN.toNanos();
    Map<String, Stamp> before = first;
    while (true) {
      register();
      boolean woken = await(QUIET);
      Map<String, Stamp> now = stamps();
      if ((!woken && now.equals(before)) || System.nanoTime() > end) {
        return now;
      }
      before = now;
      Thread.sleep(QUIET.toMillis() / 5);
    }
  }

  /** Whether something happened to a file within this time. */
  private boolean await(Duration most) throws InterruptedException {
    if (events == null) {
      Thread.sleep(most.toMillis());
      return false;
    }
    boolean woken = false;
    WatchKey key = events.poll(most.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      woken |= key.pollEvents().stream().anyMatch(FolderWatch::counts);
      key.reset();
      key = events.poll();
    }
    return woken;
  }

  /** Editors keep files of their own beside a page, with a dot first or a tilde last. */
  private static boolean counts(WatchEvent<?> event) {
    return !(event.context() instanceof Path name) || !passedOver(name);
  }

  private static boolean passedOver(Path name) {
    String text = name.toString();
    return text.startsWith(".") || text.endsWith("~");
  }

  /** Folders that are new since last time are watched from now on, too. */
  private void register() {
    if (events == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder.toRealPath())) {
      for (Path each : all.filter(Files::isDirectory).toList()) {
        if (!hidden(each)) {
          each.register(events, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      if (!complained && Files.isDirectory(folder)) {
        complained = true;
        LOG.warn(
            "Not all of {} can be watched ({}); changes are looked for every {} s",
            folder,
            e.toString(),
            LOOK.toSeconds());
      }
    }
  }

  /** Every file there is now; a folder that is away just now holds none. */
  Map<String, Stamp> stamps() {
    Map<String, Stamp> stamps = new HashMap<>();
    try {
      Path root = folder.toRealPath();
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(file -> !hidden(root.relativize(file)))
            .forEach(file -> stamp(root, file, stamps));
      }
    } catch (IOException | UncheckedIOException away) {
      LOG.debug("{} cannot be looked through now", folder);
    }
    return stamps;
  }

  private static void stamp(Path root, Path file, Map<String, Stamp> stamps) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      if (is.isRegularFile()) {
        stamps.put(
            root.relativize(file).toString().replace('\\', '/'),
            new Stamp(is.lastModifiedTime(), is.size(), is.fileKey()));
      }
    } catch (IOException gone) {
      LOG.debug("{} went away while it was looked at", file);
    }
  }

  private boolean hidden(Path path) {
    for (Path name : path) {
      if (passedOver(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (events != null) {
        events.close();
      }
    } catch (IOException e) {
      LOG.debug("The watch of {} did not close", folder);
    }
  }
}
