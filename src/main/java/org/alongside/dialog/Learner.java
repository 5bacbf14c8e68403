package org.alongside.dialog;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is remembered about one person. Immutable; what is not set is not there.
 *
 * @param chat the channel's number of her chat
 * @param turns how many inputs were played
 * @param profile variables that belong to her rather than to a dialog
 * @param stack where she stands, the oldest place first
 * @param vars each dialog's variables
 * @param misses how many inputs in a row did not answer
 * @param offers the last offer's id
 * @param lastTimer the last timer's number
 * @param timers what comes by itself later
 * @param waiting what fell due and waits for its slot, the first to come first
 * @param slot when what waits comes next, null when nothing does
 * @param slotDay the date of the last opener that took a slot
 * @param standing buttons that live beside the open question
 * @param cards those of this sitting that are still to be answered, the present one first
 * @param promises by dialog
 * @param passed one bit for each dialog that was passed, by its number
 * @param late when the host action under way is given up
 * @param reachable whether messages arrive
 * @param parts what the rules keep, by their names
 */
public record Learner(
    long chat,
    long turns,
    Map<String, Value> profile,
    List<Place> stack,
    Map<String, Map<String, Value>> vars,
    @Nullable Back back,
    int misses,
    long offers,
    long lastTimer,
    List<Timer> timers,
    List<Timer> waiting,
    @Nullable Opener opener,
    @Nullable Instant slot,
    @Nullable LocalDate slotDay,
    List<Offer> standing,
    List<Target> cards,
    Map<String, Promise> promises,
    BigInteger passed,
    @Nullable Instant late,
    boolean reachable,
    Map<String, Part> parts) {

  /** Number of the clock's entry for messages that fade; it belongs to the store. */
  public static final long SWEEP = 0;

  /** Number of the clock's entry for {@link #slot}. */
  public static final long SLOT = 1;

  /** Number of the clock's entry for promises that were kept long enough. */
  public static final long TIDY = 2;

  /** Number of the clock's entry for {@link #late}. */
  public static final long LATE = 3;

  /** Number of the clock's entry for what her calendar brings. */
  public static final long CALENDAR = 4;

  /** Number of the clock's entry for a silence that lasts too long. */
  public static final long SILENCE = 5;

  /** Number of the clock's entry for the questions that measure the course. */
  public static final long MEASURE = 6;

  /** The last number that is not a timer's. */
  public static final long RESERVED = 9;

  public Learner {
    profile = Map.copyOf(profile);
    stack = List.copyOf(stack);
    vars = Map.copyOf(vars);
    timers = List.copyOf(timers);
    waiting = List.copyOf(waiting);
    standing = List.copyOf(standing);
    cards = List.copyOf(cards);
    promises = Map.copyOf(promises);
    parts = Map.copyOf(parts);
  }

  /** Somebody of whom nothing is known. */
  public static Learner unknown(long chat) {
    return unknown(chat, Map.of());
  }

  /** Somebody of whom only this is known. */
  public static Learner unknown(long chat, Map<String, Value> profile) {
    return new Learner(
        chat,
        0,
        profile,
        List.of(),
        Map.of(),
        null,
        0,
        0,
        RESERVED,
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Map.of(),
        BigInteger.ZERO,
        null,
        true,
        Map.of());
  }

  /** The same, of whom this is known. */
  public Learner with(Map<String, Value> known) {
    return new Learner(
        chat, turns, known, stack, vars, back, misses, offers, lastTimer, timers, waiting, opener,
        slot, slotDay, standing, cards, promises, passed, late, reachable, parts);
  }

  /** The same, of whom a rule keeps this. */
  public Learner with(String name, Part part) {
    Map<String, Part> all = new HashMap<>(parts);
    all.put(name, part);
    return new Learner(
        chat, turns, profile, stack, vars, back, misses, offers, lastTimer, timers, waiting, opener,
        slot, slotDay, standing, cards, promises, passed, late, reachable, all);
  }

  /** The same in another chat. */
  public Learner with(long other) {
    return new Learner(
        other, turns, profile, stack, vars, back, misses, offers, lastTimer, timers, waiting,
        opener, slot, slotDay, standing, cards, promises, passed, late, reachable, parts);
  }

  /** The same, who has passed this. */
  public Learner with(BigInteger dialogs) {
    return new Learner(
        chat, turns, profile, stack, vars, back, misses, offers, lastTimer, timers, waiting, opener,
        slot, slotDay, standing, cards, promises, dialogs, late, reachable, parts);
  }

  /** Where she stands now, or null when no dialog is open. */
  public @Nullable Place top() {
    return stack.isEmpty() ? null : stack.getLast();
  }

  /** Whether what the bot says fades and cannot be forwarded. */
  public boolean discreet() {
    return Vars.YES.equals(profile.get(Vars.DISCREET));
  }

  /**
   * What the clock must hold for her, by number. For somebody who cannot be reached only what a
   * rule keeps all the same.
   */
  public Map<Long, Instant> due() {
    Map<Long, Instant> due = new TreeMap<>();
    parts.values().forEach(part -> due.putAll(part.due(reachable)));
    if (!reachable) {
      return due;
    }
    timers.forEach(timer -> due.put(timer.number(), timer.due()));
    if (slot != null) {
      due.put(SLOT, slot);
    }
    promises.values().stream()
        .map(promise -> promise.since().plus(Limits.PROMISE_LIFE))
        .min(Instant::compareTo)
        .ifPresent(end -> due.put(TIDY, end));
    if (late != null) {
      due.put(LATE, late);
    }
    return due;
  }
}
