package org.alongside.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Openings;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Turn;
import org.alongside.turn.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Brings a learner the pieces of her track on her days, one after another, and knows when to bring
 * less. What it brings passes through the same queue as what pages set.
 */
public final class Calendar implements Rule {
  /** After so many days without a word she is told; after so many more she is forgotten. */
  private static final int SILENCE = 365;

  private static final int LAST_CHANCE = 14;

  private final Decks decks = new Decks();
  private final Sitting sitting = new Sitting(decks);

  @Override
  public Turn after(
      Course course, Learner before, Input input, Turn played, Instant now, long seed) {
    if (played.forget()) {
      return played;
    }
    Slots slots = Slots.of(course, played.learner());
    LocalDate today = slots.date(now);
    Set<Dialog> passed = Learning.passed(course, before, played);
    Days days = heard(Days.of(before), course, before, input, played, slots, today);
    days = learned(days, course, passed, played, today);
    if (dropped(before, played.learner(), input)) {
      days = days.slow(days.slow() + 1);
    }
    Turn turn = played;
    if (silent(days, input, now)) {
      if (days.warned()) {
        return played.forgetting();
      }
      boolean awake = slots.awake(now).equals(now);
      turn = awake ? told(course, turn, days, now) : turn;
      days =
          awake ? days.warned(slots.on(today.plusDays(LAST_CHANCE))) : days.heard(slots.awake(now));
    }
    turn = tidied(course, turn, days, now);
    turn = sitting.goesOn(course, turn, days, passed, slots, now);
    boolean came = came(days, input, now);
    if (came) {
      Agenda agenda = new Agenda(course, turn.learner(), days);
      Target item = late(days, now) ? null : item(course, agenda, days, slots, now);
      if (item != null) {
        days = item.dialog().equals(Agenda.GOODBYE) ? days.slow(days.slow() + 1) : days;
        turn = Openings.queued(course, turn, Timer.calendar(item, now), now);
      }
    }
    return kept(turn, days.next(next(course, turn.learner(), days, slots, came, now)));
  }

  /** What her own doing changes. */
  private static Days heard(
      Days days,
      Course course,
      Learner before,
      Input input,
      Turn turn,
      Slots slots,
      LocalDate today) {
    if (!hers(input)) {
      return days;
    }
    Days heard = days.heard(slots.on(today.plusDays(SILENCE)));
    if (Pace.takenUp(before, turn)) {
      heard = heard.slow(0);
    }
    for (Target told : turn.told()) {
      Dialog dialog = course.dialogs().get(told.dialog());
      if (told.dialog().equals(Agenda.CHECK_IN)) {
        heard = heard.looked(today);
      } else if (dialog != null && new Agenda(course, turn.learner(), heard).comes(dialog)) {
        heard = heard.slow(0);
        heard = heard.looked() == null ? heard.looked(today) : heard;
      }
    }
    return heard;
  }

  private Days learned(Days days, Course course, Set<Dialog> passed, Turn turn, LocalDate today) {
    if (passed.isEmpty() && turn.facts().isEmpty()) {
      return days;
    }
    Deck deck = decks.of(course);
    Reviews known = days.reviews().following(deck);
    return days.reviews(new Learning(course, deck).after(known, passed, turn, today));
  }

  private static boolean hers(Input input) {
    return switch (input) {
      case Input.Said ignored -> true;
      case Input.Pressed ignored -> true;
      case Input.Sent ignored -> true;
      case Input.Alarm ignored -> true;
      case Input.Returned ignored -> true;
      case Input.Due ignored -> false;
      case Input.Outcome ignored -> false;
      case Input.Left ignored -> false;
      case Input.Moved ignored -> false;
      case Input.Notice ignored -> false;
      case Input.Outside ignored -> false;
    };
  }

  /** Whether an opener of hers was shown twice and left. */
  private static boolean dropped(Learner before, Learner after, Input input) {
    Opener old = before.opener();
    Opener present = after.opener();
    return input instanceof Input.Due
        && old != null
        && old.timer().calendar()
        && (present == null || present.offer() != old.offer());
  }

  private static boolean came(Days days, Input input, Instant now) {
    return input instanceof Input.Due due
        && due.timer() == Learner.CALENDAR
        && days.next() != null
        && !days.next().isAfter(now);
  }

  /** After an outage nobody gets a pile: what is late comes at the next slot. */
  private static boolean late(Days days, Instant now) {
    return days.next() != null && days.next().plus(Limits.SLOT).isBefore(now);
  }

  /** The first that there is for her: the goodbye, a piece, questions, a look back. */
  private @Nullable Target item(Course course, Agenda agenda, Days days, Slots slots, Instant now) {
    if (!agenda.runs()) {
      return null;
    }
    if (new Pace(slots.days()).parting(days.slow())) {
      return agenda.page(Agenda.GOODBYE);
    }
    Dialog lesson = agenda.lesson();
    if (lesson != null) {
      return Agenda.first(lesson);
    }
    if (!agenda.questions(decks.of(course), slots.date(now)).isEmpty()) {
      return agenda.page(Agenda.REVIEW);
    }
    return agenda.looksBack(slots.date(now)) ? agenda.page(Agenda.CHECK_IN) : null;
  }

  /** When her calendar is looked at next, or null while nothing is ahead. */
  private static @Nullable Instant next(
      Course course, Learner learner, Days days, Slots slots, boolean came, Instant now) {
    Agenda agenda = new Agenda(course, learner, days);
    Pace pace = new Pace(slots.days());
    if (!agenda.runs() || pace.parted(days.slow()) || holds(learner)) {
      return null;
    }
    Instant due = days.next();
    if (!came && due != null && !due.isAfter(now) && !late(days, now)) {
      return due; // its clock entry is still to be played
    }
    Slots paced = slots.only(pace.days(days.slow()));
    if (pace.parting(days.slow()) || agenda.lesson() != null) {
      return paced.after(now);
    }
    LocalDate date = agenda.more();
    if (date == null) {
      return null;
    }
    Instant then = paced.on(paced.day(date));
    return then.isAfter(now) ? then : paced.after(now);
  }

  /** Whether something of her calendar is on its way to her. */
  private static boolean holds(Learner learner) {
    Opener opener = learner.opener();
    return (opener != null && opener.timer().calendar())
        || learner.waiting().stream().anyMatch(Timer::calendar);
  }

  /** What waits for its slot and is not what comes next any more, since she read it herself. */
  private static Turn tidied(Course course, Turn turn, Days days, Instant now) {
    Agenda agenda = new Agenda(course, turn.learner(), days);
    Opener opener = turn.learner().opener();
    Stream<Timer> offered = opener == null ? Stream.empty() : Stream.of(opener.timer());
    return Stream.concat(offered, turn.learner().waiting().stream())
            .anyMatch(timer -> timer.calendar() && !agenda.stands(timer.target()))
        ? Openings.withdrawn(course, turn, now)
        : turn;
  }

  private static boolean silent(Days days, Input input, Instant now) {
    return input instanceof Input.Due due
        && due.timer() == Learner.SILENCE
        && days.silent() != null
        && !days.silent().isAfter(now);
  }

  /** She is told once that she has been silent for a year, even if she paused. */
  private static Turn told(Course course, Turn turn, Days days, Instant now) {
    Target page = new Agenda(course, turn.learner(), days).page(Agenda.STILL_HERE);
    return page == null ? turn : Openings.told(course, turn, Timer.calendar(page, now), now);
  }

  private static Turn kept(Turn turn, Days days) {
    return days.equals(Days.of(turn.learner()))
        ? turn
        : turn.with(turn.learner().with(Days.NAME, days));
  }
}
