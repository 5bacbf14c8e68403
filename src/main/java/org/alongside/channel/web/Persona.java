package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Vars;
import org.alongside.turn.Arrival;
import org.alongside.turn.Played;
import org.alongside.turn.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who is not real: a phone of the simulator, its record and its clock. */
public final class Persona {
  private static final Logger LOG = LoggerFactory.getLogger(Persona.class);

  /** A turn takes milliseconds; whoever waits longer is told. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Entries that one jump may play. */
  private static final int MOST = 500;

  private final String id;
  private final long number;
  private final Assembly assembly;
  private final Chat chat;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile Note note = Note.NONE;

  /**
   * A phone.
   *
   * @param id its word in addresses, such as {@code a}
   * @param number of its chat, which no other persona has
   */
  public Persona(String id, long number, Chat chat, Assembly assembly) {
    this.id = id;
    this.number = number;
    this.chat = chat;
    this.assembly = assembly;
  }

  String id() {
    return id;
  }

  Chat chat() {
    return chat;
  }

  Course course() {
    return assembly.course().get();
  }

  Note note() {
    return note;
  }

  /** Whether something is being done; what it changes is announced when it is done. */
  boolean busy() {
    return turn.isLocked();
  }

  Instant now() {
    return assembly.clock().instant();
  }

  /** What the bot remembers of this persona, null when nothing. */
  @Nullable Learner record() {
    return assembly.learners().load(chat.who(), "").learner();
  }

  Manners manners() {
    return Manners.of(course(), record());
  }

  /** When something that can be seen comes by itself, or null. */
  @Nullable Instant next() {
    Timers.Due next = paused() ? null : earliest(true, Instant.MAX);
    return next == null ? null : next.at();
  }

  /** While she has paused the bot, it begins nothing by itself, whatever is due. */
  private boolean paused() {
    Learner learner = record();
    return learner != null && Vars.YES.equals(learner.profile().get(Vars.PAUSED));
  }

  void say(String text) {
    if (text.isBlank()) {
      note = Note.wrong("write-first");
    } else if (text.length() > Limits.MESSAGE) {
      note = Note.wrong("too-long");
    } else {
      send(new Bubble.Typed(text), message -> new Input.Said(text, "", List.of(), message));
    }
  }

  void send(Input.Kind kind) {
    send(new Bubble.Other(kind), message -> new Input.Sent(kind, "", message));
  }

  void press(long offer, String key, long message) {
    alone(() -> play(new Input.Pressed(offer, key, message), fresh()));
  }

  /** Asks the open question once more, for a screen that a restart has emptied. */
  void again() {
    alone(() -> play(new Input.Notice(Labels.PREFIX + "again"), fresh()));
  }

  /** Moves the clock; what comes due on the way is played in order. */
  void jump(Jump jump) {
    alone(
        () -> {
          long before = chat.screen().count();
          boolean whole =
              jump == Jump.NEXT ? toNext(before) : forward(jump.from(now(), manners().zone()));
          if (whole) {
            note = Note.arrived(now(), chat.screen().arrivedAfter(before));
          }
        });
  }

  /** Plays what came due while nobody looked. */
  void catchUp() {
    alone(chat::catchUp);
  }

  /** Forgets everything about this persona, and lets its clock tell the real time again. */
  void startOver() {
    alone(
        () -> {
          if (new Forgetting(assembly.learners(), chat).run(fresh(), now())) {
            assembly.clock().reset();
            chat.clear();
            note = Note.NONE;
          } else {
            note = Note.wrong("failed");
          }
        });
  }

  private void send(Bubble.What what, LongFunction<Input> input) {
    alone(() -> play(input.apply(chat.say(what)), fresh()));
  }

  /** One thing at a time; what came due before it is played before it. */
  private void alone(Runnable action) {
    turn.lock();
    try {
      forward(now());
      action.run();
    } catch (RuntimeException e) {
      LOG.warn("simulator: persona {}: {}", id, e.toString());
      note = Note.wrong("failed");
    } finally {
      turn.unlock();
      chat.announce();
    }
  }

  private boolean toNext(long before) {
    for (int i = 0; i < MOST && chat.screen().count() == before; i++) {
      Timers.Due next = paused() ? null : earliest(true, Instant.MAX);
      if (next == null) {
        note = Note.of("nothing-planned");
        return false;
      }
      if (!forward(next.at())) {
        return false;
      }
    }
    return true;
  }

  private boolean forward(Instant target) {
    for (int i = 0; i < MOST; i++) {
      Timers.Due due = earliest(false, target);
      if (due == null) {
        assembly.clock().forward(target);
        return true;
      }
      assembly.clock().forward(due.at());
      if (!play(new Input.Due(due.number()), name(due))) {
        return false;
      }
    }
    note = Note.wrong("too-much");
    return false;
  }

  private Timers.@Nullable Due earliest(boolean visible, Instant until) {
    Instant end = until.equals(Instant.MAX) ? now().plus(Duration.ofDays(3_650)) : until;
    return assembly.timers().due(end, MOST).stream()
        .filter(due -> due.who().equals(chat.who()))
        .filter(due -> !visible || due.number() > Learner.RESERVED || due.number() == Learner.SLOT)
        .findFirst()
        .orElse(null);
  }

  private boolean play(Input input, String name) {
    Played played = await(new Arrival(chat.who(), number, name, input));
    note =
        switch (played) {
          case DONE, SEEN -> Note.NONE;
          case DROPPED -> Note.wrong("dropped");
          case DEAD -> Note.wrong("dead");
          case ELSEWHERE -> Note.wrong("elsewhere");
        };
    return !note.wrong();
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

  /** A name for an input that no other has. */
  private static String fresh() {
    return "web:" + UUID.randomUUID();
  }
}
