package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Target;
import org.alongside.dialog.Value;
import org.alongside.turn.Learners;
import org.alongside.turn.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLearnersTest {
  private static final String ANNA = "anna";

  private final Keys keys = TestRedis.keys();
  private final Store store = TestRedis.store(keys);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nobodyIsKnownAtFirst() {
    assertThat(load("tg:1")).isEqualTo(new Learners.Loaded(null, 0, false));
  }

  @Test
  void whatIsCommittedIsLoaded() {
    Learner learner = new RandomLearners(new SplittableRandom(3)).learner();
    Turning.of(ANNA, "tg:1", 0).learner(learner).commit(store);
    assertThat(load("tg:2")).isEqualTo(new Learners.Loaded(learner, 1, false));
    assertThat(load("tg:1")).isEqualTo(new Learners.Loaded(learner, 1, true));
  }

  @Test
  void anInputIsPlayedOnce() {
    Turning.of(ANNA, "tg:1", 0).commit(store);
    Turning again = Turning.of(ANNA, "tg:1", 1).counts(new Fact.NotUnderstood());
    assertThat(again.commit(store)).isEqualTo(new Learners.Seen());
    assertThat(store.facts().read()).isEmpty();
  }

  @Test
  void theLast32InputsAreKnownInAnyOrder() {
    for (int i = 0; i < 33; i++) {
      Turning.of(ANNA, "tg:" + (100 - i), i).commit(store);
    }
    assertThat(load("tg:100").seen()).isFalse();
    assertThat(load("tg:99").seen()).isTrue();
    assertThat(load("tg:68").seen()).isTrue();
    assertThat(TestRedis.jedis().hstrlen(keys.learner(ANNA), "i")).isEqualTo(32 * 12);
  }

  @Test
  void aRecordThatWasWrittenMeanwhileIsNotOverwritten() {
    Turning.of(ANNA, "tg:1", 0).commit(store);
    Turning late = Turning.of(ANNA, "tg:2", 0).sends(Turning.message("x")).sets(10, NOW);
    assertThat(late.commit(store)).isEqualTo(new Learners.Conflict());
    assertThat(TestRedis.jedis().keys(keys.prefix() + "*outbox")).isEmpty();
    assertThat(store.timers().next()).isNull();
  }

  @Test
  void timersAreSetAndCleared() {
    Turning.of(ANNA, "tg:1", 0).sets(10, NOW).commit(store);
    Turning.of(ANNA, "tg:2", 1).sets(11, NOW.plusMillis(5)).clears(10).commit(store);
    assertThat(store.timers().due(NOW.plusSeconds(1), 10))
        .containsExactly(new Timers.Due(ANNA, 11, NOW.plusMillis(5)));
  }

  @Test
  void anEntryOfTheClockIsTakenWithItsTurn() {
    Turning.of(ANNA, "tg:1", 0).sets(10, NOW).commit(store);
    Timers.Due due = store.timers().due(NOW, 10).getFirst();
    Turning.of(ANNA, due.input(), 1).clocked().commit(store);
    assertThat(store.timers().due(NOW, 10)).isEmpty();
    assertThat(load(due.input()).seen()).isTrue();
  }

  @Test
  void anEntryThatTheTurnSetsAnewStays() {
    Turning.of(ANNA, "tg:1", 0).sets(10, NOW).commit(store);
    Turning.of(ANNA, "due:10:" + NOW.toEpochMilli(), 1)
        .clocked()
        .sets(10, NOW.plusSeconds(60))
        .commit(store);
    assertThat(store.timers().next()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void factsAreCountedOverAllShards() {
    Fact passed = new Fact.Passed("lessons/a-joke");
    Fact right = new Fact.Answered(new Target("quiz/one", "first"), true);
    Turning.of(ANNA, "tg:1", 0).counts(passed, right).commit(store);
    Turning.of("bea", "tg:2", 0).counts(passed, new Fact.NotUnderstood()).commit(store);
    assertThat(store.facts().read())
        .isEqualTo(
            Map.of(
                "passed:lessons/a-joke", 2L,
                "answered:quiz/one#first:right", 1L,
                "not-understood", 1L));
  }

  @Test
  void whoIsForgottenLeavesATombstone() {
    Turning.of(ANNA, "tg:1", 0)
        .learner(Turning.withProfile(Learner.unknown(4711), Map.of("name", new Value.Word("Anna"))))
        .sends(Turning.message("old"))
        .sets(10, NOW)
        .hers(5)
        .commit(store);
    Turning.of("bea", "tg:9", 0).sets(10, NOW).sends(Turning.message("hers")).commit(store);
    var last =
        Turning.of(ANNA, "tg:2", 1).forgets().sends(new Sending.EraseAll()).hers(6).entry(store);
    assertThat(load("tg:1")).isEqualTo(new Learners.Loaded(null, 2, true));
    assertThat(load("tg:2").seen()).isTrue();
    assertThat(TestRedis.jedis().ttl(keys.learner(ANNA)))
        .isCloseTo(Duration.ofHours(48).toSeconds(), org.assertj.core.data.Offset.offset(10L));
    assertThat(store.timers().due(NOW, 10)).extracting(Timers.Due::who).containsExactly("bea");
    assertThat(TestRedis.jedis().hkeys(keys.outbox(keys.shard(ANNA)))).containsExactly(last.id());
    assertThat(store.outbox().screen(ANNA, true, NOW)).containsExactly(5L, 6L);
    store.outbox().acknowledge(last, List.of(), List.of(5L, 6L), NOW);
    assertThat(TestRedis.jedis().keys(keys.prefix() + "*" + ANNA))
        .containsExactly(keys.learner(ANNA));
  }

  @Test
  void whoComesBackAfterwardsStays() {
    Turning.of(ANNA, "tg:1", 0).forgets().commit(store);
    assertThat(Turning.of(ANNA, "tg:1", 1).commit(store)).isEqualTo(new Learners.Seen());
    Turning.of(ANNA, "tg:3", 1).commit(store);
    assertThat(TestRedis.jedis().ttl(keys.learner(ANNA))).isEqualTo(-1);
    assertThat(load("tg:4").learner()).isEqualTo(Learner.unknown(4711));
  }

  @Test
  void aTimeIsRoundedUpToTheMillisecond() {
    Instant odd = NOW.plusNanos(1);
    Turning.of(ANNA, "tg:1", 0).sets(10, odd).commit(store);
    assertThat(store.timers().due(odd, 10)).isEmpty();
    assertThat(store.timers().next()).isEqualTo(NOW.plusMillis(1));
  }

  private Learners.Loaded load(String input) {
    return store.learners().load(ANNA, input);
  }
}
