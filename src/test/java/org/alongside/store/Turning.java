package org.alongside.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Journaling;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox;
import org.jspecify.annotations.Nullable;

/** A change in the making: one learner says something, and so on. */
record Turning(Learners.Change change) {
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  static Turning of(String who, String input, long version) {
    Turn turn = new Turn(Learner.unknown(4711), List.of(), List.of(), false);
    return new Turning(
        new Learners.Change(who, input, version, turn, Map.of(), Set.of(), false, 0, NOW));
  }

  static Sending message(String text) {
    return new Sending.Message(
        new Rendered(text, List.of()), null, "", 0, List.of(), false, Sending.Lane.REPLY);
  }

  Turning learner(Learner learner) {
    return turn(new Turn(learner, turn().sendings(), turn().facts(), turn().forget()));
  }

  Turning discreet() {
    return learner(withProfile(turn().learner(), Map.of(Vars.DISCREET, Vars.YES)));
  }

  Turning sends(Sending... sendings) {
    return turn(new Turn(turn().learner(), List.of(sendings), turn().facts(), turn().forget()));
  }

  Turning counts(Fact... facts) {
    return turn(new Turn(turn().learner(), turn().sendings(), List.of(facts), turn().forget()));
  }

  Turning forgets() {
    return turn(new Turn(turn().learner(), turn().sendings(), turn().facts(), true));
  }

  Turning journals(Journaling... what) {
    return turn(turn().with(List.of(what)));
  }

  Turning writes(String text) {
    return journals(new Journaling.Write(NOW, "reflections/who-is-missing", text));
  }

  Turning sets(long number, Instant at) {
    Map<Long, Instant> set = new HashMap<>(change.set());
    set.put(number, at);
    return with(set, change.cleared(), change.clocked(), change.hers(), change.now());
  }

  Turning clears(long number) {
    return with(change.set(), Set.of(number), change.clocked(), change.hers(), change.now());
  }

  Turning clocked() {
    return with(change.set(), change.cleared(), true, change.hers(), change.now());
  }

  Turning hers(long message) {
    return with(change.set(), change.cleared(), change.clocked(), message, change.now());
  }

  Turning at(Instant now) {
    return with(change.set(), change.cleared(), change.clocked(), change.hers(), now);
  }

  Learners.Committed commit(Store store) {
    return store.learners().commit(change);
  }

  /** Commits, and gives the entry that it put into the outbox. */
  Outbox.Entry entry(Store store) {
    if (commit(store) instanceof Learners.Saved(Outbox.@Nullable Entry entry) && entry != null) {
      return entry;
    }
    throw new AssertionError("Nothing was put into the outbox by " + change);
  }

  static Learner withProfile(Learner learner, Map<String, Value> profile) {
    return new Learner(
        learner.chat(),
        learner.turns(),
        profile,
        learner.stack(),
        learner.vars(),
        learner.back(),
        learner.misses(),
        learner.offers(),
        learner.lastTimer(),
        learner.timers(),
        learner.waiting(),
        learner.opener(),
        learner.slot(),
        learner.slotDay(),
        learner.standing(),
        learner.cards(),
        learner.promises(),
        learner.passed(),
        learner.late(),
        learner.reachable(),
        learner.parts());
  }

  private Turn turn() {
    return change.turn();
  }

  private Turning turn(Turn turn) {
    return new Turning(
        new Learners.Change(
            change.who(),
            change.input(),
            change.version(),
            turn,
            change.set(),
            change.cleared(),
            change.clocked(),
            change.hers(),
            change.now()));
  }

  private Turning with(
      Map<Long, Instant> set, Set<Long> cleared, boolean clocked, long hers, Instant now) {
    return new Turning(
        new Learners.Change(
            change.who(),
            change.input(),
            change.version(),
            turn(),
            set,
            cleared,
            clocked,
            hers,
            now));
  }
}
