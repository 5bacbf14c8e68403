package org.alongside.channel.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
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
    assertEquals(expected, said(call(method, parameters)));
  }

  @Test
  void lengths() {
    amal.says("/start");
    assertEquals("ok", said(send("x".repeat(4096))));
    assertEquals("400 Bad Request: message is too long", said(send("x".repeat(4097))));
    String button = "{'chat_id':1001,'text':'hi','reply_markup':{'inline_keyboard':[[%s]]}}";
    String data = "{'text':'A','callback_data':'%s'}";
    assertEquals("ok", said(call("sendMessage", button.formatted(data.formatted("é".repeat(32))))));
    assertEquals(
        "400 Bad Request: BUTTON_DATA_INVALID",
        said(call("sendMessage", button.formatted(data.formatted("é".repeat(33))))));
    String nine = data.formatted("7:a") + (", " + data.formatted("7:a")).repeat(8);
    assertEquals(
        "400 Bad Request: a row of 9 buttons; at most 8",
        said(call("sendMessage", button.formatted(nine))));
  }

  @Test
  void sheSeesEditsAndDeletions() {
    amal.says("/start");
    long first = id(send("one"));
    long second = id(call("sendMessage", "{'chat_id':1001,'text':'two','reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'7:g'}]]}}"));
    assertEquals("her: /start\nbot: one\nbot: two [Go]", amal.transcript());
    String edit = "{'chat_id':1001,'message_id':" + second + ",'text':'%s'}";
    assertEquals("ok", said(call("editMessageText", edit.formatted("two, gone"))));
    assertTrue(said(call("editMessageText", edit.formatted("two, gone"))).startsWith("400 Bad Request: message is not modified"));
    assertEquals("400 Bad Request: there is no caption in the message to edit",
        said(call("editMessageCaption", "{'chat_id':1001,'message_id':" + second + ",'caption':'c'}")));
    assertEquals("ok", said(call("deleteMessages", "{'chat_id':1001,'message_ids':[1," + first + "]}")));
    assertEquals("her: /start\nbot: two, gone", amal.transcript());
  }

  @Test
  void aPressIsAnsweredOnce() {
    amal.says("/start");
    call("sendMessage", "{'chat_id':1001,'text':'two','reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'7:g'}]]}}");
    String press = amal.presses("Go");
    JsonNode query = updates("{'offset':700000002}").get(0).get("callback_query");
    assertEquals("7:g", query.get("data").stringValue());
    assertEquals("two", query.get("message").get("text").stringValue());
    String answer = "{'callback_query_id':'" + press + "'}";
    assertEquals("ok", said(call("answerCallbackQuery", answer)));
    assertTrue(amal.answered(press));
    assertTrue(said(call("answerCallbackQuery", answer)).startsWith("400 Bad Request: query is too old"));
    String late = amal.presses("Go");
    now.updateAndGet(t -> t.plusSeconds(151));
    assertEquals(0, fake.waiting());
    assertTrue(said(call("answerCallbackQuery", "{'callback_query_id':'" + late + "'}")).startsWith("400 Bad Request: query is too old"));
    assertThrows(AssertionError.class, () -> amal.presses("Stop"));
  }

  @Test
  void anOffsetConfirmsWhatLiesBelow() throws Exception {
    IntStream.range(0, 5).forEach(i -> amal.says("text " + i));
    JsonNode all = updates("{}");
    assertEquals(5, all.size());
    assertEquals(1, updates("{}").size(), "the same offset within half a second");
    long third = all.get(2).get("update_id").longValue();
    assertEquals(3, updates("{'offset':" + third + "}").size());
    assertEquals(3, fake.waiting());
    assertEquals(2, updates("{'offset':-2}").size());
    assertEquals(2, fake.waiting());
    assertEquals(1, updates("{'limit':1}").size());
    now.updateAndGet(t -> t.plus(Duration.ofHours(25)));
    assertEquals(0, fake.waiting());
    fake.restartsIds(500);
    amal.says("after a quiet week");
    assertEquals(500, updates("{'offset':" + third + "}").get(0).get("update_id").longValue());
    assertEquals(0, updates("{'offset':501}").size());
  }

  @Test
  void aPollWaits() {
    CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(() -> updates("{'timeout':20,'allowed_updates':['message']}"));
    assertTrue(fake.await(5, fake::polled));
    amal.blocks();
    amal.unblocks();
    amal.says("hello");
    assertEquals("hello", poll.join().get(0).get("message").get("text").stringValue());
  }

  @Test
  void twoPollersAreAConflict() throws Exception {
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> said(call("getUpdates", "{'timeout':20}")));
    assertTrue(fake.await(5, fake::polled));
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> said(call("getUpdates", "{'timeout':20}")));
    assertTrue(first.join().startsWith("409 Conflict: terminated by other getUpdates request"));
    amal.says("hello");
    assertEquals("ok", second.join());
    fake.hasWebhook("https://bot.example.org/hook");
    assertTrue(said(call("getUpdates", "{}")).startsWith("409 Conflict: can't use getUpdates"));
    call("deleteWebhook", "{}");
    assertEquals("ok", said(call("getUpdates", "{}")));
  }

  @Test
  void whoIsTooFastWaits() {
    amal.says("/start");
    IntStream.range(0, 5).forEach(i -> assertEquals("ok", said(send("burst " + i))));
    JsonNode refused = send("too fast");
    assertEquals("429 Too Many Requests: retry after 1", said(refused));
    assertEquals(1, refused.get("parameters").get("retry_after").intValue());
    now.updateAndGet(t -> t.plusMillis(999));
    assertEquals("429 Too Many Requests: retry after 1", said(send("still")));
    now.updateAndGet(t -> t.plusMillis(1));
    assertEquals("ok", said(send("now")));
    for (long id = 1; id <= 40; id++) {
      fake.chat(id).says("/start");
    }
    long passed = IntStream.rangeClosed(1, 40).filter(id -> said(call("sendMessage", "{'chat_id':" + id + ",'text':'bulk'}")).equals("ok")).count();
    assertEquals(29, passed);
  }

  @Test
  void whoCannotBeReached() {
    amal.says("/start");
    amal.blocks();
    assertEquals("403 Forbidden: bot was blocked by the user", said(send("hi")));
    amal.unblocks();
    assertEquals("ok", said(send("hi")));
    amal.migratesTo(-100500);
    JsonNode moved = send("hi");
    assertEquals("400 Bad Request: group chat was upgraded to a supergroup chat", said(moved));
    assertEquals(-100500, moved.get("parameters").get("migrate_to_chat_id").intValue());
    amal.deactivates();
    assertEquals("403 Forbidden: user is deactivated", said(send("hi")));
    Chat group = fake.group(-5);
    group.addsBot();
    assertEquals("ok", said(call("leaveChat", "{'chat_id':-5}")));
    assertEquals("403 Forbidden: bot is not a member of the group chat", said(call("sendMessage", "{'chat_id':-5,'text':'hi'}")));
    now.updateAndGet(t -> t.plusSeconds(1));
    assertEquals("kicked", updates("{}").get(1).get("my_chat_member").get("new_chat_member").get("status").stringValue());
  }

  @Test
  void whatIsOldStays() {
    amal.says("/start");
    long old = id(send("old"));
    now.updateAndGet(t -> t.plus(Duration.ofHours(48)).plusSeconds(1));
    String one = "{'chat_id':1001,'message_id':" + old + "}";
    assertEquals("400 Bad Request: message can't be deleted for everyone", said(call("deleteMessage", one)));
    String many = "{'chat_id':1001,'message_ids':[" + old + "]}";
    assertEquals("400 Bad Request: message can't be deleted for everyone", said(call("deleteMessages", many)));
  }

  @Test
  void filesAreSentAgainByTheirId() throws Exception {
    amal.says("/start");
    JsonNode sent = multipart("sendPhoto", "photo");
    assertEquals("ok", said(sent));
    String id = sent.get("result").get("photo").get(0).get("file_id").stringValue();
    assertEquals("ok", said(call("sendPhoto", "{'chat_id':1001,'photo':'" + id + "','caption':'again'}")));
    assertEquals("400 Bad Request: can't use file of type photo as document",
        said(call("sendDocument", "{'chat_id':1001,'document':'" + id + "'}")));
    assertEquals(1, fake.uploads());
    assertEquals("her: /start\nbot: ‹photo› a cat\nbot: ‹photo› again", amal.transcript());
    amal.forbidsVoice();
    assertEquals("400 Bad Request: VOICE_MESSAGES_FORBIDDEN", said(multipart("sendVoice", "voice")));
  }

  @Test
  void faultsHappenWhenTheyAreSwitchedOn() {
    amal.says("/start");
    fake.faults().next("sendMessage", Fault.tooMany(7)).next("sendMessage", new Fault.LostBefore()).next("sendMessage", new Fault.LostAfter()).next("getMe", Fault.status(502));
    assertEquals(7, send("one").get("parameters").get("retry_after").intValue());
    assertThrows(IllegalStateException.class, () -> send("two"));
    assertThrows(IllegalStateException.class, () -> send("three"));
    assertEquals("ok", said(send("four")));
    assertEquals("her: /start\nbot: three\nbot: four", amal.transcript());
    fake.goesAway();
    assertThrows(IllegalStateException.class, () -> send("five"));
    fake.returns();
    assertEquals("ok", said(send("six")));
  }

  private JsonNode send(String text) {
    return call("sendMessage", "{'chat_id':1001,'text':'" + text + "'}");
  }

  private JsonNode updates(String parameters) {
    return call("getUpdates", parameters).get("result");
  }

  private static long id(JsonNode answer) {
    return answer.get("result").get("message_id").longValue();
  }

  /** The error's number and words, or ok. */
  private static String said(JsonNode answer) {
    return answer.get("ok").booleanValue()
        ? "ok"
        : answer.get("error_code").intValue() + " " + answer.get("description").stringValue();
  }

  private JsonNode call(String method, String parameters) {
    return post(method, "application/json", parameters.replace('\'', '"'));
  }

  private JsonNode multipart(String method, String field) {
    String part = "--xyz\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    return post(
        method,
        "multipart/form-data; boundary=xyz",
        part.formatted("chat_id", "", "1001")
            + part.formatted("caption", "", "a cat")
            + part.formatted(field, "; filename=\"cat\"", "bytes")
            + "--xyz--\r\n");
  }

  private JsonNode post(String method, String type, String body) {
    URI uri = URI.create(fake.url() + "/bot" + FakeTelegram.TOKEN + "/" + method);
    HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofString(body);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Content-Type", type).POST(bytes).build();
    try {
      return Body.JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException lost) {
      throw new IllegalStateException(lost);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
