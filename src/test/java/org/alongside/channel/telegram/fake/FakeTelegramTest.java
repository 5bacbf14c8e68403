package org.alongside.channel.telegram.fake;

import static org.alongside.channel.telegram.fake.Caller.id;
import static org.alongside.channel.telegram.fake.Caller.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The fake answers as Telegram does. */
class FakeTelegramTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));
  private final FakeTelegram fake = FakeTelegram.start(now::get, Rates.USUAL);
  private final Chat amal = fake.chat(1001);
  private final Caller bot = new Caller(fake);

  @AfterEach
  void close() {
    bot.close();
    fake.close();
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          getMe                  | {}                                                   | ok
          GETME                  | {}                                                   | ok
          sendPoll               | {}                                                   | 404 Not Found: the fake has no such method
          sendMessage            | {'chat_id':1001,'text':'hi'}                         | ok
          sendMessage            | {'chat_id':'1001','text':'hi','method':'sendmessage'} | ok
          sendMessage            | {'chat_id':1001,'text':'hi','method':'getme'}        | 400 Bad Request: method in the body is "getme"
          sendMessage            | {'chat_id':1001}                                     | 400 Bad Request: text is empty: sendMessage must have it
          sendMessage            | {'chat_id':1001,'text':' '}                          | 400 Bad Request: message text is empty
          sendMessage            | {'chat_id':1001,'text':'hi','colour':'red'}          | 400 Bad Request: unknown parameter colour of sendMessage
          sendMessage            | {'chat_id':1001,'text':7}                            | 400 Bad Request: can't parse text of sendMessage: it must be [String]
          sendMessage            | {'chat_id':9,'text':'hi'}                            | 400 Bad Request: chat not found
          sendMessage            | {'chat_id':'@name','text':'hi'}                      | 400 Bad Request: chat not found
          sendMessage            | {'chat_id':1001,'text':'\\ud800'}                    | 400 Bad Request: strings must be encoded in UTF-8
          sendMessage            | {'chat_id':1001,'text':'hi','entities':[{'type':'bold','offset':0,'length':2}]} | ok
          sendMessage            | {'chat_id':1001,'text':'hi','entities':[{'type':'bold','offset':1,'length':2}]} | 400 Bad Request: can't parse entities: entity 1–3 leaves a text of 2
          sendMessage            | {'chat_id':1001,'text':'😀','entities':[{'type':'bold','offset':0,'length':1}]} | 400 Bad Request: can't parse entities: entity begins or ends in the middle of a UTF-16 symbol
          sendMessage            | {'chat_id':1001,'text':'hi','entities':[{'type':'loud','offset':0,'length':2}]} | 400 Bad Request: can't parse entities: unsupported type loud
          sendMessage            | {'chat_id':1001,'text':'hi','entities':[{'type':'text_link','offset':0,'length':2}]} | 400 Bad Request: can't parse entities: a text_link, and nothing else, has a url
          sendMessage            | {'chat_id':1001,'text':'hi','reply_markup':{'inline_keyboard':[[{'text':'A','callback_data':'7:a'}]]}} | ok
          sendMessage            | {'chat_id':1001,'text':'hi','reply_markup':{'inline_keyboard':[[{'text':'A','callback_data':''}]]}} | 400 Bad Request: BUTTON_DATA_INVALID
          sendMessage            | {'chat_id':1001,'text':'hi','reply_markup':{'inline_keyboard':[[{'text':'A'}]]}} | 400 Bad Request: can't parse inline keyboard button: exactly one action must be given
          sendMessage            | {'chat_id':1001,'text':'hi','reply_markup':{'keyboard':[]}} | 400 Bad Request: inline_keyboard is empty: InlineKeyboardMarkup must have it
          sendPhoto              | {'chat_id':1001,'photo':'who-knows'}                 | 400 Bad Request: wrong file identifier/HTTP URL specified
          editMessageText        | {'chat_id':1001,'message_id':5,'text':'x'}           | 400 Bad Request: message to edit not found
          deleteMessage          | {'chat_id':1001,'message_id':5}                      | 400 Bad Request: message to delete not found
          deleteMessages         | {'chat_id':1001,'message_ids':[]}                    | 400 Bad Request: from 1 to 100 message identifiers, not 0
          answerCallbackQuery    | {'callback_query_id':'1'}                            | 400 Bad Request: query is too old and response timeout expired or query ID is invalid
          setMyCommands          | {'commands':[{'command':'menu','description':'Menu'}]} | ok
          setMyCommands          | {'commands':[{'command':'Menu','description':'Menu'}]} | 400 Bad Request: BOT_COMMAND_INVALID
          leaveChat              | {'chat_id':1001}                                     | 400 Bad Request: chat is not a group: a bot cannot leave a private chat
          """)
  void answers(String method, String parameters, String expected) {
    amal.says("/start");
    assertEquals(expected, said(bot.call(method, parameters)));
  }

  @Test
  void lengths() {
    amal.says("/start");
    assertEquals("ok", said(bot.send("x".repeat(4096))));
    assertEquals("400 Bad Request: message is too long", said(bot.send("x".repeat(4097))));
    String button = "{'chat_id':1001,'text':'hi','reply_markup':{'inline_keyboard':[[%s]]}}";
    String data = "{'text':'A','callback_data':'%s'}";
    assertEquals(
        "ok", said(bot.call("sendMessage", button.formatted(data.formatted("é".repeat(32))))));
    assertEquals(
        "400 Bad Request: BUTTON_DATA_INVALID",
        said(bot.call("sendMessage", button.formatted(data.formatted("é".repeat(33))))));
    String nine = data.formatted("7:a") + (", " + data.formatted("7:a")).repeat(8);
    assertEquals(
        "400 Bad Request: a row of 9 buttons; at most 8",
        said(bot.call("sendMessage", button.formatted(nine))));
  }

  @Test
  void sheSeesEditsAndDeletions() {
    amal.says("/start");
    long first = id(bot.send("one"));
    long second =
        id(
            bot.call(
                "sendMessage",
                "{'chat_id':1001,'text':'two','reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'7:g'}]]}}"));
    assertEquals("her: /start\nbot: one\nbot: two [Go]", amal.transcript());
    String edit = "{'chat_id':1001,'message_id':" + second + ",'text':'%s'}";
    assertEquals("ok", said(bot.call("editMessageText", edit.formatted("two, gone"))));
    assertTrue(
        said(bot.call("editMessageText", edit.formatted("two, gone")))
            .startsWith("400 Bad Request: message is not modified"));
    assertEquals(
        "400 Bad Request: there is no caption in the message to edit",
        said(
            bot.call(
                "editMessageCaption",
                "{'chat_id':1001,'message_id':" + second + ",'caption':'c'}")));
    assertEquals(
        "ok", said(bot.call("deleteMessages", "{'chat_id':1001,'message_ids':[1," + first + "]}")));
    assertEquals("her: /start\nbot: two, gone", amal.transcript());
  }

  @Test
  void aPressIsAnsweredOnce() {
    amal.says("/start");
    bot.call(
        "sendMessage",
        "{'chat_id':1001,'text':'two','reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'7:g'}]]}}");
    String press = amal.presses("Go");
    JsonNode query = bot.updates("{'offset':700000002}").get(0).get("callback_query");
    assertEquals("7:g", query.get("data").stringValue());
    assertEquals("two", query.get("message").get("text").stringValue());
    String answer = "{'callback_query_id':'" + press + "'}";
    assertEquals("ok", said(bot.call("answerCallbackQuery", answer)));
    assertTrue(amal.answered(press));
    assertTrue(
        said(bot.call("answerCallbackQuery", answer))
            .startsWith("400 Bad Request: query is too old"));
    String late = amal.presses("Go");
    now.updateAndGet(t -> t.plusSeconds(151));
    assertEquals(0, fake.waiting());
    assertTrue(
        said(bot.call("answerCallbackQuery", "{'callback_query_id':'" + late + "'}"))
            .startsWith("400 Bad Request: query is too old"));
    assertThrows(AssertionError.class, () -> amal.presses("Stop"));
  }

  @Test
  void anOffsetConfirmsWhatLiesBelow() throws Exception {
    IntStream.range(0, 5).forEach(i -> amal.says("text " + i));
    JsonNode all = bot.updates("{}");
    assertEquals(5, all.size());
    assertEquals(1, bot.updates("{}").size(), "the same offset within half a second");
    long third = all.get(2).get("update_id").longValue();
    assertEquals(3, bot.updates("{'offset':" + third + "}").size());
    assertEquals(3, fake.waiting());
    assertEquals(2, bot.updates("{'offset':-2}").size());
    assertEquals(2, fake.waiting());
    assertEquals(1, bot.updates("{'limit':1}").size());
    now.updateAndGet(t -> t.plus(Duration.ofHours(25)));
    assertEquals(0, fake.waiting());
    fake.restartsIds(500);
    amal.says("after a quiet week");
    assertEquals(500, bot.updates("{'offset':" + third + "}").get(0).get("update_id").longValue());
    assertEquals(0, bot.updates("{'offset':501}").size());
  }

  @Test
  void aPollWaits() {
    CompletableFuture<JsonNode> poll =
        CompletableFuture.supplyAsync(
            () -> bot.updates("{'timeout':20,'allowed_updates':['message']}"));
    assertTrue(fake.await(5, fake::polled));
    amal.blocks();
    amal.unblocks();
    amal.says("hello");
    assertEquals("hello", poll.join().get(0).get("message").get("text").stringValue());
  }

  @Test
  void twoPollersAreAConflict() throws Exception {
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> said(bot.call("getUpdates", "{'timeout':20}")));
    assertTrue(fake.await(5, fake::polled));
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(() -> said(bot.call("getUpdates", "{'timeout':20}")));
    assertTrue(first.join().startsWith("409 Conflict: terminated by other getUpdates request"));
    amal.says("hello");
    assertEquals("ok", second.join());
    fake.hasWebhook("https://bot.example.org/hook");
    assertTrue(said(bot.call("getUpdates", "{}")).startsWith("409 Conflict: can't use getUpdates"));
    bot.call("deleteWebhook", "{}");
    assertEquals("ok", said(bot.call("getUpdates", "{}")));
  }
}
