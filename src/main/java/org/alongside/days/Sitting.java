package org.alongside.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Openings;
import org.alongside.dialog.Option;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Target;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Vars;

/** What else is due while she sits there: offered when a piece is done, and not sent again. */
record Sitting(Decks decks) {
  /** When a piece is done, what is due besides comes in the same sitting, one tap away. */
  Turn goesOn(Course course, Turn turn, Days days, Set<Dialog> passed, Slots slots, Instant now) {
    Agenda agenda = new Agenda(course, turn.learner(), days);
    if (!agenda.runs() || passed.stream().noneMatch(agenda::comes)) {
      return turn;
    }
    List<Option> more = new ArrayList<>();
    String language = Vars.language(course, turn.learner());
    Target review = agenda.page(Agenda.REVIEW);
    if (review != null && !agenda.questions(decks.of(course), slots.date(now)).isEmpty()) {
      more.add(option(course, language, "button-review", review));
    }
    Target look = agenda.page(Agenda.CHECK_IN);
    if (look != null && agenda.looksBack(slots.date(now))) {
      more.add(option(course, language, "button-check-in", look));
    }
    return more.isEmpty() ? turn : Openings.standing(course, turn, "after-lesson", more, now);
  }

  private static Option option(Course course, String language, String phrase, Target target) {
    String label = Phrases.plain(course, language, phrase);
    return new Option(phrase, label, new Option.Go(target, List.of(), false));
  }
}
