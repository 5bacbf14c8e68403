package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.alongside.store.Turning.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.turn.Outbox.Entry;
import org.alongside.turn.Outbox.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** What is asked of Redis: how often, and of which slots. */
class CommandsTest {
  private final Keys keys = TestRedis.keys();
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Store store = TestRedis.standing(TestRedis.redis(), keys, clock);
  private final Store other = TestRedis.standing(TestRedis.redis(), keys, clock);
  private Monitor monitor;

  @BeforeEach
  void listen() throws IOException {
    store.lease().renew();
    monitor = new Monitor(TestRedis.url(), TestRedis.jedis());
  }

  @AfterEach
  void close() throws IOException {
    monitor.close();
    store.close();
    other.close();
  }

  @Test
  @SuppressWarnings("deprecation") // what replaces sendCommand sends no words
  void aTurnIsTwoCommandsAndSendingItAtMostTwoMore() throws IOException {
    // so that the server knows the scripts
    Entry zero = Turning.of("anna", "tg:0", 0).sends(message("hello")).entry(store);
    store.outbox().claim(zero);
    store.outbox().acknowledge(zero, List.of(), List.of(), NOW);
    TestRedis.jedis().sendCommand(Protocol.Command.CONFIG, "RESETSTAT");
    monitor.calls(keys.prefix());

    store.learners().load("anna", "tg:1");
    Turning turning = Turning.of("anna", "tg:1", 1).sends(message("hello")).sets(10, NOW);
    Entry entry = turning.entry(store);
    assertThat(asked()).containsExactly("hmget", "evalsha");
    assertThat(stats()).containsEntry("hmget", 1L).containsEntry("evalsha", 1L);

    store.outbox().acknowledge(entry, List.of(new Shown(5, NOW, false)), List.of(), NOW);
    assertThat(asked()).describedAs("born claimed").containsExactly("evalsha");

    Entry others = Turning.of("anna", "tg:2", 2).sends(message("hello")).entry(other);
    asked();
    assertThat(store.outbox().claim(others)).isTrue();
    store.outbox().acknowledge(others, List.of(new Shown(6, NOW, false)), List.of(), NOW);
    assertThat(asked())
        // the holder heard of it, and looked
        .filteredOn(name -> !name.equals("hget"))
        .containsExactly("evalsha", "evalsha");
  }

  @Test
  void aScriptIsSentOnceAndThenCalledByItsDigest() throws IOException {
    TestRedis.jedis().scriptFlush();
    Turning.of("anna", "tg:1", 0).commit(store);
    assertThat(asked()).containsExactly("evalsha", "eval");
    Turning.of("anna", "tg:2", 1).commit(store);
    assertThat(asked()).containsExactly("evalsha");
  }

  @Test
  void everyScriptStaysInOneSlotAndTouchesOnlyItsKeys() throws IOException {
    List<String> learners = IntStream.range(0, 20).mapToObj(i -> "learner" + i).toList();
    new Everything(store, other).with(learners);
    store.lease().close();

    Map<String, Integer> scripts = new TreeMap<>();
    List<String> declared = List.of();
    for (Monitor.Call call : monitor.calls(keys.prefix())) {
      if (call.script()) {
        assertThat(call.name().equals("publish") || declared.contains(call.words().get(1)))
            .describedAs("%s of a script with %s", call.words(), declared)
            .isTrue();
      } else if (call.name().startsWith("eval")) {
        declared = call.keys();
        assertThat(declared.stream().map(JedisClusterCRC16::getSlot).distinct())
            .describedAs("slots of %s", declared)
            .hasSize(1);
        scripts.merge(call.words().get(1), 1, Integer::sum);
      }
    }
    // commit, claim, acknowledge, drop, bury, raise, lease, release; a text counts beside its
    // digest
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void learnersAreSpreadOverAllShards() {
    Map<Integer, Long> shards =
        IntStream.range(0, 6400)
            .mapToObj(i -> keys.shard(TestRedis.sealed().who(i)))
            .collect(Collectors.groupingBy(shard -> shard, Collectors.counting()));
    assertThat(shards).hasSize(Keys.SHARDS);
    assertThat(shards.values()).allMatch(count -> count > 50 && count < 170);
  }

  private List<String> asked() throws IOException {
    return monitor.calls(keys.prefix()).stream()
        .filter(call -> !call.script())
        .map(Monitor.Call::name)
        .toList();
  }

  private static Map<String, Long> stats() {
    return TestRedis.jedis()
        .info("commandstats")
        .lines()
        .filter(line -> line.startsWith("cmdstat_"))
        .collect(
            Collectors.toMap(
                line -> line.substring(8, line.indexOf(':')),
                line -> Long.parseLong(line.replaceAll(".*:calls=(\\d+),.*", "$1"))));
  }
}
