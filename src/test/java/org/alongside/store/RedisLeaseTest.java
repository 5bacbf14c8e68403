package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.alongside.store.Turning.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.turn.Learners;
import org.junit.jupiter.api.Test;

class RedisLeaseTest {
  private static final Duration LIFE = Duration.ofSeconds(5);

  private final Keys keys = TestRedis.keys();
  private final InstantSource stopped = InstantSource.fixed(NOW);

  private RedisLease lease(InstantSource clock) {
    return new RedisLease(TestRedis.redis(), keys, clock, LIFE, false);
  }

  @Test
  void oneHoldsItAtATime() {
    RedisLease one = lease(stopped);
    RedisLease two = lease(stopped);
    one.renew();
    two.renew();
    assertThat(one.held()).isTrue();
    assertThat(two.held()).isFalse();
    one.close();
    two.renew();
    assertThat(one.held()).isFalse();
    assertThat(two.held()).isTrue();
    assertThat(TestRedis.jedis().get(keys.fence(63))).isEqualTo("2");
  }

  @Test
  void whoDoesNotRenewItHoldsItNoLonger() {
    Instant[] now = {NOW};
    RedisLease lease = lease(() -> now[0]);
    AtomicInteger changes = new AtomicInteger();
    lease.onChange(changes::incrementAndGet);
    lease.renew();
    now[0] = NOW.plus(LIFE);
    assertThat(lease.held()).isFalse();
    lease.renew();
    assertThat(lease.held()).isTrue();
    assertThat(lease.number()).describedAs("nobody had it meanwhile").isEqualTo(1);
    assertThat(changes).hasValue(1);
  }

  @Test
  void aHolderThatSleptCanDoNoHarm() {
    try (Store sleeper = TestRedis.standing(TestRedis.redis(), keys, stopped);
        Store next = TestRedis.standing(TestRedis.redis(), keys, stopped)) {
      sleeper.lease().renew();
      Turning.of("anna", "tg:1", 0).sets(10, NOW).commit(sleeper);
      var entry = Turning.of("bea", "tg:2", 0).sends(message("hello")).entry(next);
      // its time is over in Redis, but the sleeper has not heard of it
      TestRedis.jedis().del(keys.lease());
      next.lease().renew();
      assertThat(sleeper.lease().held()).isTrue();
      assertThat(Turning.of("anna", "due:10:" + NOW.toEpochMilli(), 1).clocked().commit(sleeper))
          .isEqualTo(new Learners.Fenced());
      assertThat(sleeper.outbox().claim(entry)).isFalse();
      sleeper.timers().drop(sleeper.timers().due(NOW, 1).getFirst());
      assertThat(sleeper.timers().due(NOW, 1)).hasSize(1);
      assertThat(Turning.of("cleo", "tg:3", 0).sends(message("hi")).entry(sleeper).claimed())
          .isFalse();
      assertThat(next.outbox().claim(entry)).isTrue();
    }
  }

  @Test
  void itIsRenewedUntilItIsClosed() {
    try (RedisLease lease =
            new RedisLease(
                TestRedis.redis(), keys, InstantSource.system(), Duration.ofMillis(600), false);
        RedisLease waiting = lease(InstantSource.system())) {
      lease.start();
      await().until(lease::held);
      await()
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(4))
          .until(
              () -> {
                waiting.renew();
                return lease.held() && !waiting.held();
              });
    }
  }

  @Test
  void whoIsAloneTakesADeadProcessesLeaseAtOnce() {
    lease(stopped).renew();
    RedisLease alone = new RedisLease(TestRedis.redis(), keys, stopped, LIFE, true);
    alone.renew();
    assertThat(alone.held()).isTrue();
    assertThat(alone.number()).isEqualTo(2);
  }

  @Test
  void aCountThatRedisLostIsPutRight() {
    TestRedis.jedis().set(keys.fence(5), "40");
    RedisLease lease = lease(stopped);
    lease.renew();
    assertThat(lease.held()).isFalse();
    lease.renew();
    assertThat(lease.number()).isEqualTo(41);
    assertThat(TestRedis.jedis().get(keys.fence(5))).isEqualTo("41");
  }
}
