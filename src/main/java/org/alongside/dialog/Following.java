package org.alongside.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as the pages call things now: a dialog or step that was renamed while the learner stood
 * in it keeps her place, her variables, her timers and her plan. What a variable can no longer hold
 * is dropped.
 */
final class Following {
  private final Course course;

  private Following(Course course) {
    this.course = course;
  }

  /** The same record, under present names. */
  static Learner follow(Course course, Learner l) {
    Following to = new Following(course);
    Opener opener = l.opener();
    return new Learner(
        l.chat(),
        l.turns(),
        l.profile(),
        each(l.stack(), to::place),
        to.vars(l.vars()),
        l.back() == null ? null : to.back(l.back()),
        l.misses(),
        l.offers(),
        l.lastTimer(),
        each(l.timers(), to::timer),
        each(l.waiting(), to::timer),
        opener == null
            ? null
            : new Opener(opener.offer(), to.timer(opener.timer()), opener.showings(), opener.day()),
        l.slot(),
        l.slotDay(),
        each(l.standing(), to::offer),
        each(l.cards(), to::target),
        to.promises(l.promises()),
        l.passed(),
        l.late(),
        l.reachable(),
        l.parts());
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> follow) {
    return all.isEmpty() ? all : all.stream().map(follow).toList();
  }

  /** What is gone keeps the name under which it is missed. */
  private Target target(Target old) {
    Dialog dialog = course.dialogs().get(old.dialog());
    if (dialog == null) {
      return old;
    }
    Step step = dialog.step(old.step());
    String id = step == null ? old.step() : step.id();
    return dialog.id().equals(old.dialog()) && id.equals(old.step())
        ? old
        : new Target(dialog.id(), id);
  }

  private String dialog(String old) {
    Dialog dialog = course.dialogs().get(old);
    return dialog == null ? old : dialog.id();
  }

  private Place place(Place old) {
    Offer question = old.question();
    Dialog dialog = course.dialogs().get(old.at().dialog());
    boolean told = dialog == null || dialog.languages().contains(old.language());
    return new Place(
        target(old.at()),
        told ? old.language() : course.source(),
        question == null ? null : offer(question));
  }

  private Offer offer(Offer old) {
    return old.options().isEmpty() ? old : old.with(each(old.options(), this::option));
  }

  private Option option(Option old) {
    return old.does() instanceof Option.Go go
        ? new Option(
            old.key(), old.label(), new Option.Go(target(go.target()), go.effects(), go.returns()))
        : old;
  }

  private Timer timer(Timer old) {
    return new Timer(
        old.number(),
        target(old.setter()),
        target(old.target()),
        old.due(),
        old.queued(),
        old.silence());
  }

  private Back back(Back old) {
    Set<String> promises =
        old.promises().stream().map(this::dialog).collect(Collectors.toUnmodifiableSet());
    return new Back(each(old.stack(), this::place), vars(old.vars()), old.timers(), promises);
  }

  private Map<String, Promise> promises(Map<String, Promise> old) {
    Map<String, Promise> promises = new HashMap<>();
    old.forEach(
        (id, promise) -> {
          Target asked = promise.asked();
          promises.put(dialog(id), asked == null ? promise : promise.askedIn(target(asked)));
        });
    return promises;
  }

  private Map<String, Map<String, Value>> vars(Map<String, Map<String, Value>> old) {
    Map<String, Map<String, Value>> vars = new HashMap<>();
    List<String> renamedLast = new ArrayList<>(old.keySet());
    renamedLast.sort((a, b) -> Boolean.compare(!dialog(a).equals(a), !dialog(b).equals(b)));
    for (String id : renamedLast) {
      Dialog dialog = course.dialogs().get(id);
      Map<String, Value> values = old.get(id);
      if (values != null) {
        vars.putIfAbsent(dialog(id), dialog == null ? values : fitting(dialog, values));
      }
    }
    vars.values().removeIf(Map::isEmpty);
    return vars;
  }

  private static Map<String, Value> fitting(Dialog dialog, Map<String, Value> values) {
    Map<String, Value> fitting = new HashMap<>();
    values.forEach(
        (name, value) -> {
          Value fits = fits(dialog.vars().get(name), value);
          if (fits != null) {
            fitting.put(name, fits);
          }
        });
    return fitting;
  }

  /** What of the value a variable declared like this can hold, or null. */
  private static @Nullable Value fits(@Nullable Var var, Value value) {
    return switch (var) {
      case null -> null;
      case Var.Number in ->
          value instanceof Value.Number is
              ? new Value.Number(Math.clamp(is.number(), in.low(), in.high()))
              : null;
      case Var.Word in ->
          value instanceof Value.Word is && in.words().contains(is.word()) ? value : null;
      case Var.YesNo ignored -> value.equals(Vars.YES) || value.equals(Vars.NO) ? value : null;
      case Var.Text text -> value instanceof Value.Written && !text.hidden() ? value : null;
      case Var.Name ignored -> value instanceof Value.Written ? value : null;
      case Var.Promise ignored -> null;
      case Var.Secret ignored -> value;
      case Var.Days ignored -> value instanceof Value.Word ? value : null;
      case Var.Hour ignored -> value instanceof Value.Number ? value : null;
      case Var.Country ignored -> value instanceof Value.Word ? value : null;
      case Var.Zone ignored -> value instanceof Value.Word ? value : null;
      case Var.Language ignored -> value instanceof Value.Word ? value : null;
      case Var.Piece ignored -> value instanceof Value.Word ? value : null;
    };
  }
}
