package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.turn.Arrival;
import org.alongside.turn.Played;
import org.alongside.turn.Timers;
import org.jspecify.annotations.Nullable;

/** Plays what happens to a persona, and what comes due on the way of its clock. */
final class Player {
  /** A turn takes milliseconds; whoever waits longer is told. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Entries that one jump may play. */
  private static final int MOST = 500;

  /** Numbers of the record's own under which something may come. */
  private static final Set<Long> VISIBLE = Set.of(Learner.SLOT, Learner.CALENDAR, Learner.SILENCE);

  private final Chat chat;
  private final long number;
  private final Assembly assembly;

  Player(Chat chat, long number, Assembly assembly) {
    this.chat = chat;
    this.number = number;
    this.assembly = assembly;
  }

  /** Plays this; {@link Note#NONE} when it went well. */
  Note play(Input input, String name) {
    Played played = await(new Arrival(chat.who(), number, name, input));
    return switch (played) {
      case DONE, SEEN -> Note.NONE;
      case DROPPED -> Note.wrong("dropped");
      case DEAD -> Note.wrong("dead");
      case ELSEWHERE -> Note.wrong("elsewhere");
    };
  }

  /**
   * Moves the clock; says where it arrived and what came on the way, or what kept it.
   *
   * @param paused whether nothing comes by itself
   */
  Note jump(Jump jump, ZoneId zone, boolean paused) {
    Instant now = assembly.clock().instant();
    long before = chat.screen().count();
    Note kept = jump == Jump.NEXT ? toNext(before, paused) : forward(jump.from(now, zone));
    return kept.equals(Note.NONE)
        ? Note.arrived(assembly.clock().instant(), chat.screen().arrivedAfter(before))
        : kept;
  }

  private Note toNext(long before, boolean paused) {
    for (int i = 0; i < MOST && chat.screen().count() == before; i++) {
      Timers.Due next = paused ? null : earliest(true, Instant.MAX);
      if (next == null) {
        return Note.of("nothing-planned");
      }
      Note note = forward(next.at());
      if (!note.equals(Note.NONE)) {
        return note;
      }
    }
    return Note.NONE;
  }

  /** Moves the clock and plays what is due until then; {@link Note#NONE} when it got there. */
  Note forward(Instant target) {
    for (int i = 0; i < MOST; i++) {
      Note note = step(target);
      if (note.wrong()
          || (!assembly.clock().instant().isBefore(target) && earliest(false, target) == null)) {
        return note;
      }
    }
    return Note.wrong("too-much");
  }

  /** Moves the clock to the first that is due until then, and plays it; else until then. */
  Note step(Instant target) {
    Timers.Due due = earliest(false, target);
    if (due == null) {
      assembly.clock().forward(target);
      return Note.NONE;
    }
    assembly.clock().forward(due.at());
    return play(new Input.Due(due.number()), name(due));
  }

  /**
   * The earliest entry of the clock, or null.
   *
   * @param visible whether only what can be seen counts
   */
  Timers.@Nullable Due earliest(boolean visible, Instant until) {
    Instant end =
        until.equals(Instant.MAX) ? assembly.clock().instant().plus(Duration.ofDays(3_650)) : until;
    return assembly.timers().due(end, MOST).stream()
        .filter(due -> due.who().equals(chat.who()))
        .filter(
            due -> !visible || VISIBLE.contains(due.number()) || due.number() > Learner.RESERVED)
        .findFirst()
        .orElse(null);
  }

  private Played await(Arrival arrival) {
    try {
      return assembly.turns().apply(arrival).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the turn did not end: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a turn ran", e);
    }
  }

  /**
   * The entry's name. It tells lives and processes apart: where the clock went back, the same timer
   * may be due at the same instant again, and must not count as played.
   */
  private String name(Timers.Due due) {
    return due.input() + ":" + chat.screen().era();
  }
}
