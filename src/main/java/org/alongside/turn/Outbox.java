package org.alongside.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Sending;
import org.jspecify.annotations.Nullable;

/** What is to be sent, in order for each learner, until it is acknowledged. */
public interface Outbox {
  /**
   * What one turn sends.
   *
   * @param id {@code ‹who›:‹version›}: the version orders a learner's entries
   * @param claimed whether it was claimed by this process when it was committed
   * @param again whether it was claimed before by somebody who did not acknowledge it
   */
  record Entry(
      String id, String who, long chat, List<Sending> sendings, boolean claimed, boolean again) {
    public Entry {
      sendings = List.copyOf(sendings);
    }

    /** The lane of its first message. */
    public Sending.Lane lane() {
      return sendings.stream()
          .filter(Sending.Message.class::isInstance)
          .map(sending -> ((Sending.Message) sending).lane())
          .findFirst()
          .orElse(Sending.Lane.REPLY);
    }
  }

  /**
   * A message that the learner can see.
   *
   * @param message the channel's number
   * @param fades after how long it is deleted by itself, null for never
   */
  record Shown(long message, Instant at, @Nullable Duration fades) {
    /** One that fades as everything of discreet mode does, or never. */
    public Shown(long message, Instant at, boolean discreet) {
      this(message, at, discreet ? Limits.FADES : null);
    }
  }

  /**
   * Is told of entries that other processes committed. Entries of this one come from the commit.
   */
  void listen(Consumer<Entry> consumer);

  /**
   * What a crash left: entries that nobody acknowledged and that are not claimed by this holder,
   * and those that it claimed and left.
   */
  List<Entry> pending();

  /** Makes the entry this holder's, or says that it is somebody else's or gone. */
  boolean claim(Entry entry);

  /** The entry was sent: forgets it, and remembers what is on the screen and what no longer is. */
  void acknowledge(Entry entry, List<Shown> shown, List<Long> gone, Instant now);

  /**
   * This holder claimed the entry and did not end it: it becomes pending again, also where the
   * lease is won back under the same number.
   *
   * @param begun whether some of it may have reached the learner
   */
  void left(Entry entry, boolean begun);

  /** Messages on the learner's screen that can be deleted: all, or those whose time has come. */
  List<Long> screen(String who, boolean all, Instant now);
}
