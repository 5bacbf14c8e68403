package org.alongside.channel.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.days.Coming;
import org.alongside.days.Outlook;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Value;
import org.alongside.turn.Arrival;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox;
import org.alongside.turn.Played;
import org.alongside.turn.Timers;

/** What is remembered of one person while pages are looked at: record, clock, outbox, screen. */
final class Memory implements Learners, Outbox, Timers {
  final String who;
  final Map<Long, Instant> due = new TreeMap<>();
  final Map<String, Value> profile = new HashMap<>();
  private final Map<Long, Boolean> screen = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private Learner learner;
  private long entries;
  private boolean claims = true;
  private Consumer<Entry> drain = entry -> {};

  Memory(String who) {
    this.who = who;
  }

  /** What a persona stands on whose inputs go this way. */
  Assembly assembly(
      Supplier<Course> course,
      Function<Arrival, CompletableFuture<Played>> turns,
      PersonaClock clock) {
    Engine engine = new Engine(List.of());
    return new Assembly(
        course, turns, this, this, TreeMap::new, clock, engine, this::ahead, new Trail());
  }

  void drainTo(Consumer<Entry> drain) {
    this.drain = drain;
  }

  /** From now on somebody else has claimed every entry of the outbox. */
  void claimNothing() {
    claims = false;
  }

  /** Whether this input is new; from now on it is not. */
  boolean hears(String input) {
    return seen.add(input);
  }

  /** She sent this message. */
  void sent(long message) {
    screen.put(message, false);
  }

  /** Ends a turn: the record is written and what it says is drained. */
  void commit(long chat, List<Sending> sendings) {
    Learner fresh = Learner.unknown(chat);
    learner =
        new Learner(
            chat,
            1,
            profile,
            List.of(),
            Map.of(),
            null,
            0,
            0,
            9,
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            Map.of(),
            fresh.passed(),
            null,
            true,
            Map.of());
    drain.accept(new Entry(Long.toString(++entries), who, chat, sendings, true, false));
  }

  /** What of the clock can be seen when it comes. */
  synchronized List<Coming> ahead(
      Course course, Learner learner, Instant now, Instant until, Outlook.Doing doing) {
    return due.entrySet().stream()
        .filter(entry -> entry.getKey() > Learner.RESERVED && !entry.getValue().isAfter(until))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getValue)
        .map(at -> new Coming(at, new Coming.LookBack(), false, List.of(new Coming.Week())))
        .toList();
  }

  @Override
  public synchronized Loaded load(String who, String input) {
    return new Loaded(learner, 0, seen.contains(input));
  }

  @Override
  public synchronized Committed commit(Change change) {
    if (!change.turn().forget()) {
      throw new IllegalStateException("only to forget: " + change);
    }
    learner = null;
    profile.clear();
    due.clear();
    return new Saved(null);
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return due.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .map(entry -> new Due(who, entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Instant next() {
    return due.values().stream().min(Instant::compareTo).orElse(null);
  }

  @Override
  public void drop(Due entry) {
    due.remove(entry.number(), entry.at());
  }

  @Override
  public void onEarlier(Runnable wake) {}

  @Override
  public void listen(Consumer<Entry> consumer) {}

  @Override
  public List<Entry> pending() {
    return List.of();
  }

  @Override
  public void left(Entry entry, boolean begun) {
    throw new IllegalStateException("nobody here stops halfway: " + entry);
  }

  @Override
  public boolean claim(Entry entry) {
    return claims;
  }

  @Override
  public void acknowledge(Entry entry, List<Shown> shown, List<Long> gone, Instant now) {
    shown.forEach(each -> screen.put(each.message(), each.fades() != null));
    gone.forEach(screen::remove);
  }

  @Override
  public List<Long> screen(String who, boolean all, Instant now) {
    return List.copyOf(screen.keySet());
  }
}
