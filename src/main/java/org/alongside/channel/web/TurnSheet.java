package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/** What a persona's last turn led to, in words. */
record TurnSheet(Plain plain, Trail.Last last) {
  Sheet sheet() {
    return new Sheet(List.of(came(), told(), sent(), changed(), timers(), counted()));
  }

  private Sheet.Section came() {
    Sheet.Writing writing = writing("turn-came");
    writing.add(
        plain.manners().moment(last.at()), Heard.of(plain.words(), last.before(), last.input()));
    return writing.done();
  }

  private Sheet.Section told() {
    Sheet.Writing writing = writing("turn-told");
    last.turn().told().forEach(step -> writing.add(step.step(), step.dialog()));
    return writing.done();
  }

  private Sheet.Section sent() {
    Sheet.Writing writing = writing("turn-sent");
    for (Sending sending : last.turn().sendings()) {
      switch (sending) {
        case Sending.Message message ->
            writing.add(of("turn-message"), said(message.body().text(), message.rows()));
        case Sending.Edit edit ->
            writing.add(of("turn-edit"), said(edit.body().text(), edit.rows()));
        case Sending.Made made -> writing.add(of("turn-made"), made.maker());
        case Sending.Erase erase ->
            writing.add(of("turn-erase"), Integer.toString(erase.messages().size()));
        case Sending.EraseDue ignored -> writing.add(of("turn-erase"), of("turn-erase-due"));
        case Sending.EraseAll ignored -> writing.add(of("turn-erase"), of("turn-erase-all"));
      }
    }
    return writing.done();
  }

  private static String said(String text, List<List<Sending.Key>> rows) {
    StringBuilder said = new StringBuilder(Plain.brief(text));
    rows.forEach(row -> row.forEach(key -> said.append(" [").append(key.label()).append(']')));
    return said.toString();
  }

  private Sheet.Section changed() {
    Sheet.Writing writing = writing("turn-changed");
    Learner before = last.before();
    Learner after = last.turn().learner();
    differences("", plain.course().profile(), before.profile(), after.profile(), writing);
    Set<String> dialogs = new TreeSet<>(before.vars().keySet());
    dialogs.addAll(after.vars().keySet());
    for (String id : dialogs) {
      Dialog dialog = plain.course().dialogs().get(id);
      Map<String, Value> then = before.vars().getOrDefault(id, Map.of());
      Map<String, Value> now = after.vars().getOrDefault(id, Map.of());
      differences(" · " + id, dialog == null ? Map.of() : dialog.vars(), then, now, writing);
    }
    Set<String> plans = new TreeSet<>(before.promises().keySet());
    plans.addAll(after.promises().keySet());
    for (String id : plans) {
      Promise then = before.promises().get(id);
      Promise now = after.promises().get(id);
      if (now != null && (then == null || !then.since().equals(now.since()))) {
        writing.add(now.name() + " · " + id, of("turn-plan"));
      } else if (now == null && then != null) {
        writing.add(then.name() + " · " + id, of("turn-plan-gone"));
      }
    }
    return writing.done();
  }

  private void differences(
      String of,
      Map<String, Var> declared,
      Map<String, Value> before,
      Map<String, Value> after,
      Sheet.Writing writing) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Var var = declared.get(name);
      String then = plain.value(var, or(before.get(name), var));
      String now = plain.value(var, or(after.get(name), var));
      if (!then.equals(now)) {
        writing.add(
            name + of, plain.words().of("turn-change", Map.of("before", then, "after", now)));
      }
    }
  }

  private static @Nullable Value or(@Nullable Value value, @Nullable Var var) {
    return value != null || var == null ? value : Vars.initial(var);
  }

  private Sheet.Section timers() {
    Sheet.Writing writing = writing("turn-timers");
    List<Timer> before = all(last.before());
    List<Timer> after = all(last.turn().learner());
    Set<Long> known = new HashSet<>();
    before.forEach(timer -> known.add(timer.number()));
    Set<Long> left = new HashSet<>();
    after.forEach(timer -> left.add(timer.number()));
    for (Timer timer : after) {
      if (!known.contains(timer.number())) {
        writing.add(
            of("turn-timer-set"),
            plain
                .words()
                .of(
                    "turn-timer",
                    Map.of(
                        "time",
                        plain.manners().moment(timer.due()),
                        "place",
                        Plain.name(timer.target()))));
      }
    }
    for (Timer timer : before) {
      if (!left.contains(timer.number())) {
        writing.add(of("turn-timer-gone"), Plain.name(timer.target()));
      }
    }
    return writing.done();
  }

  private static List<Timer> all(Learner learner) {
    List<Timer> all = new ArrayList<>(learner.timers());
    all.addAll(learner.waiting());
    if (learner.opener() != null) {
      all.add(learner.opener().timer());
    }
    return all;
  }

  private Sheet.Section counted() {
    Sheet.Writing writing = writing("turn-counted");
    for (Fact fact : last.turn().facts()) {
      switch (fact) {
        case Fact.Passed passed -> writing.add(of("fact-passed"), passed.dialog());
        case Fact.Answered answered ->
            writing.add(
                of(answered.right() ? "fact-right" : "fact-wrong"), Plain.name(answered.card()));
        case Fact.Chosen chosen ->
            writing.add(of("fact-chosen"), Plain.name(chosen.step()) + " · " + chosen.button());
        case Fact.NotUnderstood ignored -> writing.add(of("fact-not-understood"), "1");
      }
    }
    return writing.done();
  }

  private String of(String id) {
    return plain.words().of(id);
  }

  private Sheet.Writing writing(String id) {
    return new Sheet.Writing(plain.words(), id);
  }
}
