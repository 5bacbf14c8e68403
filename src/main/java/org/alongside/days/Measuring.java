package org.alongside.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Openings;
import org.alongside.dialog.Option;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Vars;
import org.alongside.turn.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Offers the page of {@code kind: measure} before a track, after it and three months later, and
 * says of each answer in which of these rounds it was given.
 */
public final class Measuring implements Rule {
  private static final int BEFORE = 1;
  private static final int AFTER = 2;
  private static final int LATER = 3;

  /** Days from the end of a track to the last round. */
  private static final int MONTHS = 91;

  @Override
  public Turn after(
      Course course, Learner before, Input input, Turn played, Instant now, long seed) {
    Measures measures = Measures.of(before);
    Turn turn = counted(played, Math.max(BEFORE, measures.round()));
    boolean begins = measures.round() < BEFORE && begins(course, before, turn.learner());
    boolean after = !begins && measures.round() < AFTER && ended(course, before, turn);
    Instant again = measures.again();
    boolean later = due(input) && again != null && !again.isAfter(now);
    Dialog page =
        !turn.forget() && (begins || after || later) ? page(course, turn.learner()) : null;
    if (page == null) {
      return turn;
    }
    if (begins) {
      return kept(offered(course, turn, "before-track", page, now), new Measures(BEFORE, null));
    }
    if (after) {
      Slots slots = Slots.of(course, turn.learner());
      Instant last = slots.on(slots.day(slots.date(now).plusDays(MONTHS)));
      return kept(offered(course, turn, "after-track", page, now), new Measures(AFTER, last));
    }
    Timer timer = Timer.calendar(Agenda.first(page), again == null ? now : again);
    return kept(Openings.queued(course, turn, timer, now), new Measures(LATER, null));
  }

  private static boolean due(Input input) {
    return input instanceof Input.Due clock && clock.timer() == Learner.MEASURE;
  }

  /** The page with the questions, in a language that she reads. */
  private static @Nullable Dialog page(Course course, Learner learner) {
    String language = Vars.language(course, learner);
    return course.dialogs().values().stream()
        .filter(dialog -> dialog.kind() == Dialog.Kind.MEASURE)
        .filter(dialog -> dialog.languages().contains(language))
        .findFirst()
        .orElse(null);
  }

  /** Whether she has chosen a track just now. */
  private static boolean begins(Course course, Learner before, Learner after) {
    return !new Agenda(course, before, Days.NONE).runs()
        && new Agenda(course, after, Days.NONE).runs();
  }

  /** Whether she has passed the last piece of her track just now. */
  private static boolean ended(Course course, Learner before, Turn turn) {
    Agenda agenda = new Agenda(course, turn.learner(), Days.NONE);
    return agenda.runs()
        && agenda.lesson() == null
        && Learning.passed(course, before, turn).stream().anyMatch(agenda::comes);
  }

  private static Turn offered(Course course, Turn turn, String phrase, Dialog page, Instant now) {
    String label = Phrases.plain(course, Vars.language(course, turn.learner()), "button-measure");
    Target first = Agenda.first(page);
    Option option = new Option("measure", label, new Option.Go(first, List.of(), false));
    return Openings.standing(course, turn, phrase, List.of(option), now);
  }

  /** An answer is counted in its round. */
  private static Turn counted(Turn turn, int round) {
    if (turn.facts().stream().noneMatch(Fact.Chosen.class::isInstance)) {
      return turn;
    }
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : turn.facts()) {
      facts.add(fact instanceof Fact.Chosen chosen ? chosen.in(round) : fact);
    }
    return turn.counting(facts);
  }

  private static Turn kept(Turn turn, Measures measures) {
    return turn.with(turn.learner().with(Measures.NAME, measures));
  }
}
