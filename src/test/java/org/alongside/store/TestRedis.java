package org.alongside.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** One real Redis for all tests of a JVM, started by the first that asks. */
public final class TestRedis {
  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private TestRedis() {}

  private static final class Running {
    static final Path FOLDER = folder();
    static final EmbeddedRedis SERVER = EmbeddedRedis.start(FOLDER, EmbeddedRedis.Fsync.EVERYSEC);
    static final Redis REDIS = Redis.open(SERVER.url());
    static final UnifiedJedis JEDIS = RedisClient.create(SERVER.url());
    static final Sealed SEALED = new Sealed(KeyFile.generate());

    static {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    SERVER.close();
                    delete(FOLDER);
                  }));
    }
  }

  public static String url() {
    return Running.SERVER.url();
  }

  public static Redis redis() {
    return Running.REDIS;
  }

  /** The bare client, to look at what stands there. */
  public static UnifiedJedis jedis() {
    return Running.JEDIS;
  }

  public static Sealed sealed() {
    return Running.SEALED;
  }

  /** A codec that knows {@link RandomLearners.Garden} and what the house itself keeps. */
  public static Codec codec() {
    List<Form<?>> forms = new ArrayList<>(Parts.ALL);
    forms.add(RandomLearners.GARDEN);
    return new Codec(forms);
  }

  /** Keys that no other test uses. */
  public static Keys keys() {
    return new Keys("t" + PREFIXES.incrementAndGet() + ":");
  }

  /** All ports on these keys; the lease is held, on a clock that stands still, until closed. */
  public static Store store(Keys keys) {
    Store store = standing(redis(), keys, InstantSource.fixed(Instant.EPOCH));
    store.lease().renew();
    return store;
  }

  /** All ports on these keys; the lease is only sought when the test says so. */
  static Store standing(Redis redis, Keys keys, InstantSource clock) {
    return new Store(redis, keys, sealed(), codec(), clock, false);
  }

  static Path folder() {
    try {
      return Files.createTempDirectory("alongside-redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
