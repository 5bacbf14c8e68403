package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.alongside.channel.telegram.Tally.What;
import org.alongside.channel.telegram.fake.Shown;
import org.alongside.dialog.Sending.Lane;
import org.alongside.turn.Outbox;
import org.junit.jupiter.api.Test;

/** The outbox is emptied: each entry once, in order, whatever a crash or a fault left of it. */
class DrainTest extends SentToAmal {
  private List<String> texts() {
    return amal.reads().stream().map(Shown::text).toList();
  }

  @Test
  void eachChatKeepsItsOrder() {
    List<Outbox.Entry> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(rig.commits(1001, Rig.says("n" + i), Rig.says("then")));
    }
    rig.await(() -> all.stream().allMatch(rig.desk::sent));
    List<String> expected =
        IntStream.range(0, 50).boxed().flatMap(i -> List.of("n" + i, "then").stream()).toList();
    assertEquals(expected, texts());
  }

  @Test
  void whatACrashLeftIsFound() {
    Outbox.Entry lost = rig.desk.commit(1001, Rig.says("lost and found"));
    Outbox.Entry half = rig.desk.left(1001, Rig.says("perhaps twice"));
    Outbox.Entry news = rig.desk.left(1001, Rig.says(Lane.ANNOUNCEMENT, "news"));
    rig.await(() -> rig.desk.sent(lost) && rig.desk.sent(half) && rig.desk.sent(news));
    assertEquals(List.of("lost and found", "perhaps twice"), texts());
    assertEquals(1, rig.telegram().tally().count(What.UNKNOWN));
  }

  @Test
  void aFaultOfALookIsNotTheLast() {
    rig.desk.breaks();
    Outbox.Entry lost = rig.desk.commit(1001, Rig.says("found by the next look"));
    rig.await(() -> rig.desk.sent(lost));
    assertFalse(rig.desk.breaking());
  }

  @Test
  void anEntryToldTwiceIsSentOnce() {
    Outbox.Entry entry = rig.commits(1001, Rig.says("once"));
    rig.telegram().accept(entry);
    rig.await(() -> rig.desk.sent(entry));
    rig.telegram().accept(entry);
    sends(Rig.says("next"));
    assertEquals(List.of("once", "next"), texts());
  }

  @Test
  void theStoreMayBeAwayMeanwhile() {
    rig.desk.away(true);
    Outbox.Entry entry = rig.commits(1001, Rig.says("after all"));
    rig.await(() -> true);
    assertEquals(List.of(), texts());
    rig.desk.away(false);
    rig.await(() -> rig.desk.sent(entry));
    assertEquals(List.of("after all"), texts());
  }

  @Test
  void onlyWhoHoldsTheLeaseSends() {
    rig.desk.hold(false);
    Outbox.Entry entry = rig.commits(1001, Rig.says("wait"));
    rig.await(() -> rig.telegram().status().polled() != null);
    assertFalse(rig.desk.sent(entry));
    rig.desk.hold(true);
    rig.await(() -> rig.desk.sent(entry));
  }

  @Test
  void manyChatsAtOnce() {
    long[] ids = LongStream.range(2000, 2200).toArray();
    LongStream.of(ids).forEach(id -> rig.fake.chat(id).says("/start"));
    List<Outbox.Entry> all =
        LongStream.of(ids).mapToObj(id -> rig.commits(id, Rig.says("hi " + id))).toList();
    rig.await(() -> all.stream().allMatch(rig.desk::sent));
    LongStream.of(ids)
        .forEach(id -> assertEquals("hi " + id, rig.fake.chat(id).reads().getFirst().text()));
  }
}
