package org.alongside.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the bot starts by itself: timers that are set and fall due, and the openers they become. */
final class Openers {
  static final String OPEN = "open";

  private final Draft draft;
  private final Slots slots;

  Openers(Draft draft) {
    this.draft = draft;
    this.slots = Slots.of(draft.course, draft.profile, draft.chat);
  }

  /** Sets a timer; one of the same setter and target is replaced. */
  void set(Block.After after, Target setter) {
    Delay delay = after.delay();
    Instant due =
        switch (delay.unit()) {
          case MINUTES -> slots.awake(draft.now.plus(Duration.ofMinutes(delay.amount())));
          case HOURS -> slots.awake(draft.now.plus(Duration.ofHours(delay.amount())));
          case DAYS -> slots.inDays(draft.now, delay.amount(), delay.at());
          case WEEKS -> slots.inDays(draft.now, delay.amount() * 7, delay.at());
        };
    boolean queued = delay.unit() == Delay.Unit.DAYS || delay.unit() == Delay.Unit.WEEKS;
    draft.timers.removeIf(old -> same(old, setter, after.target()));
    draft.waiting.removeIf(old -> same(old, setter, after.target()));
    long number = ++draft.lastTimer;
    draft.timersSet.add(number);
    draft.timers.add(new Timer(number, setter, after.target(), due, queued, delay.silence()));
  }

  private static boolean same(Timer timer, Target setter, Target target) {
    return timer.setter().equals(setter) && timer.target().equals(target);
  }

  /** The learner did something: what waited for her silence never comes. */
  void heard() {
    draft.timers.removeIf(Timer::silence);
    draft.waiting.removeIf(Timer::silence);
  }

  /** A timer of the record fell due. */
  void due(long number) {
    Timer timer =
        draft.timers.stream().filter(each -> each.number() == number).findFirst().orElse(null);
    if (timer == null) {
      return;
    }
    draft.timers.remove(timer);
    Instant awake = slots.awake(draft.now);
    if (!timer.queued() && awake.isAfter(draft.now)) {
      draft.timers.add(timer.at(awake));
    } else if (draft.opener == null && mayCome(timer)) {
      send(timer);
    } else {
      draft.waiting.add(timer);
    }
  }

  private boolean mayCome(Timer timer) {
    return !timer.queued()
        || (!draft.paused() && !fresh() && !slots.date(draft.now).equals(draft.slotDay));
  }

  /** Whether a question is open that was shown less than a day ago. */
  private boolean fresh() {
    Place top = draft.top();
    return top != null
        && top.question() != null
        && top.question().shown().plus(Limits.FRESH).isAfter(draft.now);
  }

  /** Her slot has come: an untapped opener is shown again or dropped, then what waits may come. */
  void slot() {
    draft.slot = null;
    Opener open = draft.opener;
    if (open != null && open.showings() < 2) {
      draft.opener = new Opener(open.offer(), open.timer(), 2, slots.date(draft.now));
      draft.slotDay = slots.date(draft.now);
      message(draft.opener);
      return;
    }
    draft.opener = null;
    next(false);
  }

  /** Sends the first of what waits, if it may come now. */
  private void next(boolean tapped) {
    for (Timer timer : List.copyOf(draft.waiting)) {
      if (tapped ? !timer.queued() || !draft.paused() : mayCome(timer)) {
        draft.waiting.remove(timer);
        send(timer);
        return;
      }
    }
  }

  private void send(Timer timer) {
    LocalDate today = slots.date(draft.now);
    draft.opener = new Opener(++draft.offers, timer, 1, today);
    if (timer.queued()) {
      draft.slotDay = today;
    }
    message(draft.opener);
  }

  private void message(Opener open) {
    Rendered body = words(open);
    Sending.Key key =
        new Sending.Key(OPEN, Phrases.plain(draft.course, draft.language(), "opener-open"));
    draft.sendings.add(
        new Sending.Message(
            body,
            null,
            "",
            open.offer(),
            List.of(List.of(key)),
            draft.discreet(),
            Sending.Lane.OPENER));
  }

  private Rendered words(Opener open) {
    Dialog dialog = draft.course.dialogs().get(open.timer().target().dialog());
    boolean first = dialog != null && dialog.first().id().equals(open.timer().target().step());
    if (first && dialog != null && dialog.opener() != null && !draft.discreet()) {
      String language = draft.language(dialog);
      Text text = dialog.opener().of(language);
      if (text != null) {
        return Composer.of(draft.course, language, draft.scope(dialog)).add(text).done();
      }
    }
    String phrase = draft.discreet() ? "opener-discreet" : "opener-again";
    return Rendered.join(Phrases.say(draft.course, draft.language(), phrase, Map.of()));
  }

  /** The opener was tapped: its button goes, its page opens, and what waited behind it comes. */
  void open(Walk walk, Opener open, long message) {
    draft.sendings.add(new Sending.Edit(message, words(open), false, 0, List.of()));
    draft.opener = null;
    Target setter = open.timer().setter();
    Target target = open.timer().target();
    Promise promise = draft.promises.get(setter.dialog());
    if (promise != null) {
      draft.promises.put(
          setter.dialog(), new Promise(promise.name(), promise.text(), promise.since(), target));
    }
    walk.push(target, !setter.dialog().equals(target.dialog()));
    next(true);
  }

  /** Keeps the clock's entry for her next slot true: it is there exactly while something waits. */
  void keepSlot() {
    reschedule();
    boolean waits =
        draft.opener != null
            || draft.waiting.stream().anyMatch(timer -> !timer.queued() || !draft.paused());
    if (!waits) {
      draft.slot = null;
    } else if (draft.slot == null) {
      draft.slot = slots.after(draft.now);
    }
  }

  /** When she chose other hours, what was to come at the old ones comes at the new. */
  private void reschedule() {
    Slots old = Slots.of(draft.course, draft.before.profile(), draft.before.chat());
    if (old.same(slots)) {
      return;
    }
    draft.slot = null;
    List<Timer> all = new ArrayList<>(draft.timers);
    draft.timers.clear();
    for (Timer timer : all) {
      LocalDate date = old.date(timer.due());
      boolean moves = timer.queued() && timer.due().equals(old.on(date));
      draft.timers.add(moves ? timer.at(moved(date)) : timer);
    }
  }

  private Instant moved(LocalDate date) {
    Instant at = slots.from(date);
    return at.isAfter(draft.now) ? at : slots.after(draft.now);
  }
}
