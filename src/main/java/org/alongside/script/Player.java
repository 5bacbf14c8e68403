package org.alongside.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Spelling;
import org.alongside.dialog.Turn;
import org.jspecify.annotations.Nullable;

/**
 * One learner who talks with the engine, with a clock that only moves when it is told to. What the
 * bot says meanwhile is kept as lines of a transcript until it is taken.
 */
public final class Player {
  static final Duration PATIENCE = Duration.ofDays(60);

  /** Clock entries that one wait may play. */
  private static final int RESTLESS = 10_000;

  private final Engine engine;
  private final Course course;
  private final long seed;
  private final Screen screen;
  private final UnaryOperator<Learner> between;
  private final List<List<String>> said = new ArrayList<>();
  private Learner learner;
  private Instant now;
  private @Nullable Turn last;

  /**
   * A player.
   *
   * @param seed shuffles the answers of cards, 0 does not; that of each turn follows from it
   * @param between what is done with the record after each turn
   */
  public Player(
      Engine engine,
      Course course,
      Learner learner,
      Instant now,
      long seed,
      Screen screen,
      UnaryOperator<Learner> between) {
    this.engine = engine;
    this.course = course;
    this.learner = learner;
    this.now = now;
    this.seed = seed;
    this.screen = screen;
    this.between = between;
  }

  /** Enters the page of a course that was made by {@link Course#entering}. */
  public void enters() {
    says("/" + Course.ENTER);
  }

  /** Types this. */
  public void says(String text) {
    play(new Input.Said(text, mark(text), List.of(), screen.next()));
  }

  /** The keyed hash of a text, in a place where nothing is secret. */
  public static String mark(String text) {
    return "#" + Spelling.normal(text).hashCode();
  }

  /** Presses the button of this label; false when no message shows or showed it. */
  public boolean presses(String label) {
    Input.Pressed pressed = screen.press(label);
    if (pressed != null) {
      play(pressed);
    }
    return pressed != null;
  }

  /** Sends something that is not text. */
  public void sends(Input.Kind kind, String caption) {
    play(new Input.Sent(kind, caption, screen.next()));
  }

  /** Lets time pass; what falls due meanwhile is played in its order. */
  public void passes(Duration span) {
    until(now.plus(span), false);
  }

  /** Lets time pass until the bot begins something; false when it does not for 60 days. */
  public boolean awaits() {
    return until(now.plus(PATIENCE), true);
  }

  private boolean until(Instant end, boolean opener) {
    for (int i = 0; i < RESTLESS; i++) {
      Map.Entry<Long, Instant> next =
          learner.due().entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(end)) {
        now = end;
        return false;
      }
      now = next.getValue().isAfter(now) ? next.getValue() : now;
      Turn turn = play(new Input.Due(next.getKey()));
      if (opener && turn.sendings().stream().anyMatch(Player::opener)) {
        return true;
      }
    }
    throw new IllegalStateException("the clock does not come to rest: " + learner.due());
  }

  private static boolean opener(Sending sending) {
    return sending instanceof Sending.Message message && message.lane() == Sending.Lane.OPENER;
  }

  /** Plays any input. */
  public Turn play(Input input) {
    long turn = seed == 0 ? 0 : new SplittableRandom(seed + learner.turns()).nextLong();
    Turn played = engine.play(course, learner, input, now, turn);
    last = played;
    learner = between.apply(played.forget() ? Learner.unknown(learner.chat()) : played.learner());
    for (Sending sending : played.sendings()) {
      List<String> lines = screen.show(sending);
      if (!lines.isEmpty()) {
        said.add(lines);
      }
    }
    return played;
  }

  /** What the bot said since this was asked last: of each message its lines. */
  public List<List<String>> said() {
    List<List<String>> all = List.copyOf(said);
    said.clear();
    return all;
  }

  public Course course() {
    return course;
  }

  public Learner learner() {
    return learner;
  }

  public Instant now() {
    return now;
  }

  /** The last turn, or null before the first. */
  public @Nullable Turn last() {
    return last;
  }

  public Screen screen() {
    return screen;
  }
}
