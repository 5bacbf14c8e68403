package org.alongside.channel.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Target;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.turn.Learners;

/** The author's hand in a persona's record: turns that come of no input. */
final class Hand {
  private static final int TRIES = 5;

  private final Assembly assembly;
  private final Chat chat;
  private final long number;

  Hand(Assembly assembly, Chat chat, long number) {
    this.assembly = assembly;
    this.chat = chat;
    this.number = number;
  }

  /** Forgets everything. Whether nothing is remembered now. */
  boolean forget() {
    return assembly.learners().load(chat.who(), "").learner() == null
        || write(before -> new Turn(Learner.unknown(before.chat()), List.of(), List.of(), true));
  }

  /** Lets her be like this from the next step on; somebody who has not agreed yet has then. */
  Note become(Traits traits) {
    Course course = assembly.course().get();
    Learner before = assembly.learners().load(chat.who(), "").learner();
    boolean agreed = before != null && Vars.ADULT.equals(before.profile().get(Vars.CONSENT));
    boolean done =
        write(
            learner ->
                new Turn(
                    learner.with(traits.in(course, learner.profile())),
                    List.of(),
                    List.of(),
                    false));
    if (!done) {
      return Note.wrong("failed");
    }
    return agreed ? Note.of("became") : enter(first(course.defaults().menu()));
  }

  /** Tells this step, as if it were entered from another page. */
  Note enter(Target target) {
    return enter(target, learner -> learner);
  }

  /** The same for somebody of whom nothing is known but this. */
  Note enter(Target target, Map<String, Value> profile) {
    return enter(target, learner -> Learner.unknown(learner.chat()).with(profile));
  }

  private Note enter(Target target, UnaryOperator<Learner> made) {
    Course course = assembly.course().get();
    Instant now = assembly.clock().instant();
    boolean done =
        write(
            before -> {
              Turn turn = assembly.engine().enter(course, made.apply(before), target, now, 0);
              assembly.trail().saw(new Trail.Last(before, null, turn, now));
              return turn;
            });
    return done ? Note.NONE : Note.wrong("failed");
  }

  /** Where a page begins. */
  Target first(String dialog) {
    Dialog page = assembly.course().get().dialogs().get(dialog);
    return new Target(dialog, page == null ? "" : page.first().id());
  }

  /** Writes what becomes of the record, or of somebody new. Whether it is written. */
  private boolean write(Function<Learner, Turn> act) {
    String name = "hand:" + UUID.randomUUID();
    for (int i = 0; i < TRIES; i++) {
      Learners.Loaded loaded = assembly.learners().load(chat.who(), name);
      Learner before = loaded.learner() == null ? Learner.unknown(number) : loaded.learner();
      switch (assembly.learners().commit(change(loaded, before, act.apply(before), name))) {
        case Learners.Saved saved -> {
          if (saved.entry() != null) {
            chat.deliver(saved.entry());
          }
          return true;
        }
        case Learners.Seen ignored -> {
          return true;
        }
        case Learners.Fenced ignored -> {
          return false;
        }
        case Learners.Conflict ignored -> {}
      }
    }
    return false;
  }

  private Learners.Change change(Learners.Loaded loaded, Learner before, Turn turn, String name) {
    Map<Long, Instant> old = before.due();
    Map<Long, Instant> set = new HashMap<>(turn.learner().due());
    Set<Long> cleared = new HashSet<>(old.keySet());
    cleared.removeAll(set.keySet());
    set.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
    Instant now = assembly.clock().instant();
    return new Learners.Change(
        chat.who(), name, loaded.version(), turn, set, cleared, false, 0, now);
  }
}
