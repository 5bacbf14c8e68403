package org.alongside.days;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Target;
import org.alongside.dialog.Turn;

/** What one turn adds to the questions that a learner has met. */
final class Learning {
  private static final String LESSONS = "lessons/";
  private static final String QUESTIONS = "questions/";

  private final Course course;
  private final Deck deck;

  Learning(Course course, Deck deck) {
    this.course = course;
    this.deck = deck;
  }

  /** The pages that were passed in this turn for the first time. */
  static Set<Dialog> passed(Course course, Learner before, Turn turn) {
    BigInteger fresh = turn.learner().passed().andNot(before.passed());
    Set<Dialog> passed = new LinkedHashSet<>();
    if (fresh.signum() != 0) {
      turn.told().forEach(told -> add(course, fresh, told.dialog(), passed));
      before.stack().forEach(place -> add(course, fresh, place.at().dialog(), passed));
    }
    return passed;
  }

  private static void add(Course course, BigInteger fresh, String id, Set<Dialog> passed) {
    Dialog dialog = course.dialogs().get(id);
    Integer number = dialog == null ? null : course.numbers().get(dialog.id());
    if (dialog != null && number != null && fresh.testBit(number)) {
      passed.add(dialog);
    }
  }

  /** Her questions after this turn: what she answered, and those of a lesson that she finished. */
  Reviews after(Reviews before, Set<Dialog> passed, Turn turn, LocalDate today) {
    Reviews after = before;
    for (Fact fact : turn.facts()) {
      if (fact instanceof Fact.Answered answered && asks(answered.card())) {
        Target card = answered.card();
        after = after.answered(card, answered.right(), deck.safety(card), today);
      }
    }
    for (Dialog dialog : passed) {
      List<Target> cards = cards(dialog);
      after = cards.isEmpty() ? after : after.learned(cards, today);
    }
    return after;
  }

  /** Whether it is one that comes back, rather than one of a lesson's own. */
  private boolean asks(Target card) {
    Dialog page = course.dialogs().get(card.dialog());
    return page != null && page.kind() == Dialog.Kind.QUESTIONS;
  }

  /**
   * The questions that become known with a page: a lesson's those of the page of its name, a
   * milestone's those of its module that belong to no lesson.
   */
  private List<Target> cards(Dialog dialog) {
    if (dialog.kind() == Dialog.Kind.LESSON && dialog.id().startsWith(LESSONS)) {
      return deck.of(QUESTIONS + dialog.id().substring(LESSONS.length()));
    }
    List<Target> cards = new ArrayList<>();
    if (dialog.kind() == Dialog.Kind.MILESTONE) {
      for (Course.Track track : course.tracks().values()) {
        for (List<String> module : track.modules().values()) {
          if (module.contains(dialog.id())) {
            module.stream().filter(page -> !ofLesson(page)).forEach(p -> cards.addAll(deck.of(p)));
          }
        }
      }
    }
    return cards;
  }

  private boolean ofLesson(String page) {
    return page.startsWith(QUESTIONS)
        && course.dialogs().containsKey(LESSONS + page.substring(QUESTIONS.length()));
  }
}
