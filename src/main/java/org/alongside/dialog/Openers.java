package org.alongside.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the bot starts by itself: timers that are set and fall due, and the openers they become. */
final class Openers {
  private final Draft draft;

  Openers(Draft draft) {
    this.draft = draft;
  }

  /** Her hours, as she has chosen them by now. */
  private Slots slots() {
    return Slots.of(draft.course, draft.profile, draft.chat);
  }

  /** Sets a timer; one of the same setter and target is replaced. */
  void set(Block.After after, Target setter) {
    Delay delay = after.delay();
    Instant due =
        switch (delay.unit()) {
          case MINUTES -> slots().awake(draft.now.plus(Duration.ofMinutes(delay.amount())));
          case HOURS -> slots().awake(draft.now.plus(Duration.ofHours(delay.amount())));
          case DAYS -> slots().inDays(draft.now, delay.amount(), delay.at());
          case WEEKS -> slots().inDays(draft.now, delay.amount() * 7, delay.at());
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
    if (timer == null || timer.due().isAfter(draft.now)) {
      return;
    }
    draft.timers.remove(timer);
    Instant awake = slots().awake(draft.now);
    if (!timer.queued() && awake.isAfter(draft.now)) {
      draft.timers.add(timer.at(awake));
    } else if (timer.queued()) {
      queue(timer);
    } else if (draft.opener == null && mayCome(timer, timer.due())) {
      send(timer);
    } else {
      waits(timer);
    }
  }

  /** It takes its turn among all that is due by now, whichever clock entry was played first. */
  private void queue(Timer timer) {
    List<Timer> due = new ArrayList<>(List.of(timer));
    draft.timers.stream()
        .filter(each -> each.queued() && !each.due().isAfter(draft.now))
        .forEach(due::add);
    draft.timers.removeAll(due);
    due.forEach(this::waits);
    if (draft.opener == null) {
      next(each -> due.contains(each) && mayCome(each, each.due()));
    }
  }

  /** What is asked after goes first, then what pages set, then what her calendar brings. */
  private void waits(Timer timer) {
    int at = 0;
    while (at < draft.waiting.size() && rank(draft.waiting.get(at)) <= rank(timer)) {
      at++;
    }
    draft.waiting.add(at, timer);
  }

  private int rank(Timer timer) {
    if (timer.calendar()) {
      return 2;
    }
    return draft.promises.containsKey(timer.setter().dialog()) ? 0 : 1;
  }

  /** Her calendar brings this, now that its time has come: at once, or when its turn comes. */
  void brings(Timer timer) {
    draft.waiting.removeIf(Timer::calendar);
    queue(timer);
    keepSlot();
  }

  /** What her calendar would have brought is not wanted any more. */
  void withdraw() {
    draft.waiting.removeIf(Timer::calendar);
    if (draft.opener != null && draft.opener.timer().calendar()) {
      draft.opener = null;
    }
    keepSlot();
  }

  /** Comes whatever she chose: what she must be told once. */
  void must(Timer timer) {
    Opener lies = draft.opener;
    if (lies != null && !lies.timer().calendar()) {
      waits(lies.timer());
    }
    send(timer);
    keepSlot();
  }

  /**
   * Whether it may be sent now.
   *
   * @param slot when it should have been
   */
  private boolean mayCome(Timer timer, Instant slot) {
    return hindrance(timer, slot) == null;
  }

  /** What keeps it from being sent now, but for another opener; null for nothing. */
  @Nullable Hindrance hindrance(Timer timer, Instant slot) {
    if (draft.paused()) {
      return Hindrance.PAUSED;
    }
    if (!timer.queued()) {
      return null;
    }
    if (missed(slot)) {
      return Hindrance.LATE;
    }
    if (fresh()) {
      return Hindrance.QUESTION;
    }
    if (!slots().awake(draft.now).equals(draft.now)) {
      return Hindrance.ASLEEP;
    }
    return slots().date(draft.now).equals(draft.slotDay) ? Hindrance.DAY : null;
  }

  private boolean missed(Instant slot) {
    return slot.plus(Limits.SLOT).isBefore(draft.now);
  }

  /** Whether a question is open that was shown less than a day ago. The menu waits for nobody. */
  private boolean fresh() {
    Place top = draft.top();
    return top != null
        && top.question() != null
        && !top.at().dialog().equals(draft.course.defaults().menu())
        && top.question().shown().plus(Limits.FRESH).isAfter(draft.now);
  }

  /** Her slot has come: an untapped opener is shown again or dropped, then what waits may come. */
  void slot() {
    Instant slot = draft.slot;
    if (slot == null || slot.isAfter(draft.now)) {
      return;
    }
    draft.slot = null;
    boolean asleep = slots().awake(draft.now).isAfter(draft.now);
    if (draft.paused() || missed(slot) || asleep) {
      return;
    }
    Opener open = draft.opener;
    if (open != null && open.showings() < 2) {
      draft.opener = new Opener(open.offer(), open.timer(), 2, slots().date(draft.now));
      draft.slotDay = slots().date(draft.now);
      new Invitation(draft, draft.opener).send();
      return;
    }
    draft.opener = null;
    next(timer -> mayCome(timer, slot));
  }

  /** Sends the first of what waits that may come. */
  private void next(Predicate<Timer> mayCome) {
    draft.waiting.stream()
        .filter(mayCome)
        .findFirst()
        .ifPresent(
            timer -> {
              draft.waiting.remove(timer);
              send(timer);
            });
  }

  private void send(Timer timer) {
    LocalDate today = slots().date(draft.now);
    draft.opener = new Opener(++draft.offers, timer, 1, today);
    if (timer.queued()) {
      draft.slotDay = today;
    }
    new Invitation(draft, draft.opener).send();
  }

  /** The opener was tapped: its page opens, and what waited behind it comes. */
  void open(Walk walk, Opener open, long message) {
    draft.opener = null;
    new Invitation(draft, open).tapped(walk, message);
    next(timer -> !draft.paused() && !timer.due().isBefore(open.timer().due()));
  }

  /** Keeps the clock's entry for her slot true: it is there while something waits, but no pause. */
  void keepSlot() {
    reschedule();
    boolean waits = draft.opener != null || !draft.waiting.isEmpty();
    if (!waits || draft.paused()) {
      draft.slot = null;
    } else if (draft.slot == null || missed(draft.slot)) {
      draft.slot = slots().after(draft.now);
    }
  }

  /** When she chose other hours, what was to come at the old ones comes at the new. */
  private void reschedule() {
    Learner before = draft.before;
    if (draft.chat == before.chat() && draft.profile.equals(before.profile())) {
      return;
    }
    Slots old = Slots.of(draft.course, before.profile(), before.chat());
    Slots present = slots();
    if (!old.same(present)) {
      draft.slot = null;
      draft.timers.replaceAll(
          timer -> timer.queued() ? timer.at(present.instead(old, timer.due(), draft.now)) : timer);
    }
  }
}
