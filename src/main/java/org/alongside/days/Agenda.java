package org.alongside.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Target;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/** What her calendar has for her on one date: the first of lesson, questions, look back. */
final class Agenda {
  /** Pages that her calendar opens besides the pieces of her track. */
  static final String REVIEW = "system/review";

  static final String CHECK_IN = "system/check-in";
  static final String GOODBYE = "system/see-you";
  static final String STILL_HERE = "system/still-here";

  private static final String NO_QUESTIONS = "no_questions";
  private static final int WEEK = 7;

  private final Course course;
  private final Learner learner;
  private final Days days;

  Agenda(Course course, Learner learner, Days days) {
    this.course = course;
    this.learner = learner;
    this.days = days;
  }

  /** Whether she has agreed, chosen a track, and not paused. */
  boolean runs() {
    return Vars.ADULT.equals(learner.profile().get(Vars.CONSENT))
        && track() != null
        && !Vars.YES.equals(learner.profile().get(Vars.PAUSED))
        && learner.reachable();
  }

  private Course.@Nullable Track track() {
    return learner.profile().get(Vars.TRACK) instanceof Value.Word word
        ? course.tracks().get(word.word())
        : null;
  }

  /** The next piece of her track, in its order, that she has not passed; or null. */
  @Nullable Dialog lesson() {
    Course.Track track = track();
    if (track == null) {
      return null;
    }
    for (List<String> module : track.modules().values()) {
      for (String id : module) {
        Dialog dialog = course.dialogs().get(id);
        if (dialog != null && comes(dialog) && !passed(dialog)) {
          return dialog;
        }
      }
    }
    return null;
  }

  /** Whether a piece comes by itself, in a language that she reads. */
  boolean comes(Dialog dialog) {
    boolean kind =
        switch (dialog.kind()) {
          case LESSON, TIP, MILESTONE -> true;
          case REFLECTION, SCENARIO, QUESTIONS, MEASURE, SYSTEM -> false;
        };
    return kind && dialog.languages().contains(Vars.language(course, learner));
  }

  private boolean passed(Dialog dialog) {
    Integer number = course.numbers().get(dialog.id());
    return number != null && learner.passed().testBit(number);
  }

  /** The questions that can be asked on this date, in her language. */
  List<Target> questions(Deck deck, LocalDate today) {
    boolean off = Vars.YES.equals(learner.profile().get(NO_QUESTIONS)) || !exists(REVIEW);
    return off ? List.of() : days.reviews().due(today, deck.in(Vars.language(course, learner)));
  }

  /** The earliest date on which there may be something but for pieces, or null. */
  @Nullable LocalDate more() {
    boolean off = Vars.YES.equals(learner.profile().get(NO_QUESTIONS)) || !exists(REVIEW);
    LocalDate questions = off ? null : days.reviews().next();
    LocalDate looked = days.looked();
    LocalDate week = looked == null || !exists(CHECK_IN) ? null : looked.plusDays(WEEK);
    return questions == null || (week != null && week.isBefore(questions)) ? week : questions;
  }

  /** Whether a week has gone by since she looked back. */
  boolean looksBack(LocalDate today) {
    LocalDate last = days.looked();
    return last != null && ChronoUnit.DAYS.between(last, today) >= WEEK && exists(CHECK_IN);
  }

  /** Whether this is still what comes next, or one of the calendar's own pages. */
  boolean stands(Target target) {
    Dialog lesson = lesson();
    return (lesson != null && lesson.id().equals(target.dialog()))
        || List.of(REVIEW, CHECK_IN, GOODBYE, STILL_HERE).contains(target.dialog())
        || measures(course.dialogs().get(target.dialog()));
  }

  private static boolean measures(@Nullable Dialog page) {
    return page != null && page.kind() == Dialog.Kind.MEASURE;
  }

  /** The first step of a page, or null where the course has none of this name. */
  @Nullable Target page(String id) {
    Dialog dialog = course.dialogs().get(id);
    return dialog == null ? null : first(dialog);
  }

  boolean exists(String id) {
    return course.dialogs().containsKey(id);
  }

  static Target first(Dialog dialog) {
    return new Target(dialog.id(), dialog.first().id());
  }
}
