package org.alongside.days;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Target;
import org.alongside.dialog.Vars;

/** Asks the questions that are due today, one after another: {@code do review}. */
public final class Reviewing implements Action {
  private static final String READY = "ready";
  private static final String NONE = "none";

  private final Decks decks = new Decks();

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of(READY, NONE);
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    Deck deck = decks.of(course).in(Vars.language(course, learner));
    List<Target> cards = Days.of(learner).reviews().due(Slots.of(course, learner).date(now), deck);
    return Done.asking(cards.isEmpty() ? NONE : READY, cards);
  }
}
