package org.alongside.channel.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.turn.Arrival;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox;
import org.alongside.turn.Played;
import org.alongside.turn.Timers;

/**
 * A bot of a few sentences that knows one person, with all that a persona stands on, in memory. For
 * looking at pages: it says one of each thing that a screen can show.
 */
final class SmallTalk implements Learners, Outbox, Timers {
  private final String who;
  private final PersonaClock clock;
  private final Map<Long, Instant> due = new TreeMap<>();
  private final Map<Long, Boolean> screen = new TreeMap<>();
  private final List<String> seen = new ArrayList<>();
  private Map<String, Value> profile = new HashMap<>();
  private Learner learner;
  private long entries;
  private Consumer<Entry> drain = entry -> {};

  SmallTalk(String who, PersonaClock clock) {
    this.who = who;
    this.clock = clock;
  }

  /** A persona that talks to such a bot. */
  static Persona persona(String id, PersonaClock clock) {
    SmallTalk talk = new SmallTalk("who-" + id, clock);
    Chat chat = new Chat(talk.who, talk, clock);
    talk.drain = chat::deliver;
    Assembly assembly = new Assembly(SmallTalk::course, talk::submit, talk, talk, clock);
    return new Persona(id, id.charAt(0), chat, assembly);
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
    if (seen.contains(arrival.id())) {
      return Played.SEEN;
    }
    seen.add(arrival.id());
    if (learner == null) {
      learner = Learner.unknown(arrival.chat());
    }
    return switch (arrival.input()) {
      case Input.Said said -> said(said);
      case Input.Pressed pressed -> send(pressed(pressed));
      case Input.Due timer -> send(due(timer.timer()));
      case Input.Sent sent ->
          send(List.of(message("A " + sent.kind() + ", unseen.", 0, List.of())));
      case Input.Notice notice -> send(List.of(message(notice.phrase(), 0, List.of()), question()));
      default -> throw new IllegalStateException("never sent by a phone: " + arrival);
    };
  }

  private Played said(Input.Said said) {
    screen.put(said.message(), false);
    return switch (said.text()) {
      case "/start" -> send(List.of(hello()));
      case "/bye" -> send(List.of(new Sending.EraseAll(), message("Menu", 0, List.of())));
      case "fast" -> Played.DROPPED;
      case "dead" -> Played.DEAD;
      case "broken" -> throw new CompletionException(new IllegalStateException("no store"));
      default -> send(List.of(message("I heard: " + said.text(), 0, List.of())));
    };
  }

  private List<Sending> pressed(Input.Pressed pressed) {
    return switch (pressed.key()) {
      case "en", "ar" -> {
        profile.put(Vars.LANGUAGE, new Value.Word(pressed.key()));
        profile.put(Vars.COUNTRY, new Value.Word("ua"));
        yield List.of(chosen(pressed, "You chose this."), question());
      }
      case "yes" -> {
        profile.put(Vars.DISCREET, Vars.YES);
        due.put(10L, tomorrowAtNine());
        yield List.of(chosen(pressed, "Yes"), message("Then I write little.", 0, List.of()));
      }
      case "no" -> {
        due.put(10L, tomorrowAtNine());
        yield List.of(chosen(pressed, "No"), picture());
      }
      default -> List.of(chosen(pressed, "Open"), picture());
    };
  }

  private List<Sending> due(long number) {
    due.remove(number);
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
    return new Value.Word("ar").equals(profile.get(Vars.LANGUAGE));
  }

  private boolean discreet() {
    return Vars.YES.equals(profile.get(Vars.DISCREET));
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

  private Played send(List<Sending> sendings) {
    Learner was = learner;
    learner =
        new Learner(
            was.chat(),
            was.turns() + 1,
            profile,
            was.stack(),
            was.vars(),
            null,
            0,
            0,
            9,
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            Map.of(),
            was.passed(),
            null,
            true,
            Map.of());
    drain.accept(new Entry(Long.toString(++entries), who, was.chat(), sendings, true, false));
    return Played.DONE;
  }

  @Override
  public synchronized Loaded load(String who, String input) {
    return new Loaded(learner, 0, seen.contains(input));
  }

  @Override
  public synchronized Committed commit(Change change) {
    if (!change.turn().forget()) {
      throw new IllegalStateException("only to forget: " + change);
    }
    learner = null;
    profile = new HashMap<>();
    due.clear();
    return new Saved(null);
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return due.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .map(entry -> new Due(who, entry.getKey(), entry.getValue()))
        .sorted(java.util.Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Instant next() {
    return due.values().stream().min(Instant::compareTo).orElse(null);
  }

  @Override
  public void drop(Due entry) {
    due.remove(entry.number(), entry.at());
  }

  @Override
  public void onEarlier(Runnable wake) {}

  @Override
  public void listen(Consumer<Entry> consumer) {}

  @Override
  public List<Entry> pending() {
    return List.of();
  }

  @Override
  public boolean claim(Entry entry) {
    return true;
  }

  @Override
  public void acknowledge(Entry entry, List<Shown> shown, List<Long> gone, Instant now) {
    shown.forEach(each -> screen.put(each.message(), each.fades()));
    gone.forEach(screen::remove);
  }

  @Override
  public List<Long> screen(String who, boolean all, Instant now) {
    return List.copyOf(screen.keySet());
  }
}
