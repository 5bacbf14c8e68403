package org.alongside.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Step;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * All talks through one dialog in one language: from each moment everything that the learner can do
 * is done, and what was seen already is not followed again. The shortest talks come first.
 */
final class Exploring {
  /** Moments that are followed whatever they differ in; afterwards only new steps are. */
  static final int MOST = 4_000;

  /** The same in other circumstances, which the page has met already in its own. */
  static final int FEW = 300;

  private final int most;
  private final Course course;
  private final Dialog dialog;
  private final String language;
  private final Reads reads;
  private final Canon canon;
  private final Moves moves;

  private final Map<List<Object>, Integer> seen = new HashMap<>();
  private final Deque<Moment> open = new ArrayDeque<>();
  private final List<Moment> elsewhere = new ArrayList<>();
  private final Ways ways = new Ways();

  private final Trial trial;

  /**
   * Talks through a dialog.
   *
   * @param most moments that are followed whatever they differ in
   */
  Exploring(
      List<Action> actions, Course course, Dialog dialog, String language, Reads reads, int most) {
    this.most = most;
    this.trial = new Trial(actions, course, dialog);
    this.course = course;
    this.dialog = dialog;
    this.language = language;
    this.reads = reads;
    this.canon = new Canon(course, dialog, reads);
    this.moves = new Moves(course, dialog, language);
  }

  /** Enters by the first step, as everybody who could be told something else. */
  void enter() {
    Map<String, Value> bare = new HashMap<>(Map.of(Vars.CONSENT, Vars.ADULT));
    if (!language.equals(course.source())) {
      bare.put(Vars.LANGUAGE, new Value.Word(language));
    }
    for (Map<String, Value> profile : reads.profiles(course, dialog.vars().keySet(), bare)) {
      Learner learner = Learner.unknown(1).with(profile);
      Moment start = new Moment(learner, Transcript.Front.START, false, List.of(), 0, null, null);
      does(start, Moves.said("/" + Course.ENTER));
    }
    follow();
  }

  /** Goes on from a moment to which another dialog led. */
  void goOn(Moment moment) {
    arrives(moment, moment.by() != null);
    follow();
  }

  private void follow() {
    while (!open.isEmpty()) {
      Moment moment = open.removeFirst();
      Step step = moves.asks(moment);
      moves.of(moment).forEach(input -> does(moment, input));
      if (step != null && moves.first("misses", step.id())) {
        misses(moment, step);
      }
      if (waits(moment, step)) {
        Moment invited = trial.waits(moment);
        if (invited != null) {
          arrives(invited, false);
        }
      }
    }
  }

  /** Twice what nobody understands, what the bot adds then, and one step back. */
  private void misses(Moment moment, Step step) {
    Moment once = trial.plays(moment, Moves.nonsense(step));
    Moment twice = once == null ? null : trial.plays(once, Moves.nonsense(step));
    if (twice != null) {
      for (Sending.Key key : twice.keys()) {
        Option option = twice.option(key);
        if (option != null && option.does() instanceof Option.Skip) {
          does(twice, Moves.press(twice, key));
        }
      }
    }
    trial.plays(moment, Moves.said("/back"));
  }

  /** Whether it is worth waiting: nothing is open, or silence brings something, or for once. */
  private boolean waits(Moment moment, @Nullable Step step) {
    Learner learner = moment.learner();
    List<Timer> timers = learner.timers();
    return !moment.invited()
        && !learner.due().isEmpty()
        && (step == null
            || timers.stream().anyMatch(Timer::silence)
            || (!timers.isEmpty() && moves.first("waits", step.id(), timers.size())));
  }

  private void does(Moment moment, Input input) {
    Moment next = trial.plays(moment, input);
    if (next != null) {
      ways.leads(moment, next);
      arrives(next, true);
    }
  }

  private void arrives(Moment moment, boolean acted) {
    Place top = moment.learner().top();
    if (acted) {
      ends(moment, top);
    }
    List<Object> form = canon.of(moment);
    Integer known = seen.putIfAbsent(form, seen.size());
    ways.is(moment, known == null ? seen.size() - 1 : known);
    if (known != null) {
      return;
    }
    boolean here = top != null && top.at().dialog().equals(dialog.id());
    if (top == null || !here) {
      ways.ends(moment);
    }
    if (top != null && !here) {
      elsewhere.add(moment);
    }
    if (seen.size() <= most || unmet(moment, top)) {
      open.add(moment);
    }
  }

  /** Whether no moment at this step with these buttons was followed since there were too many. */
  private boolean unmet(Moment moment, @Nullable Place top) {
    List<String> buttons = moment.keys().stream().map(Sending.Key::key).toList();
    return moves.first("late", top == null ? "" : top.at(), buttons);
  }

  private void ends(Moment moment, @Nullable Place top) {
    Step step = top == null ? null : dialog.step(top.at().step());
    boolean here = top != null && top.at().dialog().equals(dialog.id());
    boolean silent = top != null && top.question() == null && moment.learner().late() == null;
    if (here && step != null && silent) {
      trial.complain(
          Finding.Kind.DEAD_END, moment, "nothing is asked here and nothing ends; write `end`");
    }
    boolean left =
        moment.learner().stack().stream().noneMatch(p -> p.at().dialog().equals(dialog.id()));
    if (left && dialog.debrief() != null && !moment.debriefed()) {
      trial.complain(
          Finding.Kind.MISSED_DEBRIEF,
          moment,
          "the scene ends without its debrief `%s`; lead this way through it"
              .formatted(dialog.debrief()));
    }
  }

  /** What went wrong. Moments from which no way leads to an end count too, if all were seen. */
  List<Trial.Complaint> complaints() {
    if (!sampled() && trial.well()) {
      ways.trapped().stream()
          .min(Comparator.comparingInt(moment -> moment.way().size()))
          .ifPresent(
              moment ->
                  trial.complain(
                      Finding.Kind.ENDLESS_LOOP,
                      moment,
                      "from here no way leads to an end or to another page; add one"));
    }
    return trial.complaints();
  }

  /** Moments at which another dialog was open. */
  List<Moment> elsewhere() {
    List<Moment> all = List.copyOf(elsewhere);
    elsewhere.clear();
    return all;
  }

  Dialog dialog() {
    return dialog;
  }

  String language() {
    return language;
  }

  Trial trial() {
    return trial;
  }

  int moments() {
    return seen.size();
  }

  /** Whether there were too many moments to follow each. */
  boolean sampled() {
    return seen.size() > most;
  }
}
