package org.alongside.channel.telegram.fake;

import static org.alongside.channel.telegram.fake.Caller.id;
import static org.alongside.channel.telegram.fake.Caller.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pace, age, files, closed doors and faults of the fake. */
class FakeLimitsTest {
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

  @Test
  void whoIsTooFastWaits() {
    amal.says("/start");
    IntStream.range(0, 5).forEach(i -> assertEquals("ok", said(bot.send("burst " + i))));
    JsonNode refused = bot.send("too fast");
    assertEquals("429 Too Many Requests: retry after 1", said(refused));
    assertEquals(1, refused.get("parameters").get("retry_after").intValue());
    now.updateAndGet(t -> t.plusMillis(999));
    assertEquals("429 Too Many Requests: retry after 1", said(bot.send("still")));
    now.updateAndGet(t -> t.plusMillis(1));
    assertEquals("ok", said(bot.send("now")));
    for (long id = 1; id <= 40; id++) {
      fake.chat(id).says("/start");
    }
    long passed =
        IntStream.rangeClosed(1, 40)
            .filter(
                id ->
                    said(bot.call("sendMessage", "{'chat_id':" + id + ",'text':'bulk'}"))
                        .equals("ok"))
            .count();
    assertEquals(29, passed);
  }

  @Test
  void whoCannotBeReached() {
    amal.says("/start");
    amal.blocks();
    assertEquals("403 Forbidden: bot was blocked by the user", said(bot.send("hi")));
    amal.unblocks();
    assertEquals("ok", said(bot.send("hi")));
    amal.migratesTo(-100500);
    JsonNode moved = bot.send("hi");
    assertEquals("400 Bad Request: group chat was upgraded to a supergroup chat", said(moved));
    assertEquals(-100500, moved.get("parameters").get("migrate_to_chat_id").intValue());
    amal.deactivates();
    assertEquals("403 Forbidden: user is deactivated", said(bot.send("hi")));
    Chat group = fake.group(-5);
    group.addsBot();
    assertEquals("ok", said(bot.call("leaveChat", "{'chat_id':-5}")));
    assertEquals(
        "403 Forbidden: bot is not a member of the group chat",
        said(bot.call("sendMessage", "{'chat_id':-5,'text':'hi'}")));
    now.updateAndGet(t -> t.plusSeconds(1));
    assertEquals(
        "kicked",
        bot.updates("{}")
            .get(1)
            .get("my_chat_member")
            .get("new_chat_member")
            .get("status")
            .stringValue());
  }

  @Test
  void whatIsOldStays() {
    amal.says("/start");
    long old = id(bot.send("old"));
    now.updateAndGet(t -> t.plus(Duration.ofHours(48)).plusSeconds(1));
    String one = "{'chat_id':1001,'message_id':" + old + "}";
    assertEquals(
        "400 Bad Request: message can't be deleted for everyone",
        said(bot.call("deleteMessage", one)));
    String many = "{'chat_id':1001,'message_ids':[" + old + "]}";
    assertEquals(
        "400 Bad Request: message can't be deleted for everyone",
        said(bot.call("deleteMessages", many)));
  }

  @Test
  void filesAreSentAgainByTheirId() throws Exception {
    amal.says("/start");
    JsonNode sent = bot.multipart("sendPhoto", "photo");
    assertEquals("ok", said(sent));
    String id = sent.get("result").get("photo").get(0).get("file_id").stringValue();
    assertEquals(
        "ok",
        said(bot.call("sendPhoto", "{'chat_id':1001,'photo':'" + id + "','caption':'again'}")));
    assertEquals(
        "400 Bad Request: can't use file of type photo as document",
        said(bot.call("sendDocument", "{'chat_id':1001,'document':'" + id + "'}")));
    assertEquals(1, fake.uploads());
    assertEquals("her: /start\nbot: ‹photo› a cat\nbot: ‹photo› again", amal.transcript());
    amal.forbidsVoice();
    assertEquals(
        "400 Bad Request: VOICE_MESSAGES_FORBIDDEN", said(bot.multipart("sendVoice", "voice")));
  }

  @Test
  void faultsHappenWhenTheyAreSwitchedOn() {
    amal.says("/start");
    fake.faults()
        .next("sendMessage", Fault.tooMany(7))
        .next("sendMessage", new Fault.LostBefore())
        .next("sendMessage", new Fault.LostAfter())
        .next("getMe", Fault.status(502));
    assertEquals(7, bot.send("one").get("parameters").get("retry_after").intValue());
    assertThrows(IllegalStateException.class, () -> bot.send("two"));
    assertThrows(IllegalStateException.class, () -> bot.send("three"));
    assertEquals("ok", said(bot.send("four")));
    assertEquals("her: /start\nbot: three\nbot: four", amal.transcript());
    fake.goesAway();
    assertThrows(IllegalStateException.class, () -> bot.send("five"));
    fake.returns();
    assertEquals("ok", said(bot.send("six")));
  }
}
