package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.alongside.days.FirstAnswers;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.jspecify.annotations.Nullable;

/** A persona who is let live for a while: she opens what comes and goes through what is open. */
final class Living {
  /** How long she lives by herself. */
  enum Span {
    /** Until something comes, which she opens. */
    NEXT,
    /** Until nothing is open any more. */
    THROUGH,
    /** Seven days. */
    WEEK;

    /** The word for it in an address. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Turns of hers that one press may play. */
  private static final int MOST = 500;

  private static final Note ENDLESS = Note.wrong("live-endless");

  private static final int WEEK = 7;

  private final Persona persona;
  private final Player player;
  private int turns;

  /** Of one press. */
  Living(Persona persona, Player player) {
    this.persona = persona;
    this.player = player;
  }

  /** Lives so long; what is to be said of it. */
  Note live(Span span) {
    long before = persona.chat().screen().count();
    Note kept =
        switch (span) {
          case NEXT -> next();
          case THROUGH -> opened() || stands() ? through() : Note.of("nothing-open");
          case WEEK -> until(weekOn());
        };
    return kept.equals(Note.NONE)
        ? Note.arrived(persona.now(), persona.chat().screen().arrivedAfter(before))
        : kept;
  }

  private Note next() {
    if (!opened()) {
      Note arrived = persona.leap(Jump.NEXT);
      if (arrived.time() == null || !opened()) {
        return arrived;
      }
    }
    return persona.note().wrong() ? persona.note() : Note.NONE;
  }

  /** Taps what lies there. Whether there was something. */
  private boolean opened() {
    Learner learner = persona.record();
    Opener opener = learner == null ? null : learner.opener();
    if (opener == null) {
      return false;
    }
    turns++;
    persona.act(opener.tap(0));
    return true;
  }

  private boolean stands() {
    return answer(new FirstAnswers()) != null;
  }

  private @Nullable Input answer(FirstAnswers answers) {
    Learner learner = persona.record();
    return learner == null ? null : answers.next(persona.course(), learner);
  }

  /** Goes through what is open; {@link Note#NONE} when nothing is any more. */
  private Note through() {
    FirstAnswers answers = new FirstAnswers();
    for (Input next = answer(answers); next != null; next = answer(answers)) {
      if (turns++ >= MOST) {
        return ENDLESS;
      }
      persona.act(next);
      if (persona.note().wrong()) {
        return persona.note();
      }
    }
    return Note.NONE;
  }

  private Instant weekOn() {
    ZoneId zone = persona.manners().zone();
    return persona.now().atZone(zone).plusDays(WEEK).toInstant();
  }

  private Note until(Instant end) {
    Instant heard = persona.now();
    Note note = through();
    while (note.equals(Note.NONE)) {
      if (turns++ >= MOST) {
        return ENDLESS;
      }
      if (opened()) {
        note = persona.note().wrong() ? persona.note() : through();
      } else if (player.earliest(false, end) == null) {
        note = player.forward(end);
        persona.hear(new Tape.Passed(Duration.between(heard, persona.now())));
        return note;
      } else {
        long shown = persona.chat().screen().count();
        note = player.step(end);
        if (persona.chat().screen().count() > shown) {
          persona.hear(new Tape.Awaited());
          heard = persona.now();
        }
      }
    }
    return note;
  }
}
