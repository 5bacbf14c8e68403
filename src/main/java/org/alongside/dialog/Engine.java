package org.alongside.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays inputs. Pure: the same arguments give the same turn. Safe for any number of threads. */
public final class Engine {
  /** A command alone; what follows one is a text like any other, but for an invitation. */
  private static final Pattern COMMAND = Pattern.compile("/\\S*|/start\\s.*", Pattern.DOTALL);

  private final Map<String, Action> actions;
  private final Witness witness;
  private volatile @Nullable Control control;

  /** An engine that can do these things. */
  public Engine(List<? extends Action> actions) {
    this(actions, Witness.NONE);
  }

  /** An engine that is watched; as safe for threads as its witness is. */
  public Engine(List<? extends Action> actions, Witness witness) {
    this.witness = witness;
    this.actions =
        actions.stream().collect(Collectors.toUnmodifiableMap(Action::name, action -> action));
  }

  /**
   * What the input leads to.
   *
   * @param seed shuffles the answers of a card; 0 leaves them as they stand on the page
   */
  public Turn play(Course course, Learner learner, Input input, Instant now, long seed) {
    Draft draft = new Draft(course, Following.follow(course, learner), now, seed, witness);
    Acting acting = new Acting(draft, actions);
    Walk walk = new Walk(draft, acting);
    Doors doors = new Doors(draft, walk);
    Pressing pressing = new Pressing(draft, walk, doors);
    Hearing hearing = new Hearing(draft, walk, doors, pressing, control(course));
    begin(draft);
    switch (input) {
      case Input.Said said -> {
        heard(draft);
        hearing.said(said);
      }
      case Input.Pressed pressed -> {
        heard(draft);
        pressing.pressed(pressed);
      }
      case Input.Sent ignored -> {
        heard(draft);
        hearing.sent();
      }
      case Input.Alarm alarm -> {
        heard(draft);
        alarm(draft, walk, doors, pressing, alarm);
      }
      case Input.Due due -> due(draft, walk, acting, due.timer());
      case Input.Outcome ended -> acting.ended(walk, ended.action(), ended.outcome());
      case Input.Left ignored -> draft.reachable = false;
      case Input.Returned ignored -> draft.reachable = true;
      case Input.Moved moved -> draft.chat = moved.chat();
      case Input.Notice notice -> {
        walk.phrase(notice.phrase(), Map.of());
        walk.askAgain();
      }
      case Input.Outside ignored -> {}
    }
    finish(draft);
    return draft.turn();
  }

  /** Leaves all that is open and tells this step, as if entered there from another page. */
  public Turn enter(Course course, Learner learner, Target target, Instant now, long seed) {
    Draft draft = new Draft(course, Following.follow(course, learner), now, seed, witness);
    Walk walk = new Walk(draft, new Acting(draft, actions));
    begin(draft);
    draft.stack.clear();
    walk.push(target, true);
    finish(draft);
    return draft.turn();
  }

  /** Whether this text is a command, a control word or her own word: then nobody else reads it. */
  public boolean controls(Course course, Learner learner, Input.Said said) {
    String text = Spelling.clean(said.text());
    boolean command = COMMAND.matcher(text).matches();
    return command
        || control(course).of(Spelling.normal(text)) != null
        || Hearing.ownWord(course, learner.profile(), said.mark());
  }

  @SuppressWarnings("ReferenceEquality") // another reading of the course is another course
  private Control control(Course course) {
    Control present = control;
    if (present == null || present.course != course) {
      present = new Control(course);
      control = present;
    }
    return present;
  }

  private static void begin(Draft draft) {
    draft.standing.removeIf(offer -> offer.shown().plus(Limits.STANDING_LIFE).isBefore(draft.now));
    draft
        .promises
        .values()
        .removeIf(promise -> !promise.since().plus(Limits.PROMISE_LIFE).isAfter(draft.now));
    Walk.dropStale(draft);
    Locks.shut(draft);
  }

  private static void heard(Draft draft) {
    draft.reachable = true;
    new Openers(draft).heard();
  }

  private static void due(Draft draft, Walk walk, Acting acting, long number) {
    if (number == Learner.SWEEP) {
      draft.sendings.add(new Sending.EraseDue());
    } else if (number == Learner.SLOT) {
      new Openers(draft).slot();
    } else if (number == Learner.LATE) {
      acting.late(walk);
    } else {
      new Openers(draft).due(number);
    }
  }

  /** What she wrote is taken away; help is opened if it is about her and now. */
  private static void alarm(
      Draft draft, Walk walk, Doors doors, Pressing pressing, Input.Alarm alarm) {
    draft.sendings.add(new Sending.Erase(List.of(alarm.message())));
    Question question = draft.question();
    Exit.Ask ask = question == null ? null : question.ask();
    if (alarm.now()) {
      doors.open("help");
    } else if (question != null && ask != null && question.takesAnything(draft)) {
      pressing.answer(question, ask, null);
    } else {
      walk.askAgain();
    }
  }

  private static void finish(Draft draft) {
    draft.forgetAnswered();
    leaveSitting(draft);
    keepBack(draft);
    new Openers(draft).keepSlot();
    dropVars(draft);
  }

  /** Cards that she left open are due all the same, another day. */
  private static void leaveSitting(Draft draft) {
    boolean sits =
        !draft.cards.isEmpty()
            && draft.stack.stream().anyMatch(place -> place.at().equals(draft.cards.getFirst()));
    if (!sits) {
      draft.cards.clear();
    }
  }

  /** Back undoes the last turn that moved the place, unless something was done for good. */
  private static void keepBack(Draft draft) {
    Place before = draft.before.top();
    Place after = draft.top();
    boolean stays = before == null ? after == null : after != null && same(before, after);
    if (draft.wentBack || (stays && draft.before.stack().size() == draft.stack.size())) {
      return;
    }
    List<Place> bare = new ArrayList<>();
    Map<String, Map<String, Value>> vars = new HashMap<>();
    for (Place place : draft.before.stack()) {
      Offer question = place.question();
      bare.add(new Place(place.at(), place.language(), question == null ? null : question.bare()));
      Map<String, Value> values = draft.before.vars().get(place.at().dialog());
      if (values != null) {
        vars.put(place.at().dialog(), Locks.without(draft.course, place.at().dialog(), values));
      }
    }
    boolean possible = !draft.done && Question.of(draft.course, before) != null;
    draft.back = possible ? new Back(bare, vars, draft.timersSet, draft.promisesKept) : null;
  }

  /** Whether nothing was told since: a step that is entered once more makes a new offer. */
  private static boolean same(Place before, Place after) {
    Offer old = before.question();
    Offer present = after.question();
    boolean offer = old == null ? present == null : present != null && old.id() == present.id();
    return offer && before.at().equals(after.at());
  }

  /** Variables live while their dialog is open, or something of it is still to come. */
  private static void dropVars(Draft draft) {
    draft.vars.keySet().removeIf(dialog -> !lives(draft, dialog));
    draft.vars.values().removeIf(Map::isEmpty);
    draft.promises.keySet().removeIf(dialog -> !lives(draft, dialog));
  }

  private static boolean lives(Draft draft, String dialog) {
    List<Timer> all = new ArrayList<>(draft.timers);
    all.addAll(draft.waiting);
    if (draft.opener != null) {
      all.add(draft.opener.timer());
    }
    return draft.stack.stream().anyMatch(place -> place.at().dialog().equals(dialog))
        || all.stream()
            .anyMatch(
                timer ->
                    timer.setter().dialog().equals(dialog)
                        || timer.target().dialog().equals(dialog));
  }
}
