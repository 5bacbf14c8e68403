package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.Fault;
import org.alongside.dialog.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keeps polling from working is waited out, and told. */
class PollerTroubleTest {
  private final Rig rig = new Rig();
  private final Chat amal = rig.fake.chat(1001);
  private final Chat sara = rig.fake.chat(1002);

  @AfterEach
  void close() {
    rig.close();
  }

  private Input input(int index) {
    rig.await(() -> rig.arrivals.size() > index);
    return rig.arrivals.get(index).input();
  }

  @Test
  void idsThatBeginAnewAreAccepted() {
    rig.start();
    amal.says("before");
    rig.await(() -> rig.arrivals.size() == 1 && rig.fake.waiting() == 0);
    rig.fake.restartsIds(500);
    amal.says("after");
    amal.says("and on");
    rig.await(() -> rig.arrivals.size() == 3 && rig.fake.waiting() == 0);
    assertEquals("tg:500", rig.arrivals.get(1).id());
    assertEquals("tg:501", rig.arrivals.get(2).id());
  }

  @Test
  void telegramMayBeAwayAtTheStartAndLater() {
    rig.fake.goesAway();
    rig.start();
    rig.await(() -> rig.telegram().status().trouble().contains("cannot be reached"));
    rig.fake.returns();
    amal.says("one");
    rig.await(() -> rig.arrivals.size() == 1);
    assertEquals("", rig.telegram().status().trouble());
    rig.fake.goesAway();
    amal.says("two");
    rig.await(() -> rig.telegram().status().trouble().contains("cannot be reached"));
    rig.fake.returns();
    rig.await(() -> rig.arrivals.size() == 2 && rig.fake.waiting() == 0);
  }

  @Test
  void faultsOfPollingAreWaitedOut() {
    rig.fake
        .faults()
        .next("getUpdates", Fault.status(502))
        .next("getUpdates", new Fault.LostBefore())
        .next("getUpdates", new Fault.LostAfter())
        .next("getUpdates", new Fault.Answer(200, "{\"ok\":tr"));
    amal.says("one");
    rig.start();
    rig.await(() -> rig.arrivals.size() == 1 && rig.fake.waiting() == 0);
  }

  @Test
  void aPauseThatTelegramAsksForIsKept() {
    rig.fake.faults().next("getUpdates", Fault.tooMany(2));
    amal.says("one");
    long begin = System.nanoTime();
    rig.start();
    rig.await(() -> rig.arrivals.size() == 1);
    long waited = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    assertTrue(waited >= 2000 && waited < 4000, "waited " + waited + " ms");
  }

  @Test
  void anotherPollerIsToldOf() {
    rig.fake
        .faults()
        .next("getUpdates", Fault.refusal(409, "Conflict: terminated by other getUpdates request"));
    rig.start();
    rig.await(() -> rig.telegram().status().trouble().contains("another process polls"));
    amal.says("one");
    rig.await(15, () -> rig.arrivals.size() == 1);
    assertEquals("", rig.telegram().status().trouble());
  }

  @Test
  void anEarlierWebhookIsTakenAway() {
    rig.fake.hasWebhook("https://bot.example.org/hook");
    amal.says("one");
    rig.start();
    rig.await(() -> rig.arrivals.size() == 1);
  }

  @Test
  void aWrongTokenIsNamed() {
    rig.fake.faults().always("getUpdates", Fault.refusal(401, "Unauthorized"));
    rig.start();
    rig.await(() -> rig.telegram().status().trouble().contains("does not know this token"));
  }

  @Test
  void aQuietBotIsWellSoonAfterItsStartAndAfterAFault() {
    rig.fake.faults().next("getUpdates", Fault.status(502));
    rig.start();
    rig.await(() -> rig.telegram().status().trouble().contains("502"));
    rig.await(3, () -> rig.telegram().status().trouble().isEmpty());
    rig.restart();
    rig.await(3, () -> rig.telegram().status().polled() != null);
    assertEquals("", rig.telegram().status().trouble());
  }

  @Test
  void onlyWhoHoldsTheLeasePolls() {
    rig.desk.hold(false);
    amal.says("one");
    rig.start();
    rig.await(() -> rig.telegram().status().standby());
    assertEquals("", rig.telegram().status().trouble());
    assertEquals(Map.of(), rig.fake.calls().counts());
    rig.desk.hold(true);
    rig.await(() -> rig.arrivals.size() == 1);
  }
}
