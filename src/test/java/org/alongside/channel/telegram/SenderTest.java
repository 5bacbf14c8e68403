package org.alongside.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.channel.telegram.Tally.What;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.Fault;
import org.alongside.channel.telegram.fake.Shown;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Rendered.Look;
import org.alongside.dialog.Rendered.Span;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Sending.Lane;
import org.alongside.turn.Outbox;
import org.junit.jupiter.api.Test;

/** What a turn sends stands on her screen as it was meant, once, in order. */
class SenderTest extends SentToAmal {
  private List<String> texts() {
    return amal.reads().stream().map(Shown::text).toList();
  }

  @Test
  void wordsLooksAndButtonsArrive() {
    List<Span> spans =
        List.of(
            new Span(Look.BOLD, 0, 5, null),
            new Span(Look.ITALIC, 6, 2, null),
            new Span(Look.LINK, 9, 4, "https://example.org/"));
    Rendered body = new Rendered("Hello 😀 here", spans);
    List<List<Sending.Key>> rows =
        List.of(
            List.of(new Sending.Key("y", "Yes"), new Sending.Key("n", "No")),
            List.of(new Sending.Key("b", "Back")));
    sends(new Sending.Message(body, null, "", 9, rows, true, Lane.REPLY));
    Shown seen = amal.reads().getFirst();
    assertEquals("Hello 😀 here", seen.text());
    assertEquals(List.of("bold \"Hello\"", "italic \"😀\"", "text_link \"here\""), seen.spans());
    assertEquals(List.of(List.of("Yes", "No"), List.of("Back")), seen.rows());
    assertTrue(seen.guarded());
    assertEquals(List.of(seen.id()), rig.desk.onScreen());
    assertTrue(rig.desk.fades(seen.id()));
  }

  @Test
  void anEditChangesTheMessage() {
    sends(Rig.asks("Ready?", "Yes"));
    long question = amal.reads().getFirst().id();
    sends(Rig.edits(question, "Ready?\n\nYes"), Rig.says("Good."));
    assertEquals("her: /start\nbot: Ready?\n\nYes\nbot: Good.", amal.transcript());
    sends(Rig.edits(question, "Ready?\n\nYes"));
    sends(Rig.edits(99, "nobody there"));
    assertEquals(0, rig.telegram().tally().count(What.REFUSED));
    sends(Rig.asks("Long?", "Yes"));
    sends(Rig.edits(amal.reads().getLast().id(), "x".repeat(5000)));
    assertEquals("bot: Long?", amal.reads().getLast().toString());
  }

  @Test
  void aCaptionIsEditedAsOne() {
    sends(Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "A cat?"));
    long photo = amal.reads().getFirst().id();
    sends(new Sending.Edit(photo, Rendered.of("A cat."), true, 0, List.of()));
    assertEquals(List.of("A cat."), texts());
  }

  @Test
  void aTextTooLongIsCut() {
    String text = "word ".repeat(1000) + "end";
    sends(
        new Sending.Message(
            Rendered.of(text), null, "", 3, Rig.asks("", "Ok").rows(), false, Lane.REPLY));
    assertEquals(2, amal.reads().size());
    assertEquals(List.of(), amal.reads().getFirst().rows());
    assertEquals(List.of("Ok"), amal.reads().getLast().labels());
    assertTrue(texts().getLast().endsWith("end"));
  }

  @Test
  void aFileIsUploadedOnce() {
    Sending.Message photo = Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "A cat.");
    sends(photo, photo);
    sends(
        Rig.shows("media/a.ogg", Media.Kind.VOICE, ""),
        Rig.shows("media/a.mp3", Media.Kind.AUDIO, ""));
    sends(Rig.shows("media/a.pdf", Media.Kind.DOCUMENT, ""), photo);
    assertEquals(4, rig.fake.uploads());
    assertEquals(
        List.of("photo", "photo", "voice", "audio", "document", "photo"),
        amal.reads().stream().map(Shown::media).toList());
    rig.fake
        .faults()
        .next(
            "sendPhoto",
            Fault.refusal(400, "Bad Request: wrong file identifier/HTTP URL specified"));
    sends(photo);
    assertEquals(5, rig.fake.uploads());
  }

  @Test
  void afterARestartNothingIsUploadedAgain() {
    Sending.Message photo = Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "A cat.");
    sends(photo);
    rig.restart();
    sends(photo);
    assertEquals(1, rig.fake.uploads());
    rig.fake
        .faults()
        .next(
            "sendPhoto", Fault.refusal(400, "Bad Request: wrong remote file identifier specified"));
    sends(photo);
    assertEquals(2, rig.fake.uploads());
    rig.restart();
    sends(photo);
    assertEquals(2, rig.fake.uploads());
  }

  @Test
  void aQuestionAskedAgainIsMarkedThoughItsPictureIsGone() {
    sends(Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "Who?"), Rig.says("Who?"));
    List<Shown> reads = amal.reads();
    sends(
        new Sending.Edit(reads.getLast().id(), Rendered.of("Who? She."), true, 0, List.of()),
        new Sending.Edit(reads.getFirst().id(), Rendered.of("Who? He."), false, 0, List.of()));
    amal.awaits("Who? She.");
    amal.awaits("Who? He.");
  }

  @Test
  void aFileThatChangedIsUploadedAnew() {
    Sending.Message photo = Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "A cat.");
    sends(photo);
    rig.edition = "another cat";
    rig.telegram().courseChanged();
    sends(photo, photo);
    assertEquals(2, rig.fake.uploads());
    rig.edition = "";
    rig.telegram().courseChanged();
    sends(photo);
    assertEquals(2, rig.fake.uploads(), "the first cat is known still");
  }

  @Test
  void aFileThatManySendAtOnceIsUploadedOnce() {
    Sending.Message photo = Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "A cat.");
    for (int chat = 900; chat < 920; chat++) {
      rig.fake.chat(chat).says("hello");
    }
    rig.await(() -> rig.arrivals.size() >= 20);
    for (int chat = 900; chat < 920; chat++) {
      rig.commits(chat, photo);
    }
    for (int chat = 900; chat < 920; chat++) {
      rig.fake.chat(chat).awaits("A cat.");
    }
    assertEquals(1, rig.fake.uploads());
  }

  @Test
  void aLongCaptionIsAMessageOfItsOwn() {
    sends(Rig.shows("media/cat.jpg", Media.Kind.PHOTO, "x".repeat(1025)));
    assertEquals(List.of("", "x".repeat(1025)), texts());
  }

  @Test
  void aFileThatIsNotThereIsToldInWords() {
    sends(Rig.shows("media/missing.jpg", Media.Kind.PHOTO, ""));
    assertEquals(List.of("in words"), texts());
  }

  @Test
  void whoForbidsVoiceGetsAudio() {
    amal.forbidsVoice();
    sends(Rig.shows("media/a.ogg", Media.Kind.VOICE, ""));
    assertEquals("audio", amal.reads().getFirst().media());
  }

  @Test
  void whoForbidsVoiceGetsAudioThoughOthersHadTheVoice() {
    Chat sara = rig.fake.chat(1002);
    sara.says("/start");
    Outbox.Entry voice = rig.commits(1002, Rig.shows("media/a.ogg", Media.Kind.VOICE, ""));
    rig.await(() -> rig.desk.sent(voice));
    assertEquals("voice", sara.reads().getFirst().media());
    amal.forbidsVoice();
    sends(Rig.shows("media/a.ogg", Media.Kind.VOICE, ""));
    assertEquals("audio", amal.reads().getFirst().media());
  }

  @Test
  void messagesAreErased() {
    sends(IntStream.range(0, 150).mapToObj(i -> Rig.says("m" + i)).toArray(Sending[]::new));
    List<Long> all = amal.reads().stream().map(Shown::id).toList();
    sends(new Sending.Erase(all.subList(0, 2)));
    assertEquals(148, amal.reads().size());
    sends(new Sending.EraseAll(), Rig.says("clean"));
    assertEquals("her: /start\nbot: clean", amal.transcript());
    assertEquals(1, rig.desk.onScreen().size());
  }

  @Test
  void whatFadesIsErasedAlone() {
    sends(new Sending.Message(Rendered.of("fades"), null, "", 0, List.of(), true, Lane.REPLY));
    sends(Rig.says("stays"));
    sends(new Sending.EraseDue());
    assertEquals("her: /start\nbot: stays", amal.transcript());
  }

  @Test
  void oneMessageTooOldDoesNotKeepTheOthers() {
    sends(Rig.says("a"), Rig.says("b"));
    String old = "Bad Request: message can't be deleted for everyone";
    rig.fake.faults().next("deleteMessages", Fault.refusal(400, old));
    rig.fake.faults().next("deleteMessage", Fault.refusal(400, old));
    sends(new Sending.EraseAll());
    assertEquals("her: /start\nbot: a", amal.transcript());
    assertEquals(1, rig.telegram().tally().count(What.UNDELETABLE));
    assertEquals(List.of(), rig.desk.onScreen());
  }
}
