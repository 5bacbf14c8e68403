package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Presses on the host's own buttons for hours, days, countries, zones and languages. */
final class Picking {
  private final Draft draft;
  private final Walk walk;
  private final Pressing pressing;

  Picking(Draft draft, Walk walk, Pressing pressing) {
    this.draft = draft;
    this.walk = walk;
    this.pressing = pressing;
  }

  /** Plays the press; false when the open question has no such button. */
  boolean picked(Question question, Input.Pressed pressed) {
    Exit.Ask ask = question.ask();
    Var var = question.var(draft);
    if (ask == null || var == null) {
      return false;
    }
    if (var instanceof Var.Days) {
      return day(question, ask, pressed);
    }
    Value value = Pickers.value(draft.course, var, pressed.key());
    if (value != null) {
      answer(question, ask, var, value, pressed.message());
    }
    return value != null;
  }

  private void answer(Question question, Exit.Ask ask, Var var, Value value, long message) {
    String label = Printing.print(draft.course, question.place().language(), var, value);
    pressing.mark(question, label, message);
    pressing.answer(question, ask, value);
  }

  private boolean day(Question question, Exit.Ask ask, Input.Pressed pressed) {
    List<String> days = question.offer().draft();
    if (Printing.DAYS.contains(pressed.key())) {
      toggle(question, Pickers.toggled(days, pressed.key()), pressed.message());
      return true;
    }
    if (!pressed.key().equals(Pickers.DONE)) {
      return false;
    }
    if (days.isEmpty()) {
      walk.phrase("answer-days", Map.of());
      walk.askAgain();
    } else {
      Value value = new Value.Word(String.join(" ", days));
      answer(question, ask, new Var.Days(), value, pressed.message());
    }
    return true;
  }

  private void toggle(Question question, List<String> days, long message) {
    Place place = question.place();
    draft.replaceTop(new Place(place.at(), place.language(), question.offer().drafted(days)));
    List<Sending.Key> keys =
        new ArrayList<>(Pickers.keys(draft.course, place.language(), new Var.Days(), days));
    keys.addAll(Options.keys(question.offer().options()));
    Rendered body = walk.shown(question);
    draft.sendings.add(
        new Sending.Edit(message, body, question.pictured(), question.offer().id(), Rows.of(keys)));
  }
}
