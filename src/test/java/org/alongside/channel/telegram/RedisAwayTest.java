package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.Fault;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.Keys;
import org.alongside.store.Redis;
import org.alongside.store.Store;
import org.alongside.store.TestRedis;
import org.alongside.turn.Learners.Change;
import org.alongside.turn.Learners.Saved;
import org.alongside.turn.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis is away until the lease is over, in the middle of sending; nobody's reply is lost. */
class RedisAwayTest {
  /** Longer than the lease lives, so that who waits so long finds it lost. */
  private static final int PAUSE = 7;

  @TempDir static Path folder;

  private final EmbeddedRedis server = EmbeddedRedis.start(folder, EmbeddedRedis.Fsync.ALWAYS);
  private final Redis redis = Redis.open(server.url());
  private final Store store =
      new Store(
          redis, new Keys(), TestRedis.sealed(), TestRedis.codec(), InstantSource.system(), true);
  private final Rig rig = new Rig(store.outbox(), store.lease());
  private final Chat amal = rig.fake.chat(1001);
  private final Chat sara = rig.fake.chat(1002);
  private final Chat rima = rig.fake.chat(1003);

  @BeforeEach
  void meet() {
    store.lease().start();
    rig.start();
    List.of(amal, sara, rima).forEach(chat -> chat.says("/start"));
    rig.await(() -> rig.arrivals.size() == 3);
  }

  @AfterEach
  void close() {
    rig.close();
    store.close();
    redis.close();
    server.close();
  }

  private Outbox.Entry commits(long chat, String text) {
    Turn turn = new Turn(Learner.unknown(chat), List.of(Rig.says(text)), List.of(), false);
    Change change =
        new Change("who-" + chat, "tg:1", 0, turn, Map.of(), Set.of(), false, 0, Instant.now());
    Outbox.Entry entry = ((Saved) store.learners().commit(change)).entry();
    assertTrue(entry.claimed());
    return entry;
  }

  @Test
  void whatWasUnderWayIsSentWhenItIsBack() throws InterruptedException {
    rig.fake.faults().next("sendMessage", new Fault.Slow(Duration.ofSeconds(2)));
    rig.telegram().accept(commits(1001, "sent, not yet acknowledged"));
    rig.await(() -> !rig.fake.faults().waiting());
    rig.fake.faults().next("sendMessage", Fault.tooMany(PAUSE));
    rig.telegram().accept(commits(1002, "begun"));
    rig.await(() -> rig.fake.calls().count("sendMessage", 429) == 1);
    long end = System.nanoTime() + Duration.ofSeconds(PAUSE + 1).toNanos();
    Outbox.Entry unbegun = commits(1003, "not begun");

    server.kill();
    rig.await(() -> !store.lease().held());
    rig.telegram().accept(unbegun);
    rig.await(() -> System.nanoTime() > end);
    assertEquals(1, amal.reads().size());
    assertEquals(0, sara.reads().size());
    server.restart();

    rig.await(15, () -> rima.reads().size() == 1 && sara.reads().size() == 1);
    rig.await(() -> redis.ask(jedis -> jedis.keys("*:claims")).isEmpty());
    assertEquals("her: /start\nbot: sent, not yet acknowledged", amal.transcript());
    assertEquals("her: /start\nbot: begun", sara.transcript());
    assertEquals("her: /start\nbot: not begun", rima.transcript());
  }
}
