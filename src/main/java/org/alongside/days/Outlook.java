package org.alongside.days;

import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.turn.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What comes to a learner by itself, and why then. It is found by playing her clock ahead through
 * the same engine and rules that play it in earnest, on a record that nobody keeps. Pure; safe for
 * any number of threads.
 */
public final class Outlook {
  private final Engine engine;
  private final List<Rule> rules;

  /** What she does with what comes. The first that comes is the same for all of them. */
  public enum Doing {
    /** She does nothing at all. */
    NOTHING,
    /** She opens each thing when it comes, and goes through it by the first answers. */
    OPENS
  }

  /** Why nothing comes. */
  public enum Quiet {
    /** She has not agreed to be here. */
    STRANGER,
    /** Her messages do not arrive. */
    AWAY,
    PAUSED,
    /** The goodbye was said. */
    PARTED,
    /** She has chosen no track, and no page has set anything. */
    TRACKLESS,
    /** Nothing is left that could come in this time. */
    DONE
  }

  public Outlook(Engine engine, List<Rule> rules) {
    this.engine = engine;
    this.rules = List.copyOf(rules);
  }

  /** What comes until then, in its order. */
  public List<Coming> of(Course course, Learner learner, Instant now, Instant until, Doing doing) {
    return new Foresight(engine, rules, course, learner, now).until(until, doing);
  }

  /** Why nothing comes, where nothing does. */
  public static Quiet quiet(Course course, @Nullable Learner learner) {
    if (learner == null || !Vars.ADULT.equals(learner.profile().get(Vars.CONSENT))) {
      return Quiet.STRANGER;
    }
    if (!learner.reachable()) {
      return Quiet.AWAY;
    }
    if (Vars.YES.equals(learner.profile().get(Vars.PAUSED))) {
      return Quiet.PAUSED;
    }
    boolean track =
        learner.profile().get(Vars.TRACK) instanceof Value.Word word
            && course.tracks().containsKey(word.word());
    if (!track) {
      return Quiet.TRACKLESS;
    }
    Days days = Days.of(learner);
    boolean parted = days.pace(Slots.of(course, learner).days()).isEmpty();
    return parted ? Quiet.PARTED : Quiet.DONE;
  }
}
