package org.alongside.channel.web;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Place;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/** What the bot remembers of a persona, in words. */
record RecordSheet(Plain plain, Learner learner) {
  Sheet sheet() {
    return new Sheet(
        List.of(
            place(),
            variables(),
            plans(),
            comes(),
            new DaysSheet(plain, learner).section(),
            profile(),
            passed()));
  }

  private Sheet.Section place() {
    Sheet.Writing writing = writing("record-place");
    String term = "record-now";
    for (Place place : learner.stack().reversed()) {
      writing.add(of(term), at(place));
      term = "record-below";
    }
    if (!learner.standing().isEmpty()) {
      writing.add(of("record-standing"), Integer.toString(learner.standing().size()));
    }
    if (!learner.reachable()) {
      writing.add(of("record-away"), of("value-yes"));
    }
    return writing.done();
  }

  private String at(Place place) {
    String asked = place.question() == null ? "record-told" : "record-asked";
    return plain
        .words()
        .of(
            asked,
            Map.of(
                "place",
                name(place.at()),
                "language",
                plain.value(new Var.Language(), new Value.Word(place.language()))));
  }

  private Sheet.Section variables() {
    Sheet.Writing writing = writing("record-variables");
    SequencedSet<String> open = new LinkedHashSet<>();
    learner.stack().reversed().forEach(place -> open.add(place.at().dialog()));
    open.addAll(new TreeMap<>(learner.vars()).keySet());
    for (String id : open) {
      Dialog dialog = plain.course().dialogs().get(id);
      if (dialog != null) {
        variables(dialog, learner.vars().getOrDefault(id, Map.of()), writing);
      }
    }
    return writing.done();
  }

  private void variables(Dialog dialog, Map<String, Value> values, Sheet.Writing writing) {
    new TreeMap<>(dialog.vars())
        .forEach(
            (name, var) -> {
              if (!(var instanceof Var.Promise)) {
                writing.add(
                    top(dialog) ? name : name + " · " + dialog.id(),
                    plain.value(var, or(values.get(name), Vars.initial(var))));
              }
            });
  }

  private boolean top(Dialog dialog) {
    Place top = learner.top();
    return top != null && top.at().dialog().equals(dialog.id());
  }

  private static @Nullable Value or(@Nullable Value value, @Nullable Value initial) {
    return value != null ? value : initial;
  }

  private Sheet.Section plans() {
    Sheet.Writing writing = writing("record-plans");
    new TreeMap<>(learner.promises())
        .forEach((dialog, promise) -> writing.add(promise.name() + " · " + dialog, plan(promise)));
    return writing.done();
  }

  private String plan(Promise promise) {
    Target asked = promise.asked();
    String since = plain.manners().moment(promise.since());
    return asked == null
        ? plain.words().of("record-plan", "time", since)
        : plain.words().of("record-plan-asked", Map.of("time", since, "place", name(asked)));
  }

  private Sheet.Section comes() {
    Sheet.Writing writing = writing("record-comes");
    Opener opener = learner.opener();
    if (opener != null) {
      writing.add(of("record-untapped"), name(opener.timer().target()));
    }
    learner.timers().stream()
        .sorted(java.util.Comparator.comparing(Timer::due))
        .forEach(timer -> writing.add(plain.manners().moment(timer.due()), timer(timer)));
    learner.waiting().forEach(timer -> writing.add(slot(learner.slot()), timer(timer)));
    Instant late = learner.late();
    if (late != null) {
      writing.add(plain.manners().moment(late), of("record-late"));
    }
    return writing.done();
  }

  private String slot(@Nullable Instant slot) {
    return slot == null ? of("record-waits") : plain.manners().moment(slot);
  }

  private String timer(Timer timer) {
    if (timer.calendar()) {
      return plain.words().of("record-timer-calendar", "place", name(timer.target()));
    }
    String id = timer.silence() ? "record-timer-silence" : "record-timer";
    return plain
        .words()
        .of(id, Map.of("place", name(timer.target()), "setter", name(timer.setter())));
  }

  private Sheet.Section profile() {
    Sheet.Writing writing = writing("record-profile");
    new TreeMap<>(plain.course().profile())
        .forEach(
            (name, var) ->
                writing.add(
                    name, plain.value(var, or(learner.profile().get(name), Vars.initial(var)))));
    return writing.done();
  }

  private Sheet.Section passed() {
    Sheet.Writing writing = writing("record-passed");
    new TreeMap<>(plain.course().numbers())
        .forEach(
            (id, number) -> {
              Dialog dialog = plain.course().dialogs().get(id);
              if (dialog != null && learner.passed().testBit(number)) {
                writing.add(id, plain.title(dialog));
              }
            });
    return writing.done();
  }

  private static String name(Target target) {
    return Plain.name(target);
  }

  private String of(String id) {
    return plain.words().of(id);
  }

  private Sheet.Writing writing(String id) {
    return new Sheet.Writing(plain.words(), id);
  }
}
