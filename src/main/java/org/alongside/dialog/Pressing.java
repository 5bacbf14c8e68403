package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What buttons do, and answers that are worth the same. */
final class Pressing {
  private final Draft draft;
  private final Walk walk;
  private final Doors doors;

  Pressing(Draft draft, Walk walk, Doors doors) {
    this.draft = draft;
    this.walk = walk;
    this.doors = doors;
  }

  /** A press is good on any offer that lives: an opener's, the open question's, a standing one. */
  void pressed(Input.Pressed pressed) {
    Opener opener = draft.opener;
    Question question = draft.question();
    if (opener != null && opener.offer() == pressed.offer()) {
      new Openers(draft).open(walk, opener, pressed.message());
      return;
    }
    if (question != null && question.offer().id() == pressed.offer()) {
      Option option = question.offer().option(pressed.key());
      if (option != null) {
        choose(question, option, pressed.message());
        return;
      }
      if (new Picking(draft, walk, this).picked(question, pressed)) {
        return;
      }
    }
    for (Offer offer : List.copyOf(draft.standing)) {
      Option option = offer.id() == pressed.offer() ? offer.option(pressed.key()) : null;
      if (option != null) {
        standing(option);
        return;
      }
    }
    if (!walk.rewritten(pressed.offer())) {
      walk.phrase("old-button", Map.of());
    }
    if (question != null || !doors.gate()) {
      walk.askAgain();
    }
  }

  private void standing(Option option) {
    switch (option.does()) {
      case Option.Go go -> walk.push(go.target(), true);
      case Option.Menu ignored -> doors.open("menu");
      case Option.Term term -> term(term.id());
      case Option.Answer ignored -> walk.askAgain();
      case Option.Skip ignored -> walk.askAgain();
    }
  }

  /**
   * Takes a way out of the open question.
   *
   * @param message the one that was pressed; 0 for a typed answer
   */
  void choose(Question question, Option option, long message) {
    if (!(option.does() instanceof Option.Term)) {
      Asking.of(draft, question).mark(question.offer(), option.label(), message);
    }
    switch (option.does()) {
      case Option.Go go -> {
        measure(question, option.key());
        go(question, go, option.label());
      }
      case Option.Answer answer -> card(question, option, answer);
      case Option.Term term -> term(term.id());
      case Option.Skip ignored -> skip(question);
      case Option.Menu ignored -> doors.open("menu");
    }
  }

  /** What is answered on a page that measures is counted, and nothing else becomes of it. */
  private void measure(Question question, String key) {
    if (question.dialog().kind() == Dialog.Kind.MEASURE) {
      int button = question.buttons().stream().map(Exit.Button::key).toList().indexOf(key) + 1;
      Target step = new Target(question.dialog().id(), question.step().id());
      draft.facts.add(new Fact.Chosen(step, button, 0));
    }
  }

  private void go(Question question, Option.Go go, String label) {
    Exit.Ask ask = question.ask();
    if (ask != null && ask.name() != null && ask.target().equals(go.target())) {
      promise(question.dialog(), ask.name(), label);
    }
    go.effects().forEach(effect -> draft.apply(question.dialog(), effect));
    if (go.returns()) {
      walk.visit(go.target());
    } else {
      walk.jump(go.target());
    }
  }

  private void promise(Dialog dialog, String name, String text) {
    if (dialog.vars().get(name) instanceof Var.Promise) {
      draft.promises.put(dialog.id(), new Promise(name, text, draft.now, null));
      draft.promisesKept.add(dialog.id());
    }
  }

  private void card(Question question, Option option, Option.Answer answer) {
    Dialog dialog = question.dialog();
    Target card = new Target(dialog.id(), question.step().id());
    if (!(question.step().exit() instanceof Exit.Quiz quiz)) {
      walk.askAgain();
      return;
    }
    draft.done = true;
    draft.facts.add(new Fact.Answered(card, answer.right()));
    if (answer.right() && answer.effect() != null) {
      draft.apply(dialog, answer.effect());
    }
    Exit.Answer present = Options.answer(quiz, option);
    if (present != null) {
      walk.say(feedback(question, present), 0, List.of());
    }
    Step next = dialog.after(question.step());
    if (!draft.cards.isEmpty() && draft.cards.getFirst().equals(card)) {
      draft.cards.removeFirst();
      walk.card();
    } else if (quiz.target() != null) {
      walk.jump(quiz.target());
    } else if (next != null) {
      walk.jump(new Target(dialog.id(), next.id()));
    } else {
      walk.end();
    }
  }

  private List<Rendered> feedback(Question question, Exit.Answer answer) {
    String language = question.place().language();
    List<Rendered> all = new ArrayList<>();
    for (Words words : answer.feedback()) {
      Text text = words.of(language);
      if (text != null) {
        Scope scope = draft.scope(question.dialog());
        all.add(Composer.of(draft.course, language, scope).add(text).done());
      }
    }
    return all;
  }

  private void term(String id) {
    List<Words> paragraphs = draft.course.terms().getOrDefault(id, List.of());
    walk.say(Phrases.all(draft.course, draft.language(), paragraphs, Map.of()), 0, List.of());
  }

  /** A chosen piece opens; every other answer follows the link. */
  private Target leads(Exit.Ask ask, @Nullable Var var, @Nullable Value value) {
    Dialog piece =
        var instanceof Var.Piece && value instanceof Value.Word word
            ? draft.course.dialogs().get(word.word())
            : null;
    return piece == null ? ask.target() : new Target(piece.id(), piece.first().id());
  }

  /** Follows an {@code ask} with nothing kept; says whether it is one. */
  boolean skip(Question question) {
    Exit.Ask ask = question.ask();
    if (ask != null) {
      walk.jump(ask.target());
    }
    return ask != null;
  }

  /** Keeps an answer as its variable is declared, and follows the link. */
  void answer(Question question, Exit.Ask ask, @Nullable Value value) {
    Dialog dialog = question.dialog();
    if (ask.name() != null && value != null) {
      Var var = question.var(draft);
      if (var instanceof Var.Promise && value instanceof Value.Written written) {
        promise(dialog, ask.name(), written.text());
      } else if (var instanceof Var.Text text && text.hidden()) {
        if (value instanceof Value.Written written) {
          draft.write(dialog, written.text());
        }
      } else {
        draft.assign(dialog, ask.name(), value);
      }
    }
    walk.jump(leads(ask, question.var(draft), value));
  }
}
