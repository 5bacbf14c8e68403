package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.turn.Timers.Due;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisTimersTest {
  private final Keys keys = TestRedis.keys();
  private final Store store = TestRedis.store(keys);
  private final AtomicInteger woken = new AtomicInteger();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theEarliestOfAllShardsComeFirst() {
    for (int i = 0; i < 100; i++) {
      Turning.of("learner" + i, "tg:" + i, 0).sets(10, NOW.plusSeconds(100 - i)).commit(store);
    }
    assertThat(store.timers().due(NOW, 10)).isEmpty();
    assertThat(store.timers().due(NOW.plusSeconds(50), 3))
        .containsExactly(
            new Due("learner99", 10, NOW.plusSeconds(1)),
            new Due("learner98", 10, NOW.plusSeconds(2)),
            new Due("learner97", 10, NOW.plusSeconds(3)));
    assertThat(store.timers().next()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void onlyAnEarlierEntryWakesTheClock() {
    Turning.of("anna", "tg:1", 0).sets(10, NOW.plusSeconds(60)).commit(store);
    store.timers().next();
    store.timers().onEarlier(woken::incrementAndGet);
    Turning.of("bea", "tg:2", 0).sets(10, NOW.plusSeconds(90)).commit(store);
    assertThat(woken).hasValue(0);
    Turning.of("cleo", "tg:3", 0).sets(10, NOW.plusSeconds(30)).commit(store);
    assertThat(woken).hasValue(1);
  }

  @Test
  void anotherProcessWakesTheClockToo() {
    store.timers().onEarlier(woken::incrementAndGet);
    await().until(store::hears);
    try (Store other = TestRedis.standing(TestRedis.redis(), keys, InstantSource.system())) {
      Turning.of("anna", "tg:1", 0).sets(10, NOW).commit(other);
      await().untilAsserted(() -> assertThat(woken).hasValue(1));
    }
  }

  @Test
  void whatLeadsToNoTurnIsDropped() {
    Turning.of("anna", "tg:1", 0).sets(10, NOW).commit(store);
    Due due = store.timers().due(NOW, 10).getFirst();
    Turning.of("anna", "tg:2", 1).sets(10, NOW.plusSeconds(5)).commit(store);
    store.timers().drop(due);
    assertThat(store.timers().next()).describedAs("set anew").isEqualTo(NOW.plusSeconds(5));
    store.timers().drop(new Due("anna", 10, NOW.plusSeconds(5)));
    assertThat(store.timers().next()).isNull();
  }

  @Test
  void anInputNamesItsEntry() {
    Due due = new Due("anna", 10, NOW);
    assertThat(due.input()).isEqualTo("due:10:" + NOW.toEpochMilli());
    assertThat(Due.of("anna", due.input())).isEqualTo(due);
  }
}
