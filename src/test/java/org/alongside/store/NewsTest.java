package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.turn.Outbox.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 50})
  void itsConnectionCanBeUsedByOthersAfterwards(int millis) throws InterruptedException {
    try (Redis redis = Redis.open(TestRedis.url())) {
      String key = TestRedis.keys().prefix() + "key";
      redis.ask(jedis -> jedis.set(key, "value"));
      for (int i = 0; i < 30; i++) {
        Store store = TestRedis.standing(redis, TestRedis.keys(), CLOCK);
        Thread.sleep(millis);
        store.close();
        for (int j = 0; j < 3; j++) {
          String value = redis.ask(jedis -> jedis.get(key));
          assertThat(value).isEqualTo("value");
        }
      }
    }
  }

  @Test
  void nonsenseIsPassedOver() {
    Keys keys = TestRedis.keys();
    try (Store store = TestRedis.store(keys);
        Store other = TestRedis.standing(TestRedis.redis(), keys, CLOCK)) {
      List<Entry> told = new CopyOnWriteArrayList<>();
      store.outbox().listen(told::add);
      await().until(store::hears);
      for (String nonsense : List.of("", "due soon", "outbox nobody:1", "outbox x", "tea ready")) {
        TestRedis.jedis().publish(keys.news(), nonsense);
      }
      Entry entry = Turning.of("anna", "tg:1", 0).sends(Turning.message("hi")).entry(other);
      await().untilAsserted(() -> assertThat(told).containsExactly(entry));
    }
  }
}
