package org.alongside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.store.EmbeddedRedis.Fsync;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;

/** The same store on three nodes that share the slots. */
class ClusterIT {
  private static final int SLOTS = 16384;
  private static final List<String> CONFIG =
      List.of("requirepass word", "masterauth word", "cluster-enabled yes");

  @TempDir Path folder;
  private final List<EmbeddedRedis> nodes = new ArrayList<>();

  @AfterEach
  void close() {
    nodes.forEach(EmbeddedRedis::close);
  }

  @Test
  void everythingWorksOnACluster() {
    for (int i = 0; i < 3; i++) {
      nodes.add(EmbeddedRedis.start(folder.resolve("node" + i), Fsync.EVERYSEC, CONFIG));
    }
    share();
    String hosts =
        nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    try (Redis redis = Redis.open("redis-cluster://:word@" + hosts);
        Store holder = TestRedis.standing(redis, new Keys("c:"), InstantSource.fixed(Turning.NOW));
        Store other = TestRedis.standing(redis, new Keys("c:"), InstantSource.fixed(Turning.NOW))) {
      List<String> learners = IntStream.range(0, 40).mapToObj(i -> "learner" + i).toList();
      new Everything(holder, other).with(learners);
    }
    assertThat(nodes).allSatisfy(node -> assertThat(keysOn(node)).isPositive());
  }

  /** As redis-cli would do it. */
  private void share() {
    for (int i = 0; i < 3; i++) {
      String from = Integer.toString(SLOTS * i / 3);
      String to = Integer.toString(SLOTS * (i + 1) / 3 - 1);
      String port = Integer.toString(nodes.getFirst().port());
      ask(i, "ADDSLOTSRANGE", from, to);
      ask(i, "MEET", "127.0.0.1", port);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                IntStream.range(0, 3)
                    .allMatch(
                        i ->
                            info(i).contains("cluster_state:ok")
                                && info(i).contains("cluster_known_nodes:3")));
  }

  private String info(int node) {
    return new String((byte[]) ask(node, "INFO"), java.nio.charset.StandardCharsets.US_ASCII);
  }

  @SuppressWarnings("deprecation") // what replaces it has no words to send
  private Object ask(int node, String... words) {
    try (RedisClient client = client(nodes.get(node))) {
      return client.sendCommand(Command.CLUSTER, words);
    }
  }

  private static long keysOn(EmbeddedRedis node) {
    try (RedisClient client = client(node)) {
      return client.dbSize();
    }
  }

  private static RedisClient client(EmbeddedRedis node) {
    return RedisClient.create("redis://:word@127.0.0.1:" + node.port());
  }
}
