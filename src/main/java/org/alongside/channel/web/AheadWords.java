package org.alongside.channel.web;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.alongside.days.Coming;
import org.alongside.days.Outlook;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Hindrance;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Target;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;

/** What comes by itself, and why then, in words. */
record AheadWords(Plain plain, Learner learner) {
  String what(Coming coming) {
    String what = what(coming.what());
    return coming.again() ? plain.words().of("ahead-again", "what", what) : what;
  }

  private String what(Coming.What what) {
    return switch (what) {
      case Coming.Piece piece -> titled(piece.target());
      case Coming.Questions questions ->
          plain.words().of("ahead-questions", "count", Integer.toString(questions.count()));
      case Coming.LookBack ignored -> of("ahead-look");
      case Coming.Goodbye ignored -> of("ahead-goodbye");
      case Coming.StillHere ignored -> of("ahead-still-here");
      case Coming.Forgotten ignored -> of("ahead-forgotten");
      case Coming.Promised promised ->
          plain.words().of("ahead-promised", "page", title(promised.target()));
      case Coming.Planned planned -> titled(planned.target());
    };
  }

  /** A page with its kind before it. */
  private String titled(Target target) {
    Dialog dialog = plain.course().dialogs().get(target.dialog());
    if (dialog == null || dialog.kind() == Dialog.Kind.SYSTEM) {
      return title(target);
    }
    String kind = of("kind-" + dialog.kind().name().toLowerCase(Locale.ROOT));
    return plain.words().of("ahead-page", Map.of("kind", kind, "page", plain.title(dialog)));
  }

  private String title(Target target) {
    Dialog dialog = plain.course().dialogs().get(target.dialog());
    return dialog == null ? Plain.name(target) : plain.title(dialog);
  }

  String why(Coming coming, Coming.Why why) {
    return switch (why) {
      case Coming.Slot ignored -> slot(coming.at());
      case Coming.Slower slower -> counted("why-slower", slower.untapped());
      case Coming.Set set -> set(set);
      case Coming.Morning ignored -> of("why-morning");
      case Coming.Waited waited -> of(waited(waited.hindrance()));
      case Coming.Left ignored -> of("why-left");
      case Coming.Order ignored -> of("why-order");
      case Coming.Due ignored -> of("why-due");
      case Coming.Week ignored -> of("why-week");
      case Coming.Untapped untapped -> counted("why-untapped", untapped.times());
      case Coming.Silence ignored -> of("why-silence");
      case Coming.Unanswered ignored -> of("why-unanswered");
    };
  }

  private String slot(Instant at) {
    Manners manners = plain.manners();
    long hour =
        learner.profile().get(Vars.HOUR) instanceof Value.Number number
            ? number.number()
            : plain.course().defaults().hour();
    String day =
        manners.date(at).getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, manners.locale());
    boolean hers = at.atZone(manners.zone()).getHour() == hour;
    return plain
        .words()
        .of(
            hers ? "why-slot" : "why-slot-awake",
            Map.of("day", day, "hour", "%02d:00".formatted(hour), "time", manners.hour(at)));
  }

  private String set(Coming.Set set) {
    String page = title(set.setter());
    return set.delay() == null
        ? plain.words().of("why-set-changed", "page", page)
        : plain
            .words()
            .of("why-set", Map.of("page", page, "after", Ways.later(plain, set.delay())));
  }

  private static String waited(Hindrance hindrance) {
    return switch (hindrance) {
      case PAUSED -> "why-waited-paused";
      case OPENER -> "why-waited-opener";
      case LATE -> "why-waited-late";
      case QUESTION -> "why-waited-question";
      case ASLEEP -> "why-waited-asleep";
      case DAY -> "why-waited-day";
    };
  }

  /** Why nothing comes. */
  static String quiet(Outlook.Quiet quiet) {
    return switch (quiet) {
      case STRANGER -> "quiet-stranger";
      case AWAY -> "quiet-away";
      case PAUSED -> "quiet-paused";
      case PARTED -> "quiet-parted";
      case TRACKLESS -> "quiet-trackless";
      case DONE -> "quiet-done";
    };
  }

  private String counted(String id, int count) {
    return plain.words().of(id, "count", Integer.toString(count));
  }

  private String of(String id) {
    return plain.words().of(id);
  }
}
