package org.alongside.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Hindrance;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Openings;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Turn;
import org.alongside.turn.Rule;
import org.jspecify.annotations.Nullable;

/** One learner's clock as it is played ahead: a record that moves on and is not kept. */
final class Foresight {
  /** Entries of the clock that one look plays. */
  private static final int MOST = 500;

  /** Answers that go through one piece. */
  private static final int ANSWERS = 200;

  /** The store plays entries of one instant by the letters of their names. */
  private static final Comparator<Map.Entry<Long, Instant>> ORDER =
      Map.Entry.<Long, Instant>comparingByValue()
          .thenComparing(entry -> Long.toString(entry.getKey()));

  private final Engine engine;
  private final List<Rule> rules;
  private final Course course;
  private final Map<Key, SequencedSet<Hindrance>> hindered = new HashMap<>();
  private final List<Coming> coming = new ArrayList<>();
  private Learner learner;
  private Instant now;

  private record Key(long number, Target setter, Target target) {
    static Key of(Timer timer) {
      return new Key(timer.number(), timer.setter(), timer.target());
    }
  }

  Foresight(Engine engine, List<Rule> rules, Course course, Learner learner, Instant now) {
    this.engine = engine;
    this.rules = rules;
    this.course = course;
    this.learner = learner;
    this.now = now;
    learner.waiting().forEach(timer -> hinders(timer, timer.due(), timer.due()));
  }

  List<Coming> until(Instant end, Outlook.Doing doing) {
    for (int i = 0; i < MOST; i++) {
      Map.Entry<Long, Instant> due = learner.due().entrySet().stream().min(ORDER).orElse(null);
      if (due == null || due.getValue().isAfter(end)) {
        break;
      }
      now = due.getValue().isAfter(now) ? due.getValue() : now;
      Learner before = learner;
      Turn turn = play(new Input.Due(due.getKey()));
      if (turn.forget()) {
        add(new Coming.Forgotten(), false, List.of(new Coming.Unanswered()));
        break;
      }
      if (due.getValue().equals(learner.due().get(due.getKey()))) {
        break;
      }
      boolean came = came(before, learner.opener());
      learner.waiting().forEach(timer -> hinders(timer, due.getValue(), now));
      if (came && doing == Outlook.Doing.OPENS) {
        opens();
      }
    }
    return coming;
  }

  private Turn play(Input input) {
    Learner before = learner;
    Turn turn = engine.play(course, before, input, now, 0);
    for (Rule rule : rules) {
      turn = rule.after(course, before, input, turn, now, 0);
    }
    learner = turn.learner();
    return turn;
  }

  private void hinders(Timer timer, Instant slot, Instant at) {
    Hindrance hindrance = Openings.hindrance(course, learner, timer, slot, at);
    if (hindrance != null) {
      hindered.computeIfAbsent(Key.of(timer), key -> new LinkedHashSet<>()).add(hindrance);
    }
  }

  /** Whether an opener was shown in this turn; it is noted then. */
  private boolean came(Learner before, @Nullable Opener opener) {
    if (opener == null) {
      return false;
    }
    Opener old = before.opener();
    boolean same = old != null && old.offer() == opener.offer();
    boolean again = same && old != null && opener.showings() > old.showings();
    if (same && !again) {
      return false;
    }
    Reasons reasons = new Reasons(course, before, now);
    List<Coming.Why> why = new ArrayList<>(again ? List.of(new Coming.Left()) : List.of());
    why.addAll(reasons.what(opener.timer()));
    why.addAll(reasons.when(opener.timer(), again));
    if (!again) {
      hindered
          .getOrDefault(Key.of(opener.timer()), new LinkedHashSet<>())
          .forEach(hindrance -> why.add(new Coming.Waited(hindrance)));
    }
    add(reasons.named(opener.timer()), again, why);
    return true;
  }

  private void add(Coming.What what, boolean again, List<Coming.Why> why) {
    coming.add(new Coming(now, what, again, why));
  }

  private void opens() {
    FirstAnswers answers = new FirstAnswers();
    Opener opener = learner.opener();
    Input next = opener == null ? null : opener.tap(0);
    for (int i = 0; next != null && i < ANSWERS; i++) {
      play(next);
      next = answers.next(course, learner);
    }
  }
}
