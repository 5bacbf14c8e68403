package org.alongside.dialog;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record while a turn is played: what {@link Learner} holds, and what the turn sends. */
final class Draft {
  final Course course;
  final Learner before;
  final Instant now;
  final long seed;
  final Witness witness;

  long chat;
  final Map<String, Value> profile;
  final List<Place> stack;
  final Map<String, Map<String, Value>> vars = new HashMap<>();
  @Nullable Back back;
  int misses;
  long offers;
  long lastTimer;
  final List<Timer> timers;
  final List<Timer> waiting;
  @Nullable Opener opener;
  @Nullable Instant slot;
  @Nullable LocalDate slotDay;
  final List<Offer> standing;
  final List<Target> cards;
  final Map<String, Promise> promises;
  BigInteger passed;
  @Nullable Instant late;
  boolean reachable;

  final List<Sending> sendings = new ArrayList<>();
  final List<Fact> facts = new ArrayList<>();
  final List<Target> told = new ArrayList<>();
  final List<Journaling> journal = new ArrayList<>();
  final Set<Long> timersSet = new HashSet<>();
  final Set<String> promisesKept = new HashSet<>();

  /** Whether something happened that back must not undo: an action, or an answered card. */
  boolean done;

  boolean forget;

  /** Whether this turn undid the last one. */
  boolean wentBack;

  Draft(Course course, Learner learner, Instant now, long seed, Witness witness) {
    this.witness = witness;
    this.course = course;
    this.before = learner;
    this.now = now;
    this.seed = seed;
    chat = learner.chat();
    profile = new HashMap<>(learner.profile());
    stack = new ArrayList<>(learner.stack());
    learner.vars().forEach((dialog, values) -> vars.put(dialog, new HashMap<>(values)));
    back = learner.back();
    offers = learner.offers();
    lastTimer = learner.lastTimer();
    timers = new ArrayList<>(learner.timers());
    waiting = new ArrayList<>(learner.waiting());
    opener = learner.opener();
    slot = learner.slot();
    slotDay = learner.slotDay();
    standing = new ArrayList<>(learner.standing());
    cards = new ArrayList<>(learner.cards());
    promises = new HashMap<>(learner.promises());
    passed = learner.passed();
    late = learner.late();
    reachable = learner.reachable();
  }

  Learner freeze() {
    return freeze(before.turns() + 1);
  }

  /** The record with what was changed, and no turn more. */
  Learner same() {
    return freeze(before.turns());
  }

  private Learner freeze(long turns) {
    return new Learner(
        chat,
        turns,
        profile,
        stack,
        vars,
        back,
        misses,
        offers,
        lastTimer,
        timers,
        waiting,
        opener,
        slot,
        slotDay,
        standing,
        cards,
        promises,
        passed,
        late,
        reachable,
        before.parts());
  }

  Turn turn() {
    return new Turn(freeze(), sendings, facts, forget, told, forget ? List.of() : journal);
  }

  @Nullable Place top() {
    return stack.isEmpty() ? null : stack.getLast();
  }

  /** What is open now, or null. */
  @Nullable Question question() {
    return Question.of(course, top());
  }

  void replaceTop(Place place) {
    stack.set(stack.size() - 1, place);
  }

  boolean discreet() {
    return Vars.YES.equals(profile.get(Vars.DISCREET));
  }

  /** Whether she wants to hear what has a spoken form. */
  boolean listens() {
    return Vars.YES.equals(profile.get(Vars.LISTEN));
  }

  /** Whether pictures and sounds are told in words. */
  boolean textOnly() {
    return Vars.YES.equals(profile.get(Vars.TEXT_ONLY));
  }

  boolean paused() {
    return Vars.YES.equals(profile.get(Vars.PAUSED));
  }

  /** The language she chose, as far as the course has it. */
  String language() {
    return Vars.language(course, profile.get(Vars.LANGUAGE));
  }

  /** The language in which she is told this dialog. */
  String language(Dialog dialog) {
    String chosen = language();
    return dialog.languages().contains(chosen) ? chosen : course.source();
  }

  /** The values that this dialog's pages can name. */
  Scope scope(@Nullable Dialog dialog) {
    return new Scope(
        course,
        dialog,
        profile,
        dialog == null ? Map.of() : valuesOf(dialog.id()),
        promises,
        witness);
  }

  private Map<String, Value> valuesOf(String dialog) {
    Map<String, Value> values = vars.get(dialog);
    return values == null ? Map.of() : values;
  }

  void apply(Dialog dialog, Effect effect) {
    Scope scope = scope(dialog);
    Var var = scope.declared(effect.name());
    switch (effect) {
      case Effect.Assign assign -> assign(dialog, assign.name(), assign.value());
      case Effect.Add add -> {
        if (var instanceof Var.Number bounds
            && scope.value(add.name()) instanceof Value.Number old) {
          long sum = Math.clamp(old.number() + add.by(), bounds.low(), bounds.high());
          assign(dialog, add.name(), new Value.Number(sum));
        }
      }
    }
  }

  /** Keeps a value; one that a variable has anyway takes no room. */
  void assign(@Nullable Dialog dialog, String name, @Nullable Value value) {
    boolean own = dialog != null && dialog.vars().containsKey(name);
    Var var = own && dialog != null ? dialog.vars().get(name) : course.profile().get(name);
    Map<String, Value> values =
        own && dialog != null ? vars.computeIfAbsent(dialog.id(), id -> new HashMap<>()) : profile;
    if (var == null) {
      return;
    }
    if (value == null || value.equals(Vars.NOTHING) || value.equals(Vars.initial(var))) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    if (!own) {
      Consequences.follow(course, profile, name);
    }
  }

  /** Keeps what she wrote, if she wants a journal. */
  void write(Dialog dialog, String text) {
    if (Vars.YES.equals(profile.get(Vars.JOURNAL)) && !discreet()) {
      journal.add(new Journaling.Write(now, dialog.id(), text));
    }
  }

  /** Forgets the promises whose step, in which they were asked after, she has left. */
  void forgetAnswered() {
    promises
        .values()
        .removeIf(
            promise ->
                promise.asked() != null
                    && stack.stream().noneMatch(place -> place.at().equals(promise.asked())));
  }

  /** Forgets what belongs to a dialog: its variables, timers, untapped opener and promise. */
  void reset(String dialog) {
    vars.remove(dialog);
    promises.remove(dialog);
    timers.removeIf(timer -> timer.of(dialog));
    waiting.removeIf(timer -> timer.of(dialog));
    if (opener != null && opener.timer().of(dialog)) {
      opener = null;
    }
  }
}
