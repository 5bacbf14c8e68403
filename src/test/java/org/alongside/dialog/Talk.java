package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.script.Player;
import org.alongside.script.Screen;
import org.alongside.script.Spans;
import org.alongside.store.Codec;

/**
 * A talk between one learner and the engine, written as a transcript: {@code me:} lines are played,
 * everything else is what must come of them. Besides transcripts, deletions are written.
 */
public final class Talk {
  private static final Codec CODEC = new Codec(List.of());

  private final Course course;
  private final List<Action> actions;
  private final List<String> lines = new ArrayList<>();
  private Screen screen = new Screen(true);
  private Player player;
  private long seed;
  Learner learner = Learner.unknown(1);
  Instant now = Instant.parse("2026-03-02T10:00:00Z"); // a Monday
  Turn last;

  Talk(Course course, List<Action> actions) {
    this.course = course;
    this.actions = actions;
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
    Course course = Courses.of(pages, actions).entering(page);
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
    learner = learner.with(profile);
    return this;
  }

  /** The same learner as in another talk, with what stands on her screen. */
  Talk continues(Talk other) {
    learner = other.learner;
    now = other.now;
    screen = other.screen;
    return this;
  }

  Talk seeded(long seed) {
    this.seed = seed;
    return this;
  }

  /** Enters the page as by a command, then plays the transcript and compares it. */
  Talk enters(String transcript) {
    does(Player::enters);
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
        until(now.plus(Spans.of(line.substring(2))));
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
      String kind = what.substring(1, what.indexOf(')')).toUpperCase(Locale.ROOT);
      does(player -> player.sends(Input.Kind.valueOf(kind), ""));
    } else {
      does(player -> player.says(what));
    }
  }

  static String mark(String text) {
    return Player.mark(text);
  }

  /** Presses the button of the newest message that shows or showed it. */
  void press(String label) {
    does(player -> assertThat(player.presses(label)).as("a button [%s]", label).isTrue());
  }

  /** Lets time pass; what falls due meanwhile is played in its order. */
  void until(Instant end) {
    does(player -> player.passes(Duration.between(now, end)));
  }

  Turn play(Input input) {
    does(player -> player.play(input));
    return last;
  }

  /** A test may have put another record in the place of the last, or another time. */
  private void does(Consumer<Player> what) {
    if (player == null || player.learner() != learner || !player.now().equals(now)) {
      Engine engine = new Engine(actions);
      player = new Player(engine, course, learner, now, seed, screen, Talk::stored);
    }
    what.accept(player);
    learner = player.learner();
    now = player.now();
    last = player.last();
    player.said().forEach(message -> message.forEach(line -> lines.add(bare(line))));
  }

  /** Between two turns the record is stored and read, but for parts, which are a test's own. */
  private static Learner stored(Learner learner) {
    return learner.parts().isEmpty() ? CODEC.learner(CODEC.bytes(learner)) : learner;
  }

  private static String bare(String line) {
    return line.replaceAll("[\u2068\u2069]", "");
  }

  Course course() {
    return course;
  }
}
