package org.alongside.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Text;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.dialog.Witness;
import org.jspecify.annotations.Nullable;

/**
 * All talks through one dialog in one language: from each moment everything that the learner can do
 * is done, and what was seen already is not followed again. The shortest talks come first.
 */
final class Exploring implements Witness {
  /** Moments that are followed whatever they differ in; afterwards only new steps are. */
  static final int MOST = 4_000;

  private static final Duration PATIENCE = Duration.ofDays(60);

  /** Clock entries that one wait may play. */
  private static final int RESTLESS = 500;

  private final Engine engine;
  private final Course course;
  private final Dialog dialog;
  private final String language;
  private final Reads reads;
  private final Canon canon;
  private final Moves moves;

  private final Map<List<Object>, Integer> seen = new HashMap<>();
  private final Deque<Moment> open = new ArrayDeque<>();
  private final Set<Text> said = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Complaint> complaints = new LinkedHashMap<>();
  private final List<Moment> elsewhere = new ArrayList<>();
  private final Ways ways = new Ways();

  private final List<Target> entered = new ArrayList<>();
  private final Set<String> lacking = new HashSet<>();

  /** What went wrong, and where the talk stood then. */
  record Complaint(Finding.Kind kind, String step, String message, Moment at) {}

  Exploring(List<Action> actions, Course course, Dialog dialog, String language, Reads reads) {
    this.engine = new Engine(actions, this);
    this.course = course.entering(dialog.id());
    this.dialog = dialog;
    this.language = language;
    this.reads = reads;
    this.canon = new Canon(course, dialog, reads);
    this.moves = new Moves(course, dialog, language);
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
        waits(moment);
      }
    }
  }

  /** Twice what nobody understands, what the bot adds then, and one step back. */
  private void misses(Moment moment, Step step) {
    Moment once = plays(moment, Moves.nonsense(step));
    Moment twice = once == null ? null : plays(once, Moves.nonsense(step));
    if (twice != null) {
      for (Sending.Key key : twice.keys()) {
        Option option = twice.option(key);
        if (option != null && option.does() instanceof Option.Skip) {
          does(twice, Moves.press(twice, key));
        }
      }
    }
    plays(moment, Moves.said("/back"));
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

  private void waits(Moment moment) {
    Learner learner = moment.learner();
    Instant now = moment.now();
    Instant end = now.plus(PATIENCE);
    for (int i = 0; i < RESTLESS; i++) {
      var next = learner.due().entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(end)) {
        return;
      }
      now = next.getValue().isAfter(now) ? next.getValue() : now;
      Moment from =
          new Moment(learner, now, moment.debriefed(), moment.keys(), moment.offer(), moment, null);
      Turn turn = turn(from, new Input.Due(next.getKey()));
      if (turn == null) {
        return;
      }
      learner = turn.learner();
      if (learner.opener() != null && !turn.sendings().isEmpty()) {
        Moment invited = after(moment, now, turn, null);
        arrives(invited, false);
        return;
      }
    }
    complain(
        Finding.Kind.ENDLESS_LOOP, moment, "timers follow each other without end; take one away");
  }

  private void does(Moment moment, Input input) {
    Moment next = plays(moment, input);
    if (next != null) {
      ways.leads(moment, next);
      arrives(next, true);
    }
  }

  /** What comes of an input; null where the engine broke. */
  private @Nullable Moment plays(Moment moment, Input input) {
    Turn turn = turn(moment, input);
    if (turn == null) {
      return null;
    }
    Moment next = after(moment, moment.now(), turn, input);
    if (turn.sendings().stream().noneMatch(Exploring::told)) {
      complain(
          Finding.Kind.DEAD_END,
          next,
          "the bot says nothing here; write a paragraph into the step that this leads to");
    }
    return next;
  }

  private static boolean told(Sending sending) {
    return sending instanceof Sending.Message
        || (sending instanceof Sending.Edit edit && !edit.rows().isEmpty());
  }

  private @Nullable Turn turn(Moment moment, Input input) {
    entered.clear();
    lacking.clear();
    try {
      Turn turn = engine.play(course, moment.learner(), input, moment.now(), 0);
      Moment after = after(moment, moment.now(), turn, input instanceof Input.Due ? null : input);
      Inspection inspection = new Inspection((kind, message) -> complain(kind, after, message));
      turn.sendings().forEach(inspection::look);
      for (String name : lacking) {
        complain(
            Finding.Kind.UNSET_VALUE,
            after,
            "`{%s}` is printed here while it is not set; put `if %s` before the paragraph"
                .formatted(name, name));
      }
      if (entered.size() >= Limits.STEPS) {
        complain(
            Finding.Kind.ENDLESS_LOOP,
            after,
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
    if (seen.size() <= MOST || moves.first("late", top == null ? "" : top.at())) {
      open.add(moment);
    }
  }

  private void ends(Moment moment, @Nullable Place top) {
    Step step = top == null ? null : dialog.step(top.at().step());
    boolean here = top != null && top.at().dialog().equals(dialog.id());
    if (here && step != null && top.question() == null && moment.learner().late() == null) {
      complain(
          Finding.Kind.DEAD_END, moment, "nothing is asked here and nothing ends; write `end`");
    }
    boolean left =
        moment.learner().stack().stream().noneMatch(p -> p.at().dialog().equals(dialog.id()));
    if (left && dialog.debrief() != null && !moment.debriefed()) {
      complain(
          Finding.Kind.MISSED_DEBRIEF,
          moment,
          "the scene ends without its debrief `%s`; lead this way through it"
              .formatted(dialog.debrief()));
    }
  }

  /** Remembers the first of each kind at each step: the shortest way there. */
  private void complain(Finding.Kind kind, Moment at, String message) {
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

  /** What went wrong. Moments from which no way leads to an end count too, if all were seen. */
  List<Complaint> complaints() {
    entered.clear();
    if (!sampled() && complaints.isEmpty()) {
      ways.trapped().stream()
          .min(Comparator.comparingInt(moment -> moment.way().size()))
          .ifPresent(
              moment ->
                  complain(
                      Finding.Kind.ENDLESS_LOOP,
                      moment,
                      "from here no way leads to an end or to another page; add one"));
    }
    return List.copyOf(complaints.values());
  }

  /** Moments at which another dialog was open. */
  List<Moment> elsewhere() {
    List<Moment> all = List.copyOf(elsewhere);
    elsewhere.clear();
    return all;
  }

  Set<Text> said() {
    return said;
  }

  int moments() {
    return seen.size();
  }

  /** Whether there were too many moments to follow each. */
  boolean sampled() {
    return seen.size() > MOST;
  }

  Engine engine() {
    return engine;
  }

  Course course() {
    return course;
  }
}
