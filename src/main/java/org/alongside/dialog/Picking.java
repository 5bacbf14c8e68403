package org.alongside.dialog;

import java.util.List;
import java.util.Map;

/** Presses on the host's own buttons. */
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
      return day(question, ask, pressed.key(), pressed.message());
    }
    if (var instanceof Var.Piece piece) {
      List<String> module = pieces(question, piece).module(pressed.key());
      if (module != null) {
        Asking.of(draft, question).edit(question.offer().drafted(module), pressed.message());
        return true;
      }
    }
    Value value = Pickers.value(draft.course, question.place().language(), var, pressed.key());
    if (value != null) {
      answer(question, ask, var, value, pressed.message());
    }
    return value != null;
  }

  private void answer(Question question, Exit.Ask ask, Var var, Value value, long message) {
    String label =
        value instanceof Value.Word word && var instanceof Var.Language
            ? Printing.ownName(word.word())
            : Printing.print(draft.course, question.place().language(), var, value);
    if (message != 0) {
      Asking.of(draft, question).mark(question.offer(), label, message);
    }
    pressing.answer(question, ask, value);
  }

  private Pieces pieces(Question question, Var.Piece piece) {
    return new Pieces(draft.course, question.place().language(), piece);
  }

  /** [Done] or a module, typed; false for any other text. */
  boolean typed(Question question, Exit.Ask ask, String plain) {
    return question.var(draft) instanceof Var.Piece piece
        ? module(question, pieces(question, piece), plain)
        : done(question, ask, plain);
  }

  private boolean module(Question question, Pieces pieces, String plain) {
    List<String> module = pieces.typedModule(plain);
    if (module != null) {
      Asking.of(draft, question).again(question.offer().drafted(module), List.of());
    }
    return module != null;
  }

  private boolean done(Question question, Exit.Ask ask, String plain) {
    String done = Phrases.plain(draft.course, question.place().language(), "button-done");
    return question.var(draft) instanceof Var.Days
        && plain.equals(Spelling.normal(done))
        && day(question, ask, Pickers.DONE, 0);
  }

  private boolean day(Question question, Exit.Ask ask, String key, long message) {
    List<String> days = question.offer().draft();
    if (Printing.DAYS.contains(key)) {
      Offer toggled = question.offer().drafted(Pickers.toggled(days, key));
      Asking.of(draft, question).edit(toggled, message);
      return true;
    }
    if (!key.equals(Pickers.DONE)) {
      return false;
    }
    if (days.isEmpty()) {
      walk.phrase("answer-days", Map.of());
      walk.askAgain();
    } else {
      Value value = new Value.Word(String.join(" ", days));
      answer(question, ask, new Var.Days(), value, message);
    }
    return true;
  }
}
