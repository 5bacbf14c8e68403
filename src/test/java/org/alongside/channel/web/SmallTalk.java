package org.alongside.channel.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.turn.Arrival;
import org.alongside.turn.Makers;
import org.alongside.turn.Played;

/**
 * A bot of a few sentences that knows one person, with all that a persona stands on, in memory. For
 * looking at pages: it says one of each thing that a screen can show.
 */
final class SmallTalk {
  private final Memory memory;
  private final PersonaClock clock;
  private final Map<Long, Runnable> plans = new HashMap<>();
  private boolean keeps;

  SmallTalk(String who, PersonaClock clock) {
    this.memory = new Memory(who);
    this.clock = clock;
  }

  /** A persona that talks to such a bot. */
  static Persona persona(String id, PersonaClock clock) {
    SmallTalk talk = new SmallTalk("who-" + id, clock);
    return talk.persona(id, talk::submit);
  }

  /** A persona whose inputs go this way. */
  Persona persona(String id, Function<Arrival, CompletableFuture<Played>> turns) {
    Chat chat = new Chat(memory.who, memory, new Makers(List.of(new Bakery())), clock);
    memory.drainTo(chat::deliver);
    Engine engine = new Engine(List.of());
    Assembly assembly =
        new Assembly(
            SmallTalk::course, turns, memory, memory, TreeMap::new, clock, engine, new Trail());
    return new Persona(id, id.charAt(0), chat, assembly);
  }

  /** Sets an entry of the clock. */
  void plan(long number, String at) {
    memory.due.put(number, Instant.parse(at));
  }

  /** Playing the one entry sets the other. */
  void planWhenPlayed(long number, long next, String at) {
    plans.put(number, () -> plan(next, at));
  }

  /** From now on entries stay when they were played. */
  void keepEntries() {
    keeps = true;
  }

  /** What a message says. */
  static String text(Bubble bubble) {
    return switch (bubble.what()) {
      case Bubble.Bot bot -> bot.message().body().text();
      case Bubble.Typed typed -> typed.text();
      case Bubble.Other other -> other.kind().name();
      case Bubble.Made made -> Bakery.text(made.product());
      case Bubble.Gone ignored -> "gone";
    };
  }

  static Course course() {
    return new Course(
        "en",
        List.of("en", "ar"),
        new LinkedHashMap<>(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(
            Map.of("ua", new Course.Country("ua", ZoneId.of("Europe/Kyiv"), List.of("en")))),
        List.of(),
        new LinkedHashMap<>(),
        List.of(),
        new Course.Defaults(
            "w", "y", "m", 9, List.of(), LocalTime.of(8, 0), LocalTime.of(21, 0), ZoneOffset.UTC));
  }

  CompletableFuture<Played> submit(Arrival arrival) {
    return CompletableFuture.supplyAsync(() -> play(arrival));
  }

  private synchronized Played play(Arrival arrival) {
    if (!memory.hears(arrival.id())) {
      return Played.SEEN;
    }
    return switch (arrival.input()) {
      case Input.Said said -> said(arrival, said);
      case Input.Pressed pressed -> send(arrival, pressed(pressed));
      case Input.Due timer -> send(arrival, due(timer.timer()));
      case Input.Sent sent ->
          send(arrival, List.of(message("A " + sent.kind() + ", unseen.", 0, List.of())));
      case Input.Notice notice ->
          send(arrival, List.of(message(notice.phrase(), 0, List.of()), question()));
      default -> throw new IllegalStateException("never sent by a phone: " + arrival);
    };
  }

  private Played send(Arrival arrival, List<Sending> sendings) {
    memory.commit(arrival.chat(), sendings);
    return Played.DONE;
  }

  private Played said(Arrival arrival, Input.Said said) {
    memory.sent(said.message());
    return switch (said.text()) {
      case "/start" -> send(arrival, List.of(hello()));
      case "/bye" -> send(arrival, List.of(new Sending.EraseAll(), message("Menu", 0, List.of())));
      case "fast" -> Played.DROPPED;
      case "dead" -> Played.DEAD;
      case "broken" -> throw new CompletionException(new IllegalStateException("no store"));
      default -> send(arrival, List.of(message("I heard: " + said.text(), 0, List.of())));
    };
  }

  private List<Sending> pressed(Input.Pressed pressed) {
    return switch (pressed.key()) {
      case "en", "ar" -> {
        memory.profile.put(Vars.LANGUAGE, new Value.Word(pressed.key()));
        memory.profile.put(Vars.COUNTRY, new Value.Word("ua"));
        yield List.of(chosen(pressed, "You chose this."), question());
      }
      case "yes" -> {
        memory.profile.put(Vars.DISCREET, Vars.YES);
        memory.due.put(10L, tomorrowAtNine());
        yield List.of(chosen(pressed, "Yes"), message("Then I write little.", 0, List.of()));
      }
      case "no" -> {
        memory.due.put(10L, tomorrowAtNine());
        yield List.of(chosen(pressed, "No"), picture());
      }
      default -> List.of(chosen(pressed, "Open"), picture());
    };
  }

  private List<Sending> due(long number) {
    if (!keeps) {
      memory.due.remove(number);
    }
    plans.getOrDefault(number, () -> {}).run();
    if (number <= Learner.RESERVED) {
      return List.of();
    }
    Sending.Message opener =
        message("A short scene waits for you.", 4, List.of(List.of(key("open", "Open"))));
    return List.of(
        new Sending.Message(
            opener.body(), null, "", 4, opener.rows(), discreet(), Sending.Lane.OPENER));
  }

  private Sending.Message hello() {
    String text = "Hello. I am Alongside, a companion.\nRead more on this page. Which language?";
    Rendered body =
        new Rendered(
            text,
            List.of(
                span(Rendered.Look.BOLD, text, "Alongside", null),
                span(Rendered.Look.LINK, text, "on this page", "https://example.org/?a=1&b=2"),
                span(Rendered.Look.BOLD, text, "page", null),
                span(Rendered.Look.ITALIC, text, "Which language?", null)));
    List<List<Sending.Key>> rows = List.of(List.of(key("en", "English"), key("ar", "العربية")));
    return new Sending.Message(body, null, "", 1, rows, false, Sending.Lane.REPLY);
  }

  private Sending.Message question() {
    String text = arabic() ? "هل يستخدم أحد غيرك هذا الهاتف؟" : "Does anyone else use this phone?";
    List<Sending.Key> row =
        arabic()
            ? List.of(key("yes", "نعم"), key("no", "لا"))
            : List.of(key("yes", "Yes"), key("no", "No"));
    return message(text, 2, List.of(row));
  }

  private Sending.Message picture() {
    return new Sending.Message(
        new Rendered("Five people at a table.", List.of()),
        new Media("media/meeting.png", Media.Kind.PHOTO),
        "Five people at a table; one looks down",
        3,
        List.of(
            List.of(key("a", "Say something now, in front of all the others")),
            List.of(key("b", "Talk to Ana afterwards"))),
        discreet(),
        Sending.Lane.REPLY);
  }

  private static Sending.Edit chosen(Input.Pressed pressed, String words) {
    return new Sending.Edit(
        pressed.message(), new Rendered("Asked.\n✓ " + words, List.of()), false, 0, List.of());
  }

  private Sending.Message message(String text, long offer, List<List<Sending.Key>> rows) {
    return new Sending.Message(
        new Rendered(text, List.of()), null, "", offer, rows, discreet(), Sending.Lane.REPLY);
  }

  private static Sending.Key key(String key, String label) {
    return new Sending.Key(key, label);
  }

  private static Rendered.Span span(Rendered.Look look, String text, String part, String url) {
    return new Rendered.Span(look, text.indexOf(part), part.length(), url);
  }

  private boolean arabic() {
    return new Value.Word("ar").equals(memory.profile.get(Vars.LANGUAGE));
  }

  private boolean discreet() {
    return Vars.YES.equals(memory.profile.get(Vars.DISCREET));
  }

  private Instant tomorrowAtNine() {
    ZoneId zone = ZoneId.of("Europe/Kyiv");
    return clock
        .instant()
        .atZone(zone)
        .toLocalDate()
        .plusDays(1)
        .atTime(9, 0)
        .atZone(zone)
        .toInstant();
  }
}
