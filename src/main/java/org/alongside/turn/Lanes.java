package org.alongside.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Work in order for each key, and side by side for different keys, on virtual threads. */
public final class Lanes implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
  private final ExecutorService threads;

  public Lanes(String name) {
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /** Runs this after everything that was given for the same key before. */
  public void add(String key, Runnable work) {
    synchronized (waiting) {
      Queue<Runnable> lane = waiting.get(key);
      if (lane != null) {
        lane.add(work);
        return;
      }
      waiting.put(key, new ArrayDeque<>());
    }
    threads.execute(() -> run(key, work));
  }

  private void run(String key, Runnable first) {
    Runnable work = first;
    while (work != null) {
      try {
        work.run();
      } finally {
        work = next(key);
      }
    }
  }

  private @Nullable Runnable next(String key) {
    synchronized (waiting) {
      Queue<Runnable> lane = waiting.get(key);
      Runnable work = lane == null ? null : lane.poll();
      if (work == null) {
        waiting.remove(key);
      }
      return work;
    }
  }

  /** Lets what runs come to its end, for a short while. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
