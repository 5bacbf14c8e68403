package org.alongside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Value;
import org.alongside.store.EmbeddedRedis.Fsync;
import org.alongside.turn.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRedisTest {
  private static final String SECRET = "Оксана from Poltava";
  private static final long CHAT = 987654321012L;

  @TempDir Path folder;

  @Test
  void whatWasWrittenOutlivesAKill() {
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, Fsync.ALWAYS);
        Redis redis = Redis.open(server.url())) {
      redis.ask(jedis -> jedis.set("a", "1"));
      server.kill();
      assertThatThrownBy(() -> a(redis))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("does not answer")
          .message()
          .doesNotContain(server.password());
      server.restart();
      assertThat(a(redis)).isEqualTo("1");
    }
    try (EmbeddedRedis next = EmbeddedRedis.start(folder, Fsync.EVERYSEC);
        Redis redis = Redis.open(next.url())) {
      assertThat(a(redis)).isEqualTo("1");
    }
  }

  @Test
  void itIsStartedAgainWhenItDies() {
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, Fsync.ALWAYS);
        Redis redis = Redis.open(server.url())) {
      server.keepAlive();
      redis.ask(jedis -> jedis.set("a", "1"));
      for (int i = 0; i < 2; i++) {
        server.kill();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> "1".equals(a(redis)));
      }
    }
  }

  @Test
  void aFolderBelongsToOneProcess() {
    try (EmbeddedRedis first = EmbeddedRedis.start(folder, Fsync.ALWAYS)) {
      assertThatThrownBy(() -> EmbeddedRedis.start(folder, Fsync.ALWAYS))
          .hasMessageContaining("Another Alongside is using the data folder " + folder);
      assertThat(first.url()).startsWith("redis://:");
    }
  }

  @Test
  void aServerThatOutlivedItsProcessIsStopped() throws Exception {
    Process orphan;
    try (DataFolder killed = DataFolder.open(folder)) {
      orphan = RedisProcess.start(killed, "bind 127.0.0.1\nport " + freePort() + "\n");
      Files.copy(folder.resolve("redis.pid"), folder.resolve("kept"));
    }
    Files.move(folder.resolve("kept"), folder.resolve("redis.pid"));
    assertThat(orphan.isAlive()).isTrue();
    try (EmbeddedRedis next = EmbeddedRedis.start(folder, Fsync.ALWAYS)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(next.port()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%d", "%d ", "%d 0", "x y", "99999999999999999999 1"})
  void aNoteThatNamesNoProcessEndsNone(String note) throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(folder.resolve("redis.pid"), note.formatted(stranger.pid()));
      try (DataFolder opened = DataFolder.open(folder)) {
        assertThat(opened.path()).isEqualTo(folder);
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aServerThatDoesNotStartSaysWhy() {
    assertThatThrownBy(() -> EmbeddedRedis.start(folder, Fsync.ALWAYS, List.of("frobnicate yes")))
        .hasMessageContaining("frobnicate");
    try (EmbeddedRedis free = EmbeddedRedis.start(folder, Fsync.ALWAYS)) {
      assertThat(free.port()).isPositive();
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, Fsync.ALWAYS);
        Redis redis = Redis.open("redis://127.0.0.1:" + server.port())) {
      assertThatThrownBy(() -> a(redis)).hasMessageContaining("NOAUTH");
      assertThat(ProcessHandle.allProcesses().map(process -> process.info().commandLine()))
          .noneMatch(line -> line.orElse("").contains(server.password()));
    }
  }

  @Test
  void nothingInItsFilesCanBeRead() throws Exception {
    Sealed sealed = TestRedis.sealed();
    String who = sealed.who(CHAT);
    try (EmbeddedRedis server = EmbeddedRedis.start(folder, Fsync.ALWAYS);
        Redis redis = Redis.open(server.url());
        Store store =
            new Store(redis, new Keys(), sealed, TestRedis.codec(), InstantSource.system(), true)) {
      store.lease().renew();
      Learner learner =
          Turning.withProfile(Learner.unknown(CHAT), Map.of("name", new Value.Written(SECRET)));
      Turning.of(who, "tg:1", 0)
          .learner(learner)
          .sends(Turning.message("Dear " + SECRET))
          .commit(store);
      assertThat(store.learners().load(who, "tg:2").learner()).isEqualTo(learner);
    }
    assertThat(files()).isNotEmpty();
    for (Path file : files()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(latin(SECRET)) || bytes.contains(String.valueOf(CHAT)))
          .describedAs("what %s holds", file)
          .isFalse();
    }
    assertThat(files())
        .anyMatch(file -> file.toString().endsWith(".aof") && holds(file, "learner:" + who));
  }

  private static String a(Redis redis) {
    return redis.ask(jedis -> jedis.get("a"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as its bytes look in a file that is read byte by byte. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
