package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.alongside.store.Turning.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox.Entry;
import org.alongside.turn.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisOutboxTest {
  private final Keys keys = TestRedis.keys();
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Store store = TestRedis.standing(TestRedis.redis(), keys, clock);
  private final Store other = TestRedis.standing(TestRedis.redis(), keys, clock);

  @BeforeEach
  void hold() {
    store.lease().renew();
  }

  @AfterEach
  void close() {
    store.close();
    other.close();
  }

  @Test
  void theHoldersEntryIsBornClaimed() {
    List<Sending> sendings = new RandomLearners(new SplittableRandom(11)).sendings();
    Entry entry =
        Turning.of("anna", "tg:1", 0).sends(sendings.toArray(Sending[]::new)).entry(store);
    assertThat(entry).isEqualTo(new Entry("anna:1", "anna", 4711, sendings, true, false));
    assertThat(store.outbox().pending()).isEmpty();
  }

  @Test
  void anothersEntryIsFoundClaimedAndAcknowledged() {
    Entry entry = Turning.of("anna", "tg:1", 0).sends(message("hello")).entry(other);
    assertThat(entry.claimed()).isFalse();
    assertThat(store.outbox().pending()).containsExactly(entry);
    assertThat(store.outbox().claim(entry)).isTrue();
    assertThat(store.outbox().pending()).isEmpty();
    assertThat(store.outbox().claim(entry)).describedAs("a second claim").isFalse();
    store.outbox().acknowledge(entry, List.of(), List.of(), NOW);
    assertThat(store.outbox().claim(entry)).describedAs("what is gone").isFalse();
    assertThat(TestRedis.jedis().exists(keys.outbox(keys.shard("anna")))).isFalse();
  }

  @Test
  void whoDoesNotHoldTheLeaseClaimsNothing() {
    Entry entry = Turning.of("anna", "tg:1", 0).sends(message("hello")).entry(other);
    assertThat(other.outbox().pending()).isEmpty();
    assertThat(other.outbox().claim(entry)).isFalse();
    assertThat(store.outbox().claim(entry)).isTrue();
  }

  @Test
  void aNewHolderFindsWhatTheOldOneLeft() {
    Entry born = Turning.of("anna", "tg:1", 0).sends(message("hello")).entry(store);
    store.lease().close();
    other.lease().renew();
    Entry left = other.outbox().pending().getFirst();
    assertThat(left).isEqualTo(new Entry("anna:1", "anna", 4711, born.sendings(), false, true));
    assertThat(other.outbox().claim(left)).isTrue();
  }

  @Test
  void whatTheHolderLeftIsFoundAgain() {
    Entry unbegun = Turning.of("anna", "tg:1", 0).sends(message("hello")).entry(store);
    Entry begun = Turning.of("anna", "tg:2", 1).sends(message("again")).entry(store);
    store.outbox().left(begun, true);
    store.outbox().left(unbegun, false);
    List<Entry> found = store.outbox().pending();
    assertThat(found).extracting(Entry::id).containsExactly("anna:1", "anna:2");
    assertThat(found).extracting(Entry::again).containsExactly(false, true);
    found.forEach(entry -> assertThat(store.outbox().claim(entry)).isTrue());
    assertThat(store.outbox().pending()).isEmpty();
    store.outbox().left(found.getLast(), false);
    assertThat(store.outbox().pending().getFirst().again()).describedAs("once begun").isTrue();
  }

  @Test
  void eachLearnersEntriesComeInOrder() {
    for (int i = 0; i < 12; i++) {
      // the clock of a machine may go back
      Turning.of("anna", "tg:a" + i, i)
          .at(NOW.minusSeconds(i))
          .sends(message("a" + i))
          .commit(other);
    }
    Turning.of("bea", "tg:b", 0).at(NOW.minusSeconds(99)).sends(message("b")).commit(other);
    assertThat(store.outbox().pending())
        .extracting(Entry::id)
        .containsExactly(
            "bea:1", "anna:1", "anna:2", "anna:3", "anna:4", "anna:5", "anna:6", "anna:7", "anna:8",
            "anna:9", "anna:10", "anna:11", "anna:12");
  }

  @Test
  void oneThatCannotBeReadDoesNotHideTheOthers() {
    Entry entry = Turning.of("anna", "tg:1", 0).sends(message("hello")).entry(other);
    Turning.of("bea", "tg:2", 0).sends(message("hello")).commit(other);
    TestRedis.jedis().hset(keys.outbox(keys.shard("bea")), "bea:1", "no sealed entry");
    assertThat(store.outbox().pending()).containsExactly(entry);
  }

  @Test
  void theHolderIsToldOfWhatOthersCommit() {
    List<Entry> told = new CopyOnWriteArrayList<>();
    store.outbox().listen(told::add);
    await().until(store::hears);
    Entry entry = Turning.of("anna", "tg:1", 0).sends(message("hello")).entry(other);
    await().untilAsserted(() -> assertThat(told).containsExactly(entry));
  }

  @Test
  void aCommitWhoseAnswerWasLostIsSentOnce() throws IOException {
    try (Cable cable = new Cable(port());
        Redis redis = Redis.open(TestRedis.url().replace(":" + port(), ":" + cable.port()));
        Store far = TestRedis.standing(redis, keys, clock)) {
      await().until(far::hears);
      store.lease().close();
      far.lease().renew();
      Turning turning = Turning.of("anna", "tg:1", 0).sends(message("hello"));
      turning.commit(far);
      Turning next = Turning.of("anna", "tg:2", 1).sends(message("again"));
      cable.breakAtNextAnswer();
      assertThatThrownBy(() -> next.commit(far)).isInstanceOf(Unavailable.class);
      assertThat(next.commit(far)).isEqualTo(new Learners.Seen());

      Entry lost = far.outbox().pending().getFirst();
      assertThat(lost.id()).isEqualTo("anna:2");
      assertThat(lost.again()).isFalse();
      cable.breakAtNextAnswer();
      assertThatThrownBy(() -> far.outbox().claim(lost)).isInstanceOf(Unavailable.class);
      assertThat(far.outbox().claim(lost)).isTrue();
      assertThat(far.outbox().claim(lost)).isFalse();
      assertThat(far.outbox().pending()).isEmpty();
    }
  }

  @Test
  void theFileIsWrittenAnewWhenSomebodyWasForgotten() {
    Turning.of("anna", "tg:1", 0).learner(Learner.unknown(4711)).commit(store);
    Entry last = Turning.of("anna", "tg:2", 1).forgets().sends(message("done")).entry(store);
    long before = rewrites();
    store.outbox().acknowledge(last, List.of(), List.of(), NOW);
    await()
        .untilAsserted(
            () -> {
              store.outbox().pending();
              assertThat(rewrites()).isGreaterThan(before);
              assertThat(TestRedis.jedis().exists(keys.claims(keys.shard("anna")))).isFalse();
            });
  }

  private static long rewrites() {
    return TestRedis.jedis()
        .info("commandstats")
        .lines()
        .filter(line -> line.startsWith("cmdstat_bgrewriteaof:"))
        .filter(line -> line.contains("failed_calls=0"))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*:calls=(\\d+),.*", "$1")))
        .sum();
  }

  private static int port() {
    return Integer.parseInt(TestRedis.url().replaceAll(".*:", ""));
  }
}
