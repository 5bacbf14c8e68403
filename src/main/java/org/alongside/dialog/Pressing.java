package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What buttons do, and answers that are worth the same. */
final class Pressing {
  private final Draft draft;
  private final Walk walk;

  Pressing(Draft draft, Walk walk) {
    this.draft = draft;
    this.walk = walk;
  }

  void pressed(Input.Pressed pressed) {
    Place place = draft.top();
    Offer question = place == null ? null : place.question();
    Opener opener = Openers.pressed(draft, pressed.offer());
    if (opener != null) {
      new Openers(draft).open(walk, opener, pressed.message());
      return;
    }
    if (place != null && question != null && question.id() == pressed.offer()) {
      Option option = question.option(pressed.key());
      if (option != null) {
        choose(place, option, pressed.message());
        return;
      }
      if (picked(place, question, pressed)) {
        return;
      }
    }
    for (Offer offer : draft.standing) {
      Option option = offer.id() == pressed.offer() ? offer.option(pressed.key()) : null;
      if (option != null) {
        standing(option);
        return;
      }
    }
    walk.phrase("old-button", Map.of());
    walk.askAgain(List.of());
  }

  private void standing(Option option) {
    switch (option.does()) {
      case Option.Go go -> walk.push(go.target(), true);
      case Option.Menu ignored -> open("menu");
      case Option.Term term -> term(term.id());
      case Option.Answer ignored -> walk.askAgain(List.of());
      case Option.Skip ignored -> walk.askAgain(List.of());
      case Option.Open ignored -> walk.askAgain(List.of());
    }
  }

  /**
   * Takes a way out of the open question.
   *
   * @param message the one that was pressed; 0 for a typed answer
   */
  void choose(Place place, Option option, long message) {
    switch (option.does()) {
      case Option.Go go -> {
        mark(place, option.label(), message);
        promiseLabel(place, go, option.label());
        Dialog dialog = draft.course.dialogs().get(place.at().dialog());
        if (dialog != null) {
          go.effects().forEach(effect -> draft.apply(dialog, effect));
        }
        if (go.returns()) {
          walk.push(go.target(), true);
        } else {
          walk.jump(go.target());
        }
      }
      case Option.Answer answer -> {
        mark(place, option.label(), message);
        card(place, answer);
      }
      case Option.Term term -> term(term.id());
      case Option.Skip ignored -> {
        mark(place, option.label(), message);
        skip(place);
      }
      case Option.Menu ignored -> {
        mark(place, option.label(), message);
        open("menu");
      }
      case Option.Open ignored -> walk.askAgain(List.of());
    }
  }

  private @Nullable Exit exit(Place place) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    Step step = dialog == null ? null : dialog.step(place.at().step());
    return step == null ? null : step.exit();
  }

  /** What was open is shown as answered: its words, the choice, and no buttons. */
  private void mark(Place place, String label, long message) {
    if (message == 0) {
      return;
    }
    List<Rendered> body = new ArrayList<>(List.of(walk.shown(place)));
    body.addAll(
        Phrases.say(draft.course, place.language(), "chosen", Map.of("label", label)));
    draft.sendings.add(
        new Sending.Edit(message, Rendered.join(body), photo(place), 0, List.of()));
  }

  private boolean photo(Place place) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    Step step = dialog == null ? null : dialog.step(place.at().step());
    return step != null
        && place.question() != null
        && place.question().blocks().stream()
            .anyMatch(
                index ->
                    index < step.blocks().size()
                        && step.blocks().get(index) instanceof Block.Show show
                        && show.media().kind() == Media.Kind.PHOTO);
  }

  private void promiseLabel(Place place, Option.Go go, String label) {
    if (exit(place) instanceof Exit.Ask ask
        && ask.name() != null
        && ask.target().equals(go.target())) {
      promise(place.at().dialog(), ask.name(), label);
    }
  }

  private void promise(String id, String name, String text) {
    Dialog dialog = draft.course.dialogs().get(id);
    if (dialog != null && dialog.vars().get(name) instanceof Var.Promise) {
      draft.promises.put(id, new Promise(name, text, draft.now, null));
      draft.promisesKept.add(id);
    }
  }

  private void card(Place place, Option.Answer answer) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    if (dialog == null || !(exit(place) instanceof Exit.Quiz quiz)) {
      walk.askAgain(List.of());
      return;
    }
    draft.done = true;
    draft.facts.add(new Fact.Answered(place.at(), answer.right()));
    if (answer.right() && answer.effect() != null) {
      draft.apply(dialog, answer.effect());
    }
    if (answer.number() < quiz.answers().size()) {
      walk.say(feedback(place, dialog, quiz.answers().get(answer.number())), 0, List.of());
    }
    Step step = dialog.step(place.at().step());
    Step next = step == null ? null : dialog.after(step);
    if (quiz.target() != null) {
      walk.jump(quiz.target());
    } else if (next != null) {
      walk.jump(new Target(dialog.id(), next.id()));
    } else {
      walk.end();
    }
  }

  private List<Rendered> feedback(Place place, Dialog dialog, Exit.Answer answer) {
    List<Rendered> all = new ArrayList<>();
    for (Words words : answer.feedback()) {
      Text text = words.of(place.language());
      if (text != null) {
        all.add(
            Composer.of(draft.course, place.language(), draft.scope(dialog)).add(text).done());
      }
    }
    return all;
  }

  private void term(String id) {
    List<Rendered> all = new ArrayList<>();
    for (Words words : draft.course.terms().getOrDefault(id, List.of())) {
      Text text = words.of(draft.language());
      Text source = words.of(draft.course.source());
      Text shown = text == null ? source : text;
      if (shown != null) {
        all.add(Composer.ofPhrase(draft.course, draft.language(), Map.of()).add(shown).done());
      }
    }
    walk.say(all, 0, List.of());
  }

  /** Follows an {@code ask} with nothing kept. */
  boolean skip(Place place) {
    if (exit(place) instanceof Exit.Ask ask) {
      walk.jump(ask.target());
      return true;
    }
    return false;
  }

  /** A press on one of the host's own buttons. */
  private boolean picked(Place place, Offer question, Input.Pressed pressed) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    if (dialog == null || !(exit(place) instanceof Exit.Ask ask) || ask.name() == null) {
      return false;
    }
    Var var = draft.scope(dialog).declared(ask.name());
    if (var instanceof Var.Days) {
      return pickedDay(place, question, pressed);
    }
    Value value = Pickers.value(draft.course, var, pressed.key());
    if (value == null) {
      return false;
    }
    mark(place, Printing.print(draft.course, place.language(), var, value), pressed.message());
    answer(place, dialog, ask, value);
    return true;
  }

  private boolean pickedDay(Place place, Offer question, Input.Pressed pressed) {
    if (pressed.key().equals(Pickers.DONE)) {
      return daysDone(place, question, pressed.message());
    }
    if (!Printing.DAYS.contains(pressed.key())) {
      return false;
    }
    List<String> days = Pickers.toggled(question.draft(), pressed.key());
    draft.replaceTop(new Place(place.at(), place.language(), question.drafted(days)));
    draft.sendings.add(
        new Sending.Edit(
            pressed.message(),
            walk.shown(place),
            photo(place),
            question.id(),
            dayRows(place, question, days)));
    return true;
  }

  private List<List<Sending.Key>> dayRows(Place place, Offer question, List<String> days) {
    List<Sending.Key> keys =
        new ArrayList<>(Pickers.keys(draft.course, place.language(), new Var.Days(), days));
    keys.addAll(Options.keys(question.options()));
    return Rows.of(keys);
  }

  private boolean daysDone(Place place, Offer question, long message) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    if (question.draft().isEmpty()) {
      walk.phrase("answer-days", Map.of());
      walk.askAgain(List.of());
    } else if (dialog != null && exit(place) instanceof Exit.Ask ask) {
      Value value = new Value.Word(String.join(" ", question.draft()));
      String label =
          Printing.print(draft.course, place.language(), new Var.Days(), value);
      mark(place, label, message);
      answer(place, dialog, ask, value);
    }
    return true;
  }

  /** Keeps an answer as its variable is declared, and follows the link. */
  void answer(Place place, Dialog dialog, Exit.Ask ask, @Nullable Value value) {
    if (ask.name() != null && value != null) {
      if (value instanceof Value.Written written
          && dialog.vars().get(ask.name()) instanceof Var.Promise) {
        promise(dialog.id(), ask.name(), written.text());
      } else {
        draft.assign(dialog, ask.name(), value);
      }
    }
    walk.jump(ask.target());
  }

  /** Opens a command's page, as far as she has agreed to be here. */
  void open(String name) {
    Course.Command command = draft.course.commands().get(name);
    Value consent = draft.profile.get(Vars.CONSENT);
    boolean free = command != null && command.open();
    if (Vars.YOUNGER.equals(consent) && !free) {
      page(draft.course.defaults().younger());
    } else if (!Vars.ADULT.equals(consent) && !free) {
      welcome();
    } else if (command != null) {
      page(command.page());
    }
  }

  void page(String id) {
    Dialog dialog = draft.course.dialogs().get(id);
    if (dialog != null) {
      walk.push(new Target(id, dialog.first().id()), true);
    }
  }

  /** The welcome goes on where it was left. */
  void welcome() {
    String id = draft.course.defaults().welcome();
    boolean begun = draft.stack.stream().anyMatch(place -> place.at().dialog().equals(id));
    if (!begun) {
      page(id);
      return;
    }
    while (!draft.stack.getLast().at().dialog().equals(id)) {
      draft.stack.removeLast();
    }
    walk.askAgain(List.of());
  }
}
