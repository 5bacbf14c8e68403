package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.dialog.Input;
import org.alongside.turn.Arrival;
import org.alongside.turn.Played;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Updates come in whole, once confirmed never again, and nothing blocks the others. */
class PollerTest {
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
  void whatSheDoesBecomesAnInput() {
    rig.start();
    long hello = amal.says("/start abc_-9");
    assertEquals(new Input.Said("/start abc_-9", "", List.of(), hello), input(0));
    Arrival first = rig.arrivals.getFirst();
    assertEquals("who-1001", first.who());
    assertEquals(1001, first.chat());
    assertEquals("tg:700000001", first.id());

    rig.commits(1001, Rig.asks("Ready?", "Yes", "No"));
    amal.awaits("Ready?");
    long question = amal.reads().getLast().id();
    String press = amal.presses("Yes");
    assertEquals(new Input.Pressed(7, "yes", question), input(1));
    amal.await(5, c -> c.answered(press));

    long photo = amal.sendsPhoto("my caption");
    assertEquals(new Input.Sent(Input.Kind.PHOTO, "my caption", photo), input(2));
    long voice = amal.sendsVoice();
    assertEquals(new Input.Sent(Input.Kind.VOICE, "", voice), input(3));
    long sticker = amal.sendsSticker();
    assertEquals(new Input.Sent(Input.Kind.STICKER, "", sticker), input(4));
    long video = amal.sendsVideo();
    assertEquals(new Input.Sent(Input.Kind.VIDEO, "", video), input(5));
    long file = amal.sendsDocument();
    assertEquals(new Input.Sent(Input.Kind.FILE, "", file), input(6));
    amal.blocks();
    assertEquals(new Input.Left(), input(7));
    amal.unblocks();
    assertEquals(new Input.Returned(), input(8));
    long menu = amal.says("/menu@alongside_bot");
    assertEquals(new Input.Said("/menu", "", List.of(), menu), input(9));
    amal.pressesOld(3, "who knows");
    assertEquals(new Input.Pressed(0, "who knows", 3), input(10));
    rig.await(() -> rig.fake.waiting() == 0);
  }

  @Test
  void theLanguageOfHerPhoneComesAlong() {
    rig.start();
    amal.speaks("ar").says("/start");
    amal.speaks("pt-br").says("hello");
    amal.speaks("").says("hello");
    rig.await(() -> rig.arrivals.size() == 3);
    assertEquals(List.of("ar", "pt-br", ""), rig.arrivals.stream().map(Arrival::tongue).toList());
  }

  @Test
  void hostileUpdatesHurtNobody() {
    String from = "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"x\"}";
    String chat = "\"chat\":{\"id\":5,\"type\":\"private\"}";
    String message = "{\"message\":{\"message_id\":9,\"date\":1," + chat + ",%s}}";
    rig.fake.delivers("{\"message\":\"no message\"}");
    rig.fake.delivers("{\"message\":{\"message_id\":\"nine\",\"date\":[],\"chat\":7}}");
    rig.fake.delivers("{\"callback_query\":{\"id\":\"1\",\"data\":\"7:a\"}}");
    rig.fake.delivers("{\"something_new\":{\"a\":1}}");
    rig.fake.delivers("{}");
    rig.fake.delivers(message.formatted("\"novelty\":{\"deep\":[1,2]}"));
    rig.fake.delivers(message.formatted("\"text\":\"no sender\""));
    rig.fake.delivers(message.formatted(from + ",\"text\":\"" + "x".repeat(10_000) + "\""));
    rig.fake.delivers(message.formatted(from + ",\"text\":\"a\\ud800b\\udc00\\ud83d\\ude00\""));
    rig.fake.delivers(message.formatted(from + ",\"text\":\"\\u202etxet\\u2066\\u0000!\""));
    amal.says("still there?");
    rig.start();
    rig.await(() -> rig.arrivals.size() == 5);
    List<String> texts = rig.arrivals.stream().map(a -> ((Input.Said) a.input()).text()).toList();
    assertEquals("no sender", texts.get(0));
    assertEquals("x".repeat(4096), texts.get(1));
    assertEquals("a\uFFFDb\uFFFD😀", texts.get(2));
    assertEquals("txet!", texts.get(3));
    assertEquals("still there?", texts.get(4));
    rig.await(() -> rig.fake.waiting() == 0);
    assertEquals(
        List.of("tg:700000001", "tg:700000002"),
        rig.desk.list().stream().map(l -> l.id()).toList());
    rig.desk
        .list()
        .forEach(
            l -> assertFalse(l.reason().contains("no message") || l.reason().contains("nine")));
  }

  @Test
  void nothingIsConfirmedBeforeItIsWrittenDown() {
    CompletableFuture<Played> writing = new CompletableFuture<>();
    rig.plays = a -> writing;
    rig.start();
    amal.says("one");
    rig.await(() -> rig.arrivals.size() == 1);
    assertEquals(1, rig.fake.waiting());
    writing.complete(Played.DONE);
    rig.await(() -> rig.fake.waiting() == 0);
    assertEquals(1, rig.arrivals.size());
  }

  @Test
  void aSlowChatDoesNotHoldTheOthers() {
    CompletableFuture<Played> slow = new CompletableFuture<>();
    rig.plays = a -> a.chat() == 1001 ? slow : CompletableFuture.completedFuture(Played.DONE);
    rig.start();
    amal.says("slow");
    rig.await(() -> rig.arrivals.size() == 1);
    long begin = System.nanoTime();
    sara.says("quick");
    rig.await(() -> rig.arrivals.size() == 2);
    long waited = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    assertTrue(waited < 2500, "waited " + waited + " ms");
    assertEquals(2, rig.fake.waiting());
    slow.complete(Played.DONE);
    rig.await(() -> rig.fake.waiting() == 0);
    assertEquals(2, rig.arrivals.size());
  }

  @Test
  void aPressIsAnsweredWhileAnotherChatHangs() {
    rig.plays =
        a ->
            a.chat() == 1001
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(Played.DONE);
    rig.start();
    sara.says("/start");
    rig.await(() -> rig.arrivals.size() == 1);
    rig.commits(1002, Rig.asks("Ready?", "Yes"));
    sara.awaits("Ready?");
    amal.says("slow");
    rig.await(() -> rig.arrivals.size() == 2);
    for (int i = 0; i < 3; i++) {
      String press = sara.presses("Yes");
      rig.await(1, () -> sara.answered(press));
    }
  }

  @Test
  void whatFailsComesAgain() {
    AtomicInteger tries = new AtomicInteger();
    rig.plays =
        a ->
            tries.incrementAndGet() < 3
                ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                : CompletableFuture.completedFuture(Played.DONE);
    rig.start();
    amal.says("insist");
    rig.await(() -> rig.fake.waiting() == 0);
    assertEquals(3, rig.arrivals.size());
    assertEquals(1, rig.arrivals.stream().map(Arrival::id).distinct().count());
  }

  @Test
  void whatAClosingProcessLeavesIsNotConfirmed() {
    rig.plays = a -> CompletableFuture.completedFuture(Played.ELSEWHERE);
    rig.start();
    amal.says("whose?");
    rig.await(() -> rig.arrivals.size() >= 1);
    rig.plays = a -> CompletableFuture.completedFuture(Played.DONE);
    rig.restart();
    rig.await(() -> rig.fake.waiting() == 0);
    assertEquals(1, rig.arrivals.stream().map(Arrival::id).distinct().count());
  }

  @Test
  void aKilledProcessIsGivenTheSameAgain() {
    rig.plays = a -> new CompletableFuture<>();
    rig.start();
    amal.says("one");
    sara.says("two");
    rig.await(() -> rig.arrivals.size() == 2);
    rig.plays = a -> CompletableFuture.completedFuture(Played.SEEN);
    rig.restart();
    rig.await(() -> rig.arrivals.size() == 4 && rig.fake.waiting() == 0);
    assertEquals(rig.arrivals.get(0).id(), rig.arrivals.get(2).id());
    assertEquals(rig.arrivals.get(1).id(), rig.arrivals.get(3).id());
  }

  @Test
  void aLetterThatCannotBeKeptComesAgain() {
    rig.desk.away(true);
    rig.fake.delivers("{\"message\":\"no message\"}");
    rig.start();
    rig.await(() -> rig.telegram().status().trouble().contains("cannot be written down"));
    assertEquals(1, rig.fake.waiting());
    rig.desk.away(false);
    rig.await(() -> rig.fake.waiting() == 0);
    assertEquals(1, rig.desk.list().size());
  }

  @Test
  void groupsAreLeft() {
    rig.start();
    Chat group = rig.fake.group(-77);
    group.addsBot();
    rig.await(() -> !group.hasBot());
    assertEquals("bot: I only talk in private.", group.transcript());
    assertEquals(List.of(), rig.arrivals);
    rig.await(() -> rig.fake.waiting() == 0);
  }

  @Test
  void theMenuIsShownInEachLanguage() {
    rig.start();
    rig.await(() -> rig.fake.commands("uk").size() == 2);
    assertEquals(
        "[{\"command\":\"menu\",\"description\":\"Меню\"},"
            + "{\"command\":\"help\",\"description\":\"Whom to call\"}]",
        rig.fake.commands("uk").toString());
    assertEquals("All lessons", rig.fake.commands("en").get(0).get("description").stringValue());
    assertEquals("All lessons", rig.fake.commands("").get(0).get("description").stringValue());
  }
}
