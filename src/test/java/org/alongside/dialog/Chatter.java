package org.alongside.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Somebody who does anything that a person or a channel can do, in any order, by a seed. */
final class Chatter {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          ".",
          "?",
          "\n\n",
          "\u0000",
          "\ud83d",
          "\udc00x",
          "\u202e\u2067upside\u2069",
          "\u200b",
          "\u200f",
          "👩‍👩‍👧‍👦",
          "e\u0301\u0301\u0301",
          "ﷺ",
          "99999999999999999999",
          "-1",
          "0",
          "1",
          "2.",
          "٣",
          "१",
          "½",
          "/",
          "//",
          "/start",
          "/start abc",
          "/unknown",
          "/back",
          "/skip",
          "/help me",
          "/help@bot",
          "null",
          "<b>x</b>",
          "*x* _y_ [z](#a)",
          "mon",
          "Monday, friday",
          "9",
          "24",
          "18:00",
          "Kyiv",
          "ua",
          "Libya",
          "english",
          "done",
          "yes",
          "no",
          "x".repeat(10_000),
          "б".repeat(1001),
          "😀".repeat(3000),
          "word ".repeat(1000),
          "a\nb\tc\rd",
          "\u2068\u2068\u2068");

  private record Button(long offer, String key, String label, long message) {}

  private final Engine engine;
  private final Course course;
  private final SplittableRandom chance;
  private final List<String> words = new ArrayList<>(ODD);
  private final List<Button> buttons = new ArrayList<>();
  private final Map<Long, Instant> clock = new TreeMap<>();
  private final BiConsumer<Input, Turn> looks;
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private long messages;
  Learner learner = Learner.unknown(5);

  /** Shows each input and its turn to {@code looks} before it goes on. */
  Chatter(Engine engine, Course course, long seed, BiConsumer<Input, Turn> looks) {
    this.engine = engine;
    this.course = course;
    this.chance = new SplittableRandom(seed);
    this.looks = looks;
    course.commands().keySet().forEach(name -> words.add("/" + name));
    List.of("help", "menu", "back", "skip", "stop")
        .forEach(id -> words.addAll(Phrases.list(course, id)));
  }

  /** Does so many things. */
  void does(int things) {
    for (int i = 0; i < things; i++) {
      int dice = chance.nextInt(100);
      if (dice < 15) {
        passes(Duration.ofMinutes(chance.nextInt(1, dice < 3 ? 20_000 : 2_000)));
      } else {
        play(input(dice));
      }
    }
  }

  private Input input(int dice) {
    long message = ++messages;
    if (dice < 55 && !buttons.isEmpty()) {
      int last = buttons.size() - 1;
      Button button =
          buttons.get(last - chance.nextInt(Math.min(buttons.size(), dice < 50 ? 8 : 80)));
      return new Input.Pressed(button.offer(), button.key(), button.message());
    }
    if (dice < 60) {
      return new Input.Pressed(chance.nextLong(-2, 40), any(ODD), message);
    }
    if (dice < 68 && !buttons.isEmpty()) {
      return said(buttons.getLast().label(), message);
    }
    return switch (dice) {
      case 69 -> new Input.Left();
      case 70 -> new Input.Returned();
      case 71 -> new Input.Moved(chance.nextLong(1, 9));
      case 72 -> new Input.Notice("flood");
      case 73 -> new Input.Outcome("lot", any(List.of("won", "late", "x")));
      case 74 -> new Input.Alarm(chance.nextBoolean(), message);
      case 75 -> new Input.Due(chance.nextLong(0, 30));
      case 76, 77, 78, 79 -> new Input.Sent(any(List.of(Input.Kind.values())), any(ODD), message);
      case 80, 81, 82, 83, 84, 85 -> said(random(), message);
      default -> said(any(words), message);
    };
  }

  private Input said(String text, long message) {
    List<String> meanings = chance.nextInt(9) == 0 ? List.of("x", "/help", any(words)) : List.of();
    return new Input.Said(text, Talk.mark(text), meanings, message);
  }

  private String random() {
    StringBuilder text = new StringBuilder();
    for (int i = chance.nextInt(60); i > 0; i--) {
      int unit = chance.nextInt(8) == 0 ? chance.nextInt(0x10000) : chance.nextInt(' ', 0x600);
      text.append(unit == '{' || unit == '}' ? 'x' : (char) unit);
    }
    return text.toString();
  }

  private <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  private void passes(Duration span) {
    Instant end = now.plus(span);
    while (true) {
      var next = clock.entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(end)) {
        now = end;
        return;
      }
      now = next.getValue().isAfter(now) ? next.getValue() : now;
      play(new Input.Due(next.getKey()));
    }
  }

  private void play(Input input) {
    long seed = chance.nextLong();
    Turn turn = engine.play(course, learner, input, now, seed);
    if (!turn.equals(engine.play(course, learner, input, now, seed))) {
      throw new AssertionError("the same arguments gave another turn: " + input);
    }
    looks.accept(input, turn);
    learner = turn.forget() ? Learner.unknown(5) : turn.learner();
    clock.clear();
    clock.putAll(learner.due());
    for (Sending sending : turn.sendings()) {
      if (sending instanceof Sending.Message message) {
        messages++;
        keep(message.offer(), message.rows(), messages);
      } else if (sending instanceof Sending.Edit edit) {
        keep(edit.offer(), edit.rows(), edit.message());
      }
    }
  }

  private void keep(long offer, List<List<Sending.Key>> rows, long message) {
    for (List<Sending.Key> row : rows) {
      row.forEach(key -> buttons.add(new Button(offer, key.key(), key.label(), message)));
    }
  }
}
