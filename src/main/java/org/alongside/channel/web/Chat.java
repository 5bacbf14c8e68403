package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.dialog.Sending;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Product;
import org.alongside.turn.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * A persona's screen, and the drain of its outbox. It is kept in memory only: after a restart it is
 * empty, while the record lives on.
 */
public final class Chat {
  /** Older messages leave the screen. */
  static final int MOST = 300;

  private final String who;
  private final Outbox outbox;
  private final Makers makers;
  private final InstantSource clock;
  private final List<Bubble> bubbles = new ArrayList<>();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private String era = newEra();
  private long count;
  private long last;

  /**
   * An empty screen.
   *
   * @param who the persona's pseudonym; entries of others are left alone
   */
  public Chat(String who, Outbox outbox, Makers makers, InstantSource clock) {
    this.makers = makers;
    this.who = who;
    this.outbox = outbox;
    this.clock = clock;
    // The record outlives this screen and may still name its messages: no number comes twice.
    this.last = clock.instant().getEpochSecond();
  }

  String who() {
    return who;
  }

  /** Shows what a turn sends. For the turns' consumer of committed entries. */
  public void deliver(Outbox.Entry entry) {
    if (!entry.who().equals(who) || !(entry.claimed() || outbox.claim(entry))) {
      return;
    }
    List<Outbox.Shown> shown = new ArrayList<>();
    List<Long> gone = new ArrayList<>();
    Instant now = clock.instant();
    synchronized (this) {
      entry.sendings().forEach(sending -> show(sending, now, shown, gone));
    }
    outbox.acknowledge(entry, shown, gone, now);
    announce();
  }

  /** Shows what an earlier process committed and did not show. */
  public void catchUp() {
    outbox.pending().forEach(this::deliver);
  }

  /** Shows something that the persona sends, and returns its number. */
  long say(Bubble.What what) {
    long number;
    synchronized (this) {
      number = add(true, clock.instant(), what);
    }
    announce();
    return number;
  }

  /** What this button says on the screen, or null where it cannot be seen. */
  synchronized @Nullable String label(long offer, String key) {
    return bubbles.reversed().stream()
        .map(Bubble::what)
        .filter(Bubble.Bot.class::isInstance)
        .map(what -> ((Bubble.Bot) what).message())
        .filter(message -> message.offer() == offer)
        .flatMap(message -> message.rows().stream().flatMap(List::stream))
        .filter(button -> button.key().equals(key))
        .map(Sending.Key::label)
        .findFirst()
        .orElse(null);
  }

  /** Empties the screen. */
  void clear() {
    synchronized (this) {
      bubbles.clear();
      count = 0;
      era = newEra();
    }
    announce();
  }

  void onChange(Runnable watcher) {
    watchers.add(watcher);
  }

  /** Tells the watchers that there may be something to see. */
  void announce() {
    watchers.forEach(Runnable::run);
  }

  /** The screen as it is now. */
  synchronized Screen screen() {
    return new Screen(era, count, bubbles);
  }

  private void show(Sending sending, Instant now, List<Outbox.Shown> shown, List<Long> gone) {
    switch (sending) {
      case Sending.Message message ->
          shown.add(
              new Outbox.Shown(
                  add(false, now, new Bubble.Bot(message, false)), now, message.discreet()));
      case Sending.Made made -> made(made, now, shown);
      case Sending.Edit edit -> change(number(edit), bubble -> edited(bubble, edit));
      case Sending.Erase erase -> erase(erase.messages(), gone);
      case Sending.EraseDue ignored -> erase(outbox.screen(who, false, now), gone);
      case Sending.EraseAll ignored -> erase(outbox.screen(who, true, now), gone);
    }
  }

  /**
   * An entry is shown whole or not at all: where the store is away, the words that stand for it.
   */
  private void made(Sending.Made made, Instant now, List<Outbox.Shown> shown) {
    List<Product> products;
    try {
      products = makers.make(who, made);
    } catch (Unavailable away) {
      products = List.of(new Product.Words(made.instead(), null));
    }
    for (Product product : products) {
      Duration fades = product.fades(made.discreet());
      long number = add(false, now, new Bubble.Made(product, fades != null));
      shown.add(new Outbox.Shown(number, now, fades));
    }
  }

  /** The file that this message shows, or null. */
  synchronized Product.@Nullable File file(long number) {
    return bubbles.stream()
        .filter(bubble -> bubble.number() == number)
        .map(Bubble::what)
        .filter(Bubble.Made.class::isInstance)
        .map(what -> ((Bubble.Made) what).product())
        .filter(Product.File.class::isInstance)
        .map(Product.File.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** The message that an edit means: where it names only a question, the newest that shows it. */
  private long number(Sending.Edit edit) {
    return edit.message() != 0 ? edit.message() : showing(edit.offer());
  }

  /** The newest message that shows this offer, 0 where none does. */
  synchronized long showing(long offer) {
    return bubbles.reversed().stream()
        .filter(bubble -> bubble.what() instanceof Bubble.Bot bot && bot.message().offer() == offer)
        .mapToLong(Bubble::number)
        .findFirst()
        .orElse(0);
  }

  private long add(boolean hers, Instant now, Bubble.What what) {
    count++;
    bubbles.add(new Bubble(++last, hers, now, count, count, what));
    if (bubbles.size() > MOST) {
      bubbles.removeFirst();
    }
    return last;
  }

  private void erase(List<Long> messages, List<Long> gone) {
    gone.addAll(messages);
    messages.forEach(message -> change(message, bubble -> new Bubble.Gone()));
  }

  private void change(long message, Change change) {
    bubbles.replaceAll(
        bubble -> {
          Bubble.What now = bubble.number() == message ? change.of(bubble.what()) : null;
          return now == null ? bubble : bubble.become(now, ++count);
        });
  }

  private static Bubble.@Nullable What edited(Bubble.What what, Sending.Edit edit) {
    return switch (what) {
      case Bubble.Bot bot -> {
        Sending.Message was = bot.message();
        yield new Bubble.Bot(
            new Sending.Message(
                edit.body(),
                was.media(),
                was.alt(),
                edit.offer(),
                edit.rows(),
                was.discreet(),
                was.lane()),
            true);
      }
      case Bubble.Typed ignored -> null;
      case Bubble.Other ignored -> null;
      case Bubble.Made ignored -> null;
      case Bubble.Gone ignored -> null;
    };
  }

  private static String newEra() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private interface Change {
    /** What the message becomes; null leaves it. */
    Bubble.@Nullable What of(Bubble.What was);
  }

  /**
   * A screen at one instant.
   *
   * @param era changes when the screen was emptied
   * @param count how often it had changed in this era
   */
  record Screen(String era, long count, List<Bubble> bubbles) {
    Screen {
      bubbles = List.copyOf(bubbles);
    }

    /** How many messages of the bot have come since then. */
    long arrivedAfter(long count) {
      return bubbles.stream().filter(bubble -> bubble.born() > count && !bubble.hers()).count();
    }
  }
}
