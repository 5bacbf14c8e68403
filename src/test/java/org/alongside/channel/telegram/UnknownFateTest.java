package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.alongside.channel.telegram.Tally.What;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Fault;
import org.alongside.channel.telegram.fake.Shown;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Sending.Lane;
import org.alongside.turn.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Sends of which nobody knows whether they arrived, and those that certainly did not. */
class UnknownFateTest {
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Rig rig = new Rig().start();
  private final Chat amal = rig.fake.chat(1001);
  private final Chat sara = rig.fake.chat(1002);

  @BeforeEach
  void meet() {
    logged.start();
    log.addAppender(logged);
    amal.says("/start");
    sara.says("/start");
    rig.await(() -> rig.arrivals.size() == 2);
    rig.arrivals.clear();
  }

  @AfterEach
  void neverShowsTheToken() {
    rig.close();
    log.detachAppender(logged);
    for (ILoggingEvent event : List.copyOf(logged.list)) {
      assertTrue(!event.getFormattedMessage().contains(FakeTelegram.TOKEN), event::toString);
    }
  }

  private void sends(Sending... sendings) {
    Outbox.Entry entry = rig.commits(1001, sendings);
    rig.await(() -> rig.desk.sent(entry));
  }

  private List<String> texts() {
    return amal.reads().stream().map(Shown::text).toList();
  }

  private long count(What what) {
    return rig.telegram().tally().count(what);
  }

  @Test
  void serversInTroubleAreTriedAgain() {
    rig.fake
        .faults()
        .next("sendMessage", Fault.status(502))
        .next("sendMessage", Fault.refusal(500, "Internal Server Error"))
        .next("sendMessage", new Fault.LostBefore());
    sends(Rig.says("at last"));
    assertEquals(List.of("at last"), texts());
  }

  @Test
  void aReplyOfUnknownFateIsSentAgain() {
    rig.fake.faults().next("sendMessage", new Fault.LostAfter());
    sends(Rig.says("twice rather than never"));
    assertEquals(2, texts().size());
    assertEquals(1, count(What.UNKNOWN));
  }

  @Test
  void anAnnouncementOfUnknownFateIsNot() {
    rig.fake.faults().next("sendMessage", new Fault.LostAfter());
    sends(Rig.says(Lane.ANNOUNCEMENT, "news"));
    rig.fake.faults().next("sendMessage", new Fault.LostBefore());
    sends(Rig.says(Lane.ANNOUNCEMENT, "more news"));
    rig.fake.faults().next("sendMessage", Fault.status(502));
    sends(Rig.says(Lane.ANNOUNCEMENT, "still more news"));
    assertEquals(List.of("news"), texts());
    assertEquals(3, count(What.UNKNOWN));
    assertEquals(0, count(What.SENT));
  }

  @Test
  void whatCertainlyWasNotSentWaits() {
    rig.fake.goesAway();
    rig.restart(); // So that no connection is left of which one could not be certain.
    Outbox.Entry news = rig.commits(1001, Rig.says(Lane.ANNOUNCEMENT, "news"));
    Outbox.Entry reply = rig.commits(1002, Rig.says("reply"));
    rig.await(() -> rig.telegram().status().trouble().contains("cannot be reached"));
    rig.fake.returns();
    rig.await(() -> rig.desk.sent(news) && rig.desk.sent(reply));
    assertEquals("her: /start\nbot: reply", sara.transcript());
    assertEquals(List.of("news"), texts());
    assertEquals(0, count(What.UNKNOWN));
  }

  @Test
  void whatHasBegunEndsBeforeItCloses() {
    rig.fake.faults().next("sendMessage", new Fault.Slow(Duration.ofMillis(700)));
    Outbox.Entry begun = rig.commits(1001, Rig.says("one"), Rig.says("two"));
    rig.await(() -> rig.desk.claimed(begun));
    rig.restart();
    assertTrue(rig.desk.sent(begun));
    assertEquals(List.of("one", "two"), texts());
  }
}
