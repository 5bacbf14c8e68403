package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which editors, version control and deployments write files. */
class FolderWatchTest {
  @TempDir private Path folder;
  private Path pages;
  private final AtomicInteger told = new AtomicInteger();
  private FolderWatch watch;

  @BeforeEach
  void open() throws Exception {
    pages = Files.createDirectories(folder.resolve("pages"));
    Files.writeString(pages.resolve("a.md"), "a");
    watches(new FolderWatch(pages, files -> told.incrementAndGet()));
  }

  private void watches(FolderWatch next) throws InterruptedException {
    if (watch != null) {
      watch.close();
    }
    watch = next;
    watch.start();
    int before = told.get();
    await(() -> told.get() == before + 1);
    told.set(0);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aSavedFile() throws Exception {
    Files.writeString(pages.resolve("a.md"), "b");
    once();
  }

  @Test
  void aFileWrittenBesideAndRenamed() throws Exception {
    Path beside = Files.writeString(pages.resolve(".a.md.tmp"), "b");
    Files.move(beside, pages.resolve("a.md"), StandardCopyOption.ATOMIC_MOVE);
    once();
  }

  @Test
  void manyFilesAtOnceAreOneChange() throws Exception {
    for (int i = 0; i < 60; i++) {
      Path sub = Files.createDirectories(pages.resolve("sub" + i % 5));
      Files.writeString(sub.resolve(i + ".md"), "x");
    }
    once();
    Files.writeString(pages.resolve("sub3/3.md"), "y");
    once();
    Files.delete(pages.resolve("sub4/4.md"));
    once();
  }

  @Test
  void whatEditorsKeepForThemselvesIsNoChange() throws Exception {
    Files.writeString(pages.resolve(".a.md.swp"), "x");
    Files.writeString(pages.resolve("a.md~"), "x");
    Files.createDirectories(pages.resolve(".git"));
    Files.writeString(pages.resolve(".git/index"), "x");
    Thread.sleep(2_500);
    assertThat(told).hasValue(0);
  }

  @Test
  void withoutEventsItLooksByItself() throws Exception {
    watches(
        new FolderWatch(
            pages,
            files -> told.incrementAndGet(),
            () -> {
              throw new IOException("User limit of inotify instances reached");
            }));
    Files.writeString(pages.resolve("a.md"), "longer");
    once();
    Files.writeString(Files.createDirectories(pages.resolve("new")).resolve("c.md"), "c");
    once();
  }

  @Test
  void anotherFolderInItsPlace() throws Exception {
    Path first = Files.createDirectories(folder.resolve("releases/1"));
    Path second = Files.createDirectories(folder.resolve("releases/2"));
    Files.writeString(first.resolve("a.md"), "1");
    Files.writeString(second.resolve("a.md"), "2");
    Path link = Files.createSymbolicLink(folder.resolve("current"), first);
    watches(new FolderWatch(link, files -> told.incrementAndGet()));
    Path next = Files.createSymbolicLink(folder.resolve("next"), second);
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    once();
    Files.writeString(second.resolve("a.md"), "3");
    once();
  }

  @Test
  void whatBreaksOnceIsToldAgain() throws Exception {
    watches(
        new FolderWatch(
            pages,
            files -> {
              if (told.incrementAndGet() == 1) {
                throw new IllegalStateException("broken on purpose");
              }
            }));
    Files.writeString(pages.resolve("a.md"), "b");
    once();
    Files.writeString(pages.resolve("a.md"), "c");
    once();
  }

  /** Told, and told once, however many events there were. */
  private void once() throws InterruptedException {
    await(() -> told.get() > 0);
    Thread.sleep(400);
    assertThat(told).hasValue(1);
    told.set(0);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("told in time").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
