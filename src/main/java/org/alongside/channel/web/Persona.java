package org.alongside.channel.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Target;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Vars;
import org.alongside.turn.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who is not real: a phone of the simulator, its record and its clock. */
public final class Persona {
  private static final Logger LOG = LoggerFactory.getLogger(Persona.class);

  private final String id;
  private final Assembly assembly;
  private final Chat chat;
  private final Player player;
  private final Hand hand;
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
    this.chat = chat;
    this.assembly = assembly;
    this.player = new Player(chat, number, assembly);
    this.hand = new Hand(assembly.learners(), chat, number);
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

  /** Where she has been. */
  Trail trail() {
    return assembly.trail();
  }

  /** What was counted of this persona. */
  SortedMap<String, Long> counted() {
    return assembly.facts().read();
  }

  Manners manners() {
    return Manners.of(course(), record());
  }

  /** When something that can be seen comes by itself, or null. */
  @Nullable Instant next() {
    Timers.Due next = player.earliest(true, Instant.MAX);
    return next == null ? null : next.at();
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
    alone(() -> play(new Input.Pressed(offer, key, message)));
  }

  /** Asks the open question once more, for a screen that a restart has emptied. */
  void again() {
    alone(() -> play(new Input.Notice(Labels.PREFIX + "again")));
  }

  /** Moves the clock; what comes due on the way is played in order. */
  void jump(Jump jump) {
    alone(
        () -> {
          long before = chat.screen().count();
          Note reached =
              jump == Jump.NEXT
                  ? player.toNext()
                  : player.forward(jump.from(now(), manners().zone()));
          note =
              reached.equals(Note.NONE)
                  ? Note.arrived(now(), chat.screen().arrivedAfter(before))
                  : reached;
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
          if (hand.forget(fresh(), now())) {
            assembly.clock().reset();
            trail().clear();
            chat.clear();
            note = Note.NONE;
          } else {
            note = Note.wrong("failed");
          }
        });
  }

  /** Lets her be like this from the next step on; somebody who has not agreed yet has then. */
  void become(Traits traits) {
    alone(
        () -> {
          Learner before = record();
          boolean agreed = before != null && Vars.ADULT.equals(before.profile().get(Vars.CONSENT));
          boolean done =
              hand.write(
                  learner -> new Turn(learner.with(traits.in(course(), learner.profile())), List.of(), List.of(), false),
                  fresh(),
                  now());
          note = done ? Note.of("became") : Note.wrong("failed");
          if (done && !agreed) {
            tell(first(course().defaults().menu()));
          }
        });
  }

  /** Goes to this step, as if it were entered from another page. */
  void enter(Target target) {
    alone(() -> tell(target));
  }

  private @Nullable Target first(String dialog) {
    Dialog page = course().dialogs().get(dialog);
    return page == null ? null : new Target(dialog, page.first().id());
  }

  private void tell(@Nullable Target target) {
    if (target == null) {
      return;
    }
    Course course = course();
    Instant now = now();
    boolean done =
        hand.write(
            before -> {
              Turn turn = assembly.engine().enter(course, before, target, now, 0);
              trail().saw(new Trail.Last(before, null, turn, now));
              return turn;
            },
            fresh(),
            now);
    note = done ? Note.NONE : Note.wrong("failed");
  }

  private void send(Bubble.What what, LongFunction<Input> input) {
    alone(() -> play(input.apply(chat.say(what))));
  }

  /** One thing at a time; what came due before it is played before it. */
  private void alone(Runnable action) {
    turn.lock();
    try {
      Note late = player.forward(now());
      if (!late.equals(Note.NONE)) {
        note = late;
      }
      action.run();
    } catch (RuntimeException e) {
      LOG.warn("simulator: persona {}: {}", id, e.toString());
      note = Note.wrong("failed");
    } finally {
      turn.unlock();
      chat.announce();
    }
  }

  private void play(Input input) {
    note = player.play(input, fresh());
  }

  /** A name for an input that no other has. */
  private static String fresh() {
    return "web:" + UUID.randomUUID();
  }
}
