package org.alongside.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Block;
import org.alongside.dialog.Course;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * What something is that comes at an instant, and why it comes then.
 *
 * @param learner her record before it comes
 */
record Reasons(Course course, Learner learner, Instant now) {
  /** What it is. */
  Coming.What named(Timer timer) {
    Target target = timer.target();
    if (!timer.calendar()) {
      return learner.promises().containsKey(timer.setter().dialog())
          ? new Coming.Promised(target)
          : new Coming.Planned(target);
    }
    return switch (target.dialog()) {
      case Agenda.REVIEW -> new Coming.Questions(questions());
      case Agenda.CHECK_IN -> new Coming.LookBack();
      case Agenda.GOODBYE -> new Coming.Goodbye();
      case Agenda.STILL_HERE -> new Coming.StillHere();
      default -> new Coming.Piece(target);
    };
  }

  private int questions() {
    Deck deck = Deck.of(course).in(Vars.language(course, learner));
    return Days.of(learner).reviews().due(Slots.of(course, learner).date(now), deck).size();
  }

  /** Why there is such a thing. */
  List<Coming.Why> what(Timer timer) {
    Coming.Why why =
        switch (named(timer)) {
          case Coming.Piece ignored -> new Coming.Order();
          case Coming.Questions ignored -> new Coming.Due();
          case Coming.LookBack ignored -> new Coming.Week();
          case Coming.Goodbye ignored -> new Coming.Untapped(Days.of(learner).slow());
          case Coming.StillHere ignored -> new Coming.Silence();
          case Coming.Forgotten ignored -> new Coming.Unanswered();
          case Coming.Promised ignored -> new Coming.Set(timer.setter(), delay(timer));
          case Coming.Planned ignored -> new Coming.Set(timer.setter(), delay(timer));
        };
    return List.of(why);
  }

  /** Why it comes at this time. */
  List<Coming.Why> when(Timer timer, boolean again) {
    List<Coming.Why> why = new ArrayList<>();
    Slots slots = Slots.of(course, learner);
    if (slots.on(slots.date(now)).equals(now)) {
      why.add(new Coming.Slot());
    } else if (!again && !timer.queued() && slots.awake(now.minusSeconds(1)).equals(now)) {
      why.add(new Coming.Morning());
    }
    int slow = Days.of(learner).slow();
    boolean parting = timer.target().dialog().equals(Agenda.GOODBYE);
    if (timer.calendar() && !again && !parting && slow > 0) {
      why.add(new Coming.Slower(slow));
    }
    return why;
  }

  private @Nullable Delay delay(Timer timer) {
    Dialog dialog = course.dialogs().get(timer.setter().dialog());
    Step step = dialog == null ? null : dialog.step(timer.setter().step());
    return step == null
        ? null
        : step.blocks().stream()
            .filter(Block.After.class::isInstance)
            .map(Block.After.class::cast)
            .filter(after -> after.target().equals(timer.target()))
            .map(Block.After::delay)
            .findFirst()
            .orElse(null);
  }
}
