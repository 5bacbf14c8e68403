package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.store.Codec;

/**
 * A talk between one learner and the engine, written as a transcript: {@code me:} lines are played,
 * everything else is what must come of them. Besides transcripts, deletions are written.
 */
public final class Talk {
  /** Between two turns the record is stored and read, but for parts, which are a test's own. */
  private static final Codec CODEC = new Codec(List.of());

  private final Engine engine;
  private final Course course;
  private final List<String> lines = new ArrayList<>();
  private final Screen screen = new Screen();
  private final Map<Long, Instant> clock = new TreeMap<>();
  private long seed;
  Learner learner;
  Instant now = Instant.parse("2026-03-02T10:00:00Z"); // a Monday
  Turn last;

  Talk(Course course, List<Action> actions) {
    this.course = course;
    this.engine = new Engine(actions);
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
    return new Talk(course, actions).agreed();
  }

  /** Somebody new, who has seen nothing. */
  static Talk stranger(Map<String, String> pages) {
    return new Talk(Courses.of(pages, Courses.actions()), Courses.actions());
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
    screen.copy(other.screen);
    clock.putAll(other.clock);
    return this;
  }

  Talk seeded(long seed) {
    this.seed = seed;
    return this;
  }

  /** Enters the page as by a command, then plays the transcript and compares it. */
  Talk enters(String transcript) {
    play(new Input.Said("/enter", "", List.of(), screen.next()));
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
      play(new Input.Sent(Input.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), "", screen.next()));
    } else {
      play(new Input.Said(what, mark(what), List.of(), screen.next()));
    }
  }

  static String mark(String text) {
    return "#" + Spelling.normal(text).hashCode();
  }

  /** Presses the button of the newest message that shows or showed it. */
  void press(String label) {
    play(screen.press(label));
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
    boolean parts = !last.learner().parts().isEmpty();
    learner = parts ? last.learner() : CODEC.learner(CODEC.bytes(last.learner()));
    clock.clear();
    clock.putAll(learner.due());
    last.sendings().forEach(sending -> lines.addAll(screen.show(sending)));
    return last;
  }

  Course course() {
    return course;
  }
}
