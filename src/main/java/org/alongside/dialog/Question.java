package org.alongside.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open question: where the learner stands, what was offered there, and the step as it is now.
 */
record Question(Place place, Offer offer, Dialog dialog, Step step) {
  /** The question of this place, or null when nothing is asked there, or no longer. */
  static @Nullable Question of(Course course, @Nullable Place place) {
    if (place == null || place.question() == null) {
      return null;
    }
    Dialog dialog = course.dialogs().get(place.at().dialog());
    Step step = dialog == null ? null : dialog.step(place.at().step());
    return dialog == null || step == null || !waits(step.exit())
        ? null
        : new Question(place, place.question(), dialog, step);
  }

  private static boolean waits(Exit exit) {
    return switch (exit) {
      case Exit.Ask ignored -> true;
      case Exit.Choice ignored -> true;
      case Exit.Quiz ignored -> true;
      case Exit.Go ignored -> false;
      case Exit.End ignored -> false;
      case Exit.Outcomes ignored -> false;
    };
  }

  /** What is asked in the learner's own words, or null when it is a choice. */
  Exit.@Nullable Ask ask() {
    return step.exit() instanceof Exit.Ask ask ? ask : null;
  }

  /** The declaration of what is asked, or null when nothing is kept. */
  @Nullable Var var(Draft draft) {
    Exit.Ask ask = ask();
    return ask == null || ask.name() == null ? null : draft.scope(dialog).declared(ask.name());
  }

  /** Whether the page asks for her own word, to open what it guards. */
  boolean guards() {
    Exit.Ask ask = ask();
    return ask != null && ask.name() != null && Locks.guards(dialog, ask.name());
  }

  /** Whether any words at all answer it. */
  boolean takesAnything(Draft draft) {
    Var var = var(draft);
    return ask() != null && (var == null || var instanceof Var.Text || var instanceof Var.Promise);
  }

  /** The buttons as the page has them now. */
  List<Exit.Button> buttons() {
    return switch (step.exit()) {
      case Exit.Ask ask -> ask.buttons();
      case Exit.Choice choice -> choice.buttons();
      case Exit.Quiz ignored -> List.of();
      case Exit.Go ignored -> List.of();
      case Exit.End ignored -> List.of();
      case Exit.Outcomes ignored -> List.of();
    };
  }
}
