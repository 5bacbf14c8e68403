package org.alongside.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something of the host's that a page can name with {@code do}. Pure, like the engine. */
public interface Action {
  /** The outcome of an action that has taken too long; every action that can take long has it. */
  String LATE = "late";

  String name();

  /** The ways in which it can end; none for one that only acts. */
  Set<String> outcomes();

  Result run(Course course, Learner learner, Instant now);

  /** What came of it. */
  sealed interface Result {}

  /**
   * It is over.
   *
   * @param outcome one of the outcomes, null for an action without any
   * @param effects on the learner's profile
   * @param says paragraphs, said where the action stands
   * @param sendings beside what is said
   * @param forget whether the learner is to be forgotten
   * @param cards asked one after another before the outcome's way is told
   * @param journal what is done to her journal
   */
  record Done(
      @Nullable String outcome,
      List<Effect> effects,
      List<Rendered> says,
      List<Sending> sendings,
      boolean forget,
      List<Target> cards,
      List<Journaling> journal)
      implements Result {
    /** One that asks no card and leaves her journal alone. */
    public Done(
        @Nullable String outcome,
        List<Effect> effects,
        List<Rendered> says,
        List<Sending> sendings,
        boolean forget) {
      this(outcome, effects, says, sendings, forget, List.of(), List.of());
    }

    public Done {
      effects = List.copyOf(effects);
      says = List.copyOf(says);
      sendings = List.copyOf(sendings);
      cards = List.copyOf(cards);
      journal = List.copyOf(journal);
    }

    /** One that asks these cards. */
    public static Done asking(String outcome, List<Target> cards) {
      return new Done(outcome, List.of(), List.of(), List.of(), false, cards, List.of());
    }

    /** One that sends this. */
    public static Done sending(@Nullable String outcome, List<Sending> sendings) {
      return new Done(outcome, List.of(), List.of(), sendings, false);
    }

    /** One that does this to her journal. */
    public static Done journaling(String outcome, Journaling what) {
      return new Done(outcome, List.of(), List.of(), List.of(), false, List.of(), List.of(what));
    }

    /** Nothing to say, nothing to do. */
    public static Done of(@Nullable String outcome) {
      return new Done(outcome, List.of(), List.of(), List.of(), false);
    }
  }

  /** It goes on elsewhere and comes back as {@link Input.Outcome}. */
  record Later() implements Result {}
}
