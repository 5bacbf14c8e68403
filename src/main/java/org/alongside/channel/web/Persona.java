package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.days.Coming;
import org.alongside.days.Outlook;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Target;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
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
  private volatile @Nullable Tape tape;

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
    this.hand = new Hand(assembly, chat, number);
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

  /** The talk that is recorded, or was last; null when none was. */
  @Nullable Tape tape() {
    return tape;
  }

  void hear(Tape.Moment moment) {
    Tape present = tape;
    if (present != null) {
      present.hear(moment);
    }
  }

  /** What was counted of this persona. */
  SortedMap<String, Long> counted() {
    return assembly.facts().read();
  }

  Manners manners() {
    return Manners.of(course(), record());
  }

  /** What comes by itself in these days. */
  List<Coming> ahead(Learner learner, Duration days, Outlook.Doing doing) {
    return assembly.ahead().of(course(), learner, now(), now().plus(days), doing);
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
      alone(() -> act(new Input.Said(text, "", List.of(), 0)));
    }
  }

  void send(Input.Kind kind) {
    hear(new Tape.Sent(kind));
    alone(() -> play(new Input.Sent(kind, "", chat.say(new Bubble.Other(kind)))));
  }

  void press(long offer, String key, long message) {
    alone(() -> act(new Input.Pressed(offer, key, message)));
  }

  /** Does this as her own hand does; a press without a message is one on what shows its offer. */
  void act(Input input) {
    if (input instanceof Input.Said said) {
      hear(new Tape.Typed(said.text()));
      play(new Input.Said(said.text(), "", List.of(), chat.say(new Bubble.Typed(said.text()))));
    } else if (input instanceof Input.Pressed pressed) {
      long shown = pressed.message() == 0 ? chat.showing(pressed.offer()) : pressed.message();
      String label = chat.label(pressed.offer(), pressed.key());
      if (label != null) {
        hear(new Tape.Pressed(label));
      }
      play(new Input.Pressed(pressed.offer(), pressed.key(), shown));
    }
  }

  /** Asks the open question once more, for a screen that a restart has emptied. */
  void again() {
    alone(() -> play(new Input.Notice(Labels.PREFIX + "again")));
  }

  /** Moves the clock; what comes due on the way is played in order. */
  void jump(Jump jump) {
    alone(() -> note = leap(jump));
  }

  Note leap(Jump jump) {
    Instant from = now();
    Note arrived = player.jump(jump, manners().zone(), paused());
    boolean awaited = jump == Jump.NEXT && arrived.time() != null;
    hear(awaited ? new Tape.Awaited() : new Tape.Passed(Duration.between(from, now())));
    return arrived;
  }

  /** Lets her open what comes, and go through it. */
  void live(Living.Span span) {
    alone(() -> note = new Living(this, player).live(span));
  }

  /** Plays what came due while nobody looked. */
  void catchUp() {
    alone(chat::catchUp);
  }

  /** Forgets everything about this persona, and lets its clock tell the real time again. */
  void startOver() {
    alone(
        () -> {
          if (hand.forget()) {
            assembly.clock().reset();
            trail().clear();
            tape = null;
            chat.clear();
            note = Note.NONE;
          } else {
            note = Note.wrong("failed");
          }
        });
  }

  /** Lets her be like this from the next step on; somebody who has not agreed yet has then. */
  void become(Traits traits) {
    alone(() -> note = hand.become(traits));
  }

  /** Goes to this step, as if it were entered from another page. */
  void enter(Target target) {
    alone(() -> note = hand.enter(target));
  }

  /**
   * Begins this page with somebody like her of whom nothing else is known, on an empty screen, and
   * records what she does from then on.
   */
  void record(String dialog) {
    alone(
        () -> {
          Learner present = record();
          Map<String, Value> profile =
              Traits.of(course(), present)
                  .in(course(), present == null ? Map.of() : present.profile());
          trail().clear();
          chat.clear();
          note = hand.enter(hand.first(dialog), profile);
          tape = new Tape(dialog, manners().language(), now(), profile);
        });
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
