package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.alongside.channel.telegram.Tally.What;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Fault;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.channel.telegram.fake.Shown;
import org.alongside.dialog.Input;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Rendered.Look;
import org.alongside.dialog.Rendered.Span;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Sending.Lane;
import org.alongside.turn.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Each thing that Telegram may answer to a send, and what is done then. */
class FaultsTest {
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
  void tooFastPausesThatChatForExactlySoLong() {
    rig.fake.faults().next("sendMessage", Fault.tooMany(2));
    long begin = System.nanoTime();
    Outbox.Entry slow = rig.commits(1001, Rig.says("patience"));
    rig.await(() -> count(What.TOO_FAST) == 1);
    Outbox.Entry other = rig.commits(1002, Rig.says("at once"));
    rig.await(() -> rig.desk.sent(other));
    assertTrue(System.nanoTime() - begin < 1_900_000_000L, "a reply to another does not wait");
    rig.await(() -> rig.desk.sent(slow));
    long waited = (System.nanoTime() - begin) / 1_000_000;
    assertTrue(waited >= 2000 && waited < 3500, "waited " + waited + " ms");
    assertEquals(List.of("patience"), texts());
  }

  @Test
  void tooFastInBulkPausesTheBulk() {
    rig.fake.faults().next("sendMessage", Fault.tooMany(2));
    long begin = System.nanoTime();
    rig.commits(1001, Rig.says(Lane.ANNOUNCEMENT, "news"));
    rig.await(() -> count(What.TOO_FAST) == 1);
    Outbox.Entry opener = rig.commits(1002, Rig.says(Lane.OPENER, "a lesson"));
    Outbox.Entry third = rig.commits(1003, Rig.says("nobody"));
    rig.await(() -> rig.desk.sent(third));
    assertTrue(System.nanoTime() - begin < 1_900_000_000L, "replies go on");
    rig.await(() -> rig.desk.sent(opener));
    assertTrue(System.nanoTime() - begin >= 2_000_000_000L, "an opener waits as well");
  }

  @Test
  void whoBlockedIsLeft() {
    amal.blocks();
    rig.await(() -> rig.arrivals.size() == 1);
    rig.arrivals.clear();
    sends(Rig.says("hello?"), Rig.says("anybody?"));
    rig.await(() -> rig.arrivals.size() == 1);
    assertEquals(new Input.Left(), rig.arrivals.getFirst().input());
    assertEquals("who-1001", rig.arrivals.getFirst().who());
    assertEquals(1, count(What.BLOCKED));
    assertEquals(1, rig.fake.calls().count("sendMessage", 403));
  }

  @Test
  void whoIsDeactivatedIsLeft() {
    amal.deactivates();
    sends(Rig.says("hello?"));
    rig.await(() -> rig.arrivals.size() == 1);
    assertEquals(new Input.Left(), rig.arrivals.getFirst().input());
  }

  @Test
  void aChatThatIsNotThereIsLeft() {
    Outbox.Entry entry = rig.commits(4444, Rig.says("hello?"));
    rig.await(() -> rig.desk.sent(entry) && rig.arrivals.size() == 1);
    assertEquals(new Input.Left(), rig.arrivals.getFirst().input());
    assertEquals("who-4444", rig.arrivals.getFirst().who());
  }

  @Test
  void aChatThatMovedIsFollowed() {
    amal.migratesTo(1002);
    sends(Rig.says("one"), Rig.says("two"));
    assertEquals("her: /start\nbot: one\nbot: two", sara.transcript());
    rig.await(() -> rig.arrivals.size() == 1);
    assertEquals(new Input.Moved(1002), rig.arrivals.getFirst().input());
  }

  @Test
  void anEditThatChangesNothingIsASuccess() {
    sends(Rig.says("same"));
    sends(Rig.edits(amal.reads().getFirst().id(), "same"));
    assertEquals(1, rig.fake.calls().count("editMessageText", 400));
    assertEquals(0, count(What.REFUSED));
  }

  @Test
  void looksThatTelegramCannotReadAreDroppedAndTold() {
    Rendered broken = new Rendered("Hi", List.of(new Span(Look.LINK, 0, 2, "no address")));
    sends(new Sending.Message(broken, null, "", 0, List.of(), false, Lane.REPLY));
    long message = amal.reads().getFirst().id();
    Rendered edited = new Rendered("Ho", List.of(new Span(Look.LINK, 0, 2, "no address")));
    sends(new Sending.Edit(message, edited, false, 0, List.of()));
    assertEquals("her: /start\nbot: Ho", amal.transcript());
    assertEquals(2, count(What.PLAIN));
  }

  @Test
  void aLateAnswerToAPressIsDroppedAndTheTurnCounts() {
    sends(Rig.asks("Ready?", "Yes"));
    rig.fake
        .faults()
        .next("answerCallbackQuery", Fault.refusal(400, "Bad Request: query is too old"));
    amal.presses("Yes");
    rig.await(() -> rig.arrivals.size() == 1);
    assertEquals("yes", ((Input.Pressed) rig.arrivals.getFirst().input()).key());
  }

  @Test
  void aMessageThatTelegramNeverTakesHoldsNothingBack() {
    String label = "x";
    List<List<Sending.Key>> rows = List.of(List.of(new Sending.Key("k".repeat(80), label)));
    sends(
        new Sending.Message(Rendered.of("bad"), null, "", 1, rows, false, Lane.REPLY),
        Rig.says("good"));
    assertEquals(List.of("good"), texts());
    assertEquals(1, count(What.REFUSED));
  }

  @Test
  void aPageOfAServerOnTheWayKeepsItsNumber() {
    rig.fake.faults().next("sendMessage", Fault.status(413));
    sends(Rig.says("too large for somebody"), Rig.says("good"));
    assertEquals(List.of("good"), texts());
    assertEquals(1, count(What.REFUSED));
  }

  @Test
  void erasingTooFastPausesToo() {
    sends(Rig.says("a"));
    rig.fake.faults().next("deleteMessages", Fault.tooMany(1));
    sends(new Sending.EraseAll());
    assertEquals(List.of(), texts());
    assertEquals(1, rig.fake.calls().count("deleteMessages", 429));
  }

  @Test
  void ourPaceKeepsWithinTelegramsLimits() throws Exception {
    try (Rig paced = new Rig(Rates.USUAL, 30).start()) {
      List<Outbox.Entry> all = new ArrayList<>();
      for (long id = 1; id <= 70; id++) {
        paced.fake.chat(id).says("/start");
        all.add(paced.commits(id, Rig.says(Lane.ANNOUNCEMENT, "news")));
      }
      for (int i = 0; i < 7; i++) {
        all.add(paced.commits(1, Rig.says("n" + i)));
      }
      long begin = System.nanoTime();
      Outbox.Entry reply = paced.commits(2, Rig.says("quick"));
      paced.await(() -> paced.desk.sent(reply));
      assertTrue(System.nanoTime() - begin < 1_500_000_000L, "a reply overtakes the bulk");
      paced.await(20, () -> all.stream().allMatch(paced.desk::sent));
      assertEquals(0, paced.telegram().tally().count(What.TOO_FAST));
      assertEquals(78, paced.telegram().tally().count(What.SENT));
    }
  }
}
