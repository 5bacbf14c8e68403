package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A talk between one learner and the engine, written as a transcript: {@code me:} lines are played,
 * everything else is what must come of them. Besides transcripts, deletions are written.
 */
public final class Talk {
  private record Shown(long message, long offer, List<Sending.Key> keys) {}

  private final Engine engine;
  private final Course course;
  private final UnaryOperator<Learner> between;
  private final List<String> lines = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final Map<Long, Instant> clock = new TreeMap<>();
  private long messages;
  private long seed;
  Learner learner;
  Instant now = Instant.parse("2026-03-02T10:00:00Z"); // a Monday
  Turn last;

  Talk(Course course, List<Action> actions, UnaryOperator<Learner> between) {
    this.course = course;
    this.engine = new Engine(actions);
    this.between = between;
    learner = Learner.unknown(1);
  }

  /** A page of these steps. */
  static String page(String steps) {
    return page("", steps);
  }

  /** A page with these lines in its front matter. */
  static String page(String front, String steps) {
    return "---\nkind: system\n" + front + "---\n\n# A page\n\n" + steps;
  }

  /** Somebody who agreed, at the first step of the only page. */
  static Talk in(String text) {
    return in(Map.of("en/page.md", text), "page");
  }

  static Talk in(Map<String, String> pages, String page) {
    return in(pages, page, Courses.actions());
  }

  static Talk in(Map<String, String> pages, String page, List<Action> actions) {
    Course course = Courses.entering(Courses.of(pages, actions), page);
    return new Talk(course, actions, UnaryOperator.identity()).agreed();
  }

  /** Somebody new, who has seen nothing. */
  static Talk stranger(Map<String, String> pages) {
    return new Talk(Courses.of(pages, Courses.actions()), Courses.actions(), l -> l);
  }

  Talk agreed() {
    return with(Vars.CONSENT, "adult");
  }

  Talk with(String name, String value) {
    return with(name, new Value.Word(value));
  }

  /** A value of her profile. */
  Talk with(String name, Value value) {
    Map<String, Value> profile = new HashMap<>(learner.profile());
    profile.put(name, value);
    Learner l = learner;
    learner =
        new Learner(
            l.chat(),
            l.turns(),
            profile,
            l.stack(),
            l.vars(),
            l.back(),
            l.misses(),
            l.offers(),
            l.lastTimer(),
            l.timers(),
            l.waiting(),
            l.opener(),
            l.slot(),
            l.slotDay(),
            l.standing(),
            l.promises(),
            l.passed(),
            l.late(),
            l.reachable(),
            l.parts());
    return this;
  }

  /** The same learner as in another talk, with what stands on her screen. */
  Talk continues(Talk other) {
    learner = other.learner;
    now = other.now;
    messages = other.messages;
    shown.addAll(other.shown);
    clock.putAll(other.clock);
    return this;
  }

  Talk seeded(long seed) {
    this.seed = seed;
    return this;
  }

  /** Enters the page as by a command, then plays the transcript and compares it. */
  Talk enters(String transcript) {
    play(new Input.Said("/enter", "", List.of(), ++messages));
    return goesOn(transcript);
  }

  /** Plays the transcript and compares it. */
  Talk goesOn(String transcript) {
    for (String line : transcript.lines().toList()) {
      if (line.startsWith("me:")) {
        lines.add(line);
        me(line.substring(3).strip());
      } else if (line.startsWith("… ")) {
        lines.add(line);
        pass(line.substring(2));
      }
    }
    assertThat(String.join("\n", lines)).isEqualTo(transcript.stripTrailing());
    lines.clear();
    return this;
  }

  private void me(String what) {
    if (what.startsWith("[")) {
      press(what.substring(1, what.length() - 1));
    } else if (what.startsWith("(")) {
      String kind = what.substring(1, what.indexOf(')'));
      play(
          new Input.Sent(
              Input.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), "", ++messages));
    } else {
      play(new Input.Said(what, mark(what), List.of(), ++messages));
    }
  }

  static String mark(String text) {
    return "#" + Spelling.normal(text).hashCode();
  }

  /** Presses the button of the newest message that shows or showed it. */
  void press(String label) {
    for (Shown each : shown.reversed()) {
      for (Sending.Key key : each.keys()) {
        if (key.label().equals(label)) {
          play(new Input.Pressed(each.offer(), key.key(), each.message()));
          return;
        }
      }
    }
    throw new AssertionError("no button [" + label + "] among " + shown);
  }

  private void pass(String span) {
    String[] parts = span.split(" ");
    long amount = Long.parseLong(parts[0]);
    Duration duration =
        switch (parts[1].replaceAll("s$", "")) {
          case "minute" -> Duration.ofMinutes(amount);
          case "hour" -> Duration.ofHours(amount);
          case "day" -> Duration.ofDays(amount);
          default -> Duration.ofDays(7 * amount);
        };
    until(now.plus(duration));
  }

  /** Lets time pass; what falls due meanwhile is played in its order. */
  void until(Instant end) {
    while (true) {
      Map.Entry<Long, Instant> next =
          clock.entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(end)) {
        now = end;
        return;
      }
      now = next.getValue().isAfter(now) ? next.getValue() : now;
      play(new Input.Due(next.getKey()));
    }
  }

  Turn play(Input input) {
    last = engine.play(course, learner, input, now, seed == 0 ? 0 : seed + learner.turns());
    learner = between.apply(last.learner());
    clock.clear();
    clock.putAll(learner.due());
    last.sendings().forEach(this::write);
    return last;
  }

  private void write(Sending sending) {
    switch (sending) {
      case Sending.Message message -> {
        shown.add(new Shown(++messages, message.offer(), flat(message.rows())));
        String opener = message.lane() == Sending.Lane.OPENER ? " (opener)" : "";
        String media =
            message.media() == null
                ? ""
                : "![%s %s] "
                    .formatted(
                        message.media().kind().name().toLowerCase(java.util.Locale.ROOT),
                        message.media().file().replaceAll(".*/", ""));
        bubble("bot" + opener + ": " + media, message.body(), message.rows());
      }
      case Sending.Edit edit -> {
        if (!edit.rows().isEmpty()) {
          shown.add(new Shown(edit.message(), edit.offer(), flat(edit.rows())));
          bubble("bot (edit): ", edit.body(), edit.rows());
        }
      }
      case Sending.Erase erase -> lines.add("bot (erase): " + erase.messages());
      case Sending.EraseDue ignored -> lines.add("bot (erase): due");
      case Sending.EraseAll ignored -> lines.add("bot (erase): all");
    }
  }

  private static List<Sending.Key> flat(List<List<Sending.Key>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }

  private void bubble(String head, Rendered body, List<List<Sending.Key>> rows) {
    String text = body.text().replaceAll("[\u2068\u2069]", "");
    List<String> all = text.lines().toList();
    lines.add((head + (all.isEmpty() ? "" : all.getFirst())).stripTrailing());
    all.stream().skip(1).forEach(line -> lines.add("  " + line));
    if (!rows.isEmpty()) {
      lines.add(
          "  "
              + flat(rows).stream()
                  .map(key -> "[" + key.label() + "]")
                  .collect(Collectors.joining(" ")));
    }
  }

  Course course() {
    return course;
  }
}
