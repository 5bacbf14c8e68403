package org.alongside.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.dialog.Sending;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Lease;
import org.alongside.turn.Outbox;
import org.alongside.turn.Unavailable;
import org.jspecify.annotations.Nullable;

/** An outbox, dead letters and a lease in memory, as strict as the real ones. */
final class Desk implements Outbox, DeadLetters, Lease {
  private final Map<String, Entry> waiting = new LinkedHashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private final Map<Long, Shown> screen = new LinkedHashMap<>();
  private final Set<String> acknowledged = new HashSet<>();
  private final List<Letter> letters = new ArrayList<>();
  private int number;
  private volatile boolean away;
  private volatile boolean held = true;
  private boolean breaking;

  /** What a turn for this chat commits. */
  synchronized Entry commit(long chat, Sending... sendings) {
    String id = Integer.toString(++number);
    Entry entry = new Entry(id, "who-" + chat, chat, List.of(sendings), false, false);
    waiting.put(id, entry);
    return entry;
  }

  /** What a process claimed that died before it acknowledged. */
  synchronized Entry left(long chat, Sending... sendings) {
    String id = Integer.toString(++number);
    Entry entry = new Entry(id, "who-" + chat, chat, List.of(sendings), false, true);
    waiting.put(id, entry);
    return entry;
  }

  void away(boolean now) {
    away = now;
  }

  /** The next look is a fault. */
  synchronized void breaks() {
    breaking = true;
  }

  synchronized boolean breaking() {
    return breaking;
  }

  void hold(boolean now) {
    held = now;
  }

  synchronized boolean sent(Entry entry) {
    return acknowledged.contains(entry.id());
  }

  synchronized boolean claimed(Entry entry) {
    return claimed.contains(entry.id());
  }

  synchronized List<Long> onScreen() {
    return List.copyOf(screen.keySet());
  }

  /** After how long this message fades, null for never. */
  synchronized @Nullable Duration fading(long message) {
    return screen.get(message).fades();
  }

  synchronized boolean fades(long message) {
    return fading(message) != null;
  }

  private void answering() {
    if (away) {
      throw new Unavailable("away", new IllegalStateException("for a test"));
    }
  }

  @Override
  public void listen(Consumer<Entry> consumer) {
    // There is only this process.
  }

  @Override
  public synchronized List<Entry> pending() {
    answering();
    if (breaking) {
      breaking = false;
      throw new IllegalStateException("for a test");
    }
    return waiting.values().stream().filter(e -> !claimed.contains(e.id())).toList();
  }

  @Override
  public synchronized boolean claim(Entry entry) {
    answering();
    return waiting.containsKey(entry.id()) && claimed.add(entry.id());
  }

  @Override
  public synchronized void acknowledge(
      Entry entry, List<Shown> shown, List<Long> gone, Instant now) {
    answering();
    if (!claimed.remove(entry.id()) || waiting.remove(entry.id()) == null) {
      throw new IllegalStateException("Entry " + entry.id() + " was not claimed");
    }
    shown.forEach(s -> screen.put(s.message(), s));
    gone.forEach(screen::remove);
    acknowledged.add(entry.id());
  }

  @Override
  public synchronized void left(Entry entry, boolean begun) {
    claimed.remove(entry.id());
    waiting.computeIfPresent(
        entry.id(),
        (id, e) -> new Entry(id, e.who(), e.chat(), e.sendings(), false, begun || entry.again()));
  }

  @Override
  public synchronized List<Long> screen(String who, boolean all, Instant now) {
    answering();
    return screen.values().stream()
        .filter(s -> all || s.fades() != null)
        .map(Shown::message)
        .toList();
  }

  @Override
  public synchronized void put(Letter letter) {
    answering();
    letters.add(letter);
  }

  @Override
  public synchronized List<Letter> list() {
    return List.copyOf(letters);
  }

  @Override
  public synchronized boolean remove(Letter letter) {
    return letters.remove(letter);
  }

  @Override
  public boolean held() {
    return held;
  }

  @Override
  public void onChange(Runnable change) {
    // Whoever asks held() in time learns of it.
  }

  @Override
  public void close() {
    held = false;
  }
}
