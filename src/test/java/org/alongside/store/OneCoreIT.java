package org.alongside.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A burst of virtual threads on one core, where a pool without limits stands still for ever. */
class OneCoreIT {
  private static final int BURST = 2_000;

  @Test
  void aBurstOnOneCoreIsAnswered() throws Exception {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:ActiveProcessorCount=1",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Burst.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      child.getOutputStream().write((TestRedis.url() + "\n").getBytes());
      child.getOutputStream().flush();
      assertThat(child.waitFor(90, TimeUnit.SECONDS)).describedAs("the child ended").isTrue();
      assertThat(child.exitValue()).describedAs("turns that failed").isZero();
    } finally {
      child.destroyForcibly();
    }
  }

  /** The child: exits with the number of turns that failed. */
  static final class Burst {
    private Burst() {}

    public static void main(String[] args) throws Exception {
      String url = new java.util.Scanner(System.in).nextLine();
      AtomicInteger good = new AtomicInteger();
      CountDownLatch done = new CountDownLatch(BURST);
      try (Redis redis = Redis.open(url);
          Store store =
              TestRedis.standing(redis, new Keys("one:"), java.time.InstantSource.system())) {
        for (int i = 0; i < BURST; i++) {
          String who = "learner" + i;
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      store.learners().load(who, "tg:1");
                      Turning.of(who, "tg:1", 0).sends(Turning.message("x")).entry(store);
                      good.incrementAndGet();
                    } finally {
                      done.countDown();
                    }
                  });
        }
        done.await();
      }
      System.exit(Math.min(BURST - good.get(), 100));
    }
  }
}
