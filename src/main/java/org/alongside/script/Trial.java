package org.alongside.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Target;
import org.alongside.dialog.Text;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Witness;
import org.jspecify.annotations.Nullable;

/** Plays one dialog's turns, watches them, and remembers what went wrong in any of them. */
final class Trial implements Witness {
  /** Longer than any timer, and than the days that an opener may wait for its slot. */
  private static final Duration PATIENCE = Limits.TIMER.plusDays(14);

  /** Clock entries that one wait may play. */
  private static final int RESTLESS = 500;

  private final Engine engine;
  private final Course course;
  private final Dialog dialog;
  private final Set<Text> said = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Complaint> complaints = new LinkedHashMap<>();

  /** What the present turn entered, and printed without a value. */
  private final List<Target> entered = new ArrayList<>();

  private final Set<String> lacking = new HashSet<>();

  /** What went wrong, and where the talk stood then. */
  record Complaint(Finding.Kind kind, String step, String message, Moment at) {}

  Trial(List<Action> actions, Course course, Dialog dialog) {
    this.engine = new Engine(actions, this);
    this.course = course.entering(dialog.id());
    this.dialog = dialog;
  }

  @Override
  public void enters(Target step) {
    entered.add(step);
  }

  @Override
  public void says(Text text) {
    said.add(text);
  }

  @Override
  public void lacks(String name) {
    lacking.add(name);
  }

  /** Lets time pass until the bot begins something; null when it does not. */
  @Nullable Moment waits(Moment moment) {
    Learner learner = moment.learner();
    Instant now = moment.now();
    Instant end = now.plus(PATIENCE);
    for (int i = 0; i < RESTLESS; i++) {
      var next = learner.due().entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(end)) {
        return null;
      }
      now = next.getValue().isAfter(now) ? next.getValue() : now;
      Moment from =
          new Moment(learner, now, moment.debriefed(), moment.keys(), moment.offer(), moment, null);
      Turn turn = turn(from, new Input.Due(next.getKey()));
      if (turn == null) {
        return null;
      }
      learner = turn.learner();
      if (learner.opener() != null && !turn.sendings().isEmpty()) {
        return after(moment, now, turn, null);
      }
    }
    complain(
        Finding.Kind.ENDLESS_LOOP, moment, "timers follow each other without end; take one away");
    return null;
  }

  /** What comes of an input; null where the engine broke. */
  @Nullable Moment plays(Moment moment, Input input) {
    Turn turn = turn(moment, input);
    if (turn == null) {
      return null;
    }
    Moment next = after(moment, moment.now(), turn, input);
    if (turn.sendings().stream().noneMatch(Trial::told)) {
      complain(
          Finding.Kind.DEAD_END,
          next,
          "the bot says nothing here; write a paragraph into the step that this leads to");
    }
    return next;
  }

  private static boolean told(Sending sending) {
    return sending instanceof Sending.Message
        || sending instanceof Sending.Made
        || (sending instanceof Sending.Edit edit && !edit.rows().isEmpty());
  }

  private @Nullable Turn turn(Moment moment, Input input) {
    entered.clear();
    lacking.clear();
    try {
      Turn turn = engine.play(course, moment.learner(), input, moment.now(), 0);
      Input by = input instanceof Input.Due ? null : input;
      Supplier<Moment> after = () -> after(moment, moment.now(), turn, by);
      Inspection inspection =
          new Inspection((kind, message) -> complain(kind, after.get(), message));
      turn.sendings().forEach(inspection::look);
      for (String name : lacking) {
        complain(
            Finding.Kind.UNSET_VALUE,
            after.get(),
            "`{%s}` is printed here while it is not set; put `if %s` before the paragraph"
                .formatted(name, name));
      }
      if (entered.size() >= Limits.STEPS) {
        complain(
            Finding.Kind.ENDLESS_LOOP,
            after.get(),
            "one step leads to the next without end, and nothing is asked; let one of them ask or"
                + " end");
      }
      return turn;
    } catch (RuntimeException broken) {
      Moment after = new Moment(moment.learner(), moment.now(), false, List.of(), 0, moment, input);
      complain(Finding.Kind.EXCEPTION, after, "the bot breaks here: " + broken);
      return null;
    }
  }

  private Moment after(Moment before, Instant now, Turn turn, @Nullable Input by) {
    boolean debriefed =
        before.debriefed()
            || entered.stream()
                .anyMatch(
                    step ->
                        step.dialog().equals(dialog.id()) && step.step().equals(dialog.debrief()));
    Learner learner = turn.forget() ? Learner.unknown(1) : turn.learner();
    Place top = learner.top();
    long offer = top == null || top.question() == null ? 0 : top.question().id();
    if (by == null && learner.opener() != null) {
      offer = learner.opener().offer();
    }
    return new Moment(learner, now, debriefed, keys(turn, offer), offer, before, by);
  }

  /** The buttons of this offer that the turn shows; what is shown last counts. */
  private static List<Sending.Key> keys(Turn turn, long offer) {
    Map<String, Sending.Key> keys = new LinkedHashMap<>();
    for (Sending sending : turn.sendings()) {
      if (sending instanceof Sending.Message message && message.offer() == offer) {
        message.rows().forEach(row -> row.forEach(key -> keys.put(key.key(), key)));
      } else if (sending instanceof Sending.Edit edit && edit.offer() == offer) {
        edit.rows().forEach(row -> row.forEach(key -> keys.put(key.key(), key)));
      }
    }
    return List.copyOf(keys.values());
  }

  /** Remembers the first of each kind at each step: the shortest way there. */
  void complain(Finding.Kind kind, Moment at, String message) {
    String step = step(at);
    complaints.putIfAbsent(kind + step + message, new Complaint(kind, step, message, at));
  }

  /** The step that was told last, else the one that asked. */
  private String step(Moment at) {
    Target last = entered.isEmpty() ? null : entered.getLast();
    Place asked = at.learner().top();
    Target open = asked == null ? null : asked.at();
    return Stream.of(last, open)
        .filter(Objects::nonNull)
        .filter(target -> target.dialog().equals(dialog.id()))
        .map(Target::step)
        .findFirst()
        .orElse(dialog.first().id());
  }

  /** Whether anything went wrong so far. */
  boolean well() {
    return complaints.isEmpty();
  }

  List<Complaint> complaints() {
    return List.copyOf(complaints.values());
  }

  /** The texts and arms that were said. */
  Set<Text> said() {
    return said;
  }

  /** Plays a turn again that went well. */
  Turn again(Learner learner, Input input, Instant now) {
    return engine.play(course, learner, input, now, 0);
  }
}
