package org.alongside.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a typed text, or something else that is sent, means: the first of these that fits. */
final class Hearing {
  private static final Duration FADES = Duration.ofHours(24);

  private final Draft draft;
  private final Walk walk;
  private final Pressing pressing;
  private final Control control;

  Hearing(Draft draft, Walk walk, Pressing pressing, Control control) {
    this.draft = draft;
    this.walk = walk;
    this.pressing = pressing;
    this.control = control;
  }

  void said(Input.Said said) {
    String text = Spelling.clean(said.text());
    String plain = Spelling.normal(said.text());
    Control.Word word = control.of(plain);
    if (ownWord(draft.course, draft.profile, said.mark())) {
      pressing.open("bye");
    } else if (text.startsWith("/")) {
      slash(text.substring(1));
    } else if (word == Control.Word.HELP || word == Control.Word.STOP) {
      control(word);
    } else if (!label(plain)) {
      if (word != null) {
        control(word);
      } else {
        answer(said, plain);
      }
    }
  }

  /** A secret of her profile: typing it clears the screen, whatever is open. */
  static boolean ownWord(Course course, Map<String, Value> profile, String mark) {
    return course.profile().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Var.Secret)
        .anyMatch(
            entry ->
                profile.get(entry.getKey()) instanceof Value.Written kept
                    && kept.text().equals(mark));
  }

  private void slash(String text) {
    String name = text.split("[\\s@]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    switch (name) {
      case "start" -> pressing.open("menu");
      case "back" -> control(Control.Word.BACK);
      case "skip" -> control(Control.Word.SKIP);
      default -> {
        if (draft.course.commands().containsKey(name)) {
          pressing.open(name);
        } else {
          missed("not-understood", Map.of());
        }
      }
    }
  }

  private void control(Control.Word word) {
    switch (word) {
      case HELP -> pressing.open("help");
      case STOP -> pressing.open("stop");
      case MENU -> pressing.open("menu");
      case BACK -> back();
      case SKIP -> {
        Place place = draft.top();
        if (place == null || place.question() == null || !pressing.skip(place)) {
          walk.phrase("nothing-to-skip", Map.of());
          walk.askAgain(List.of());
        }
      }
    }
  }

  private void back() {
    Back back = draft.back;
    if (back == null) {
      walk.phrase("nothing-to-go-back", Map.of());
      walk.askAgain(List.of());
      return;
    }
    draft.stack.clear();
    draft.stack.addAll(back.stack());
    draft.stack.forEach(place -> draft.vars.remove(place.at().dialog()));
    back.vars().forEach((dialog, values) -> draft.vars.put(dialog, new java.util.HashMap<>(values)));
    draft.timers.removeIf(timer -> back.timers().contains(timer.number()));
    draft.waiting.removeIf(timer -> back.timers().contains(timer.number()));
    back.promises().forEach(draft.promises::remove);
    draft.back = null;
    Walk.dropStale(draft);
    walk.askAgain(List.of());
  }

  /** The exact label of a button of the open question. */
  private boolean label(String plain) {
    Place place = draft.top();
    Offer question = place == null ? null : place.question();
    if (place == null || question == null || erased(question)) {
      return false;
    }
    for (Option option : question.options()) {
      boolean card = option.does() instanceof Option.Answer;
      if (!card && !plain.isEmpty() && Spelling.normal(option.label()).equals(plain)) {
        pressing.choose(place, option, 0);
        return true;
      }
    }
    return false;
  }

  private void answer(Input.Said said, String plain) {
    Place place = draft.top();
    Offer question = place == null ? null : place.question();
    Dialog dialog = place == null ? null : draft.course.dialogs().get(place.at().dialog());
    Step step = place == null || dialog == null ? null : dialog.step(place.at().step());
    if (place == null || question == null || dialog == null || step == null) {
      if (!meant(said, List.of())) {
        missed("not-understood", Map.of());
      }
    } else if (erased(question)) {
      walk.askAgain(List.of());
    } else if (step.exit() instanceof Exit.Ask ask) {
      asked(said, place, dialog, ask, question);
    } else if (!numbered(place, dialog, step, plain) && !meant(said, question.options())) {
      missed(Spelling.clean(said.text()).isEmpty() ? "answer-empty" : "not-understood", Map.of());
    }
  }

  private void asked(
      Input.Said said, Place place, Dialog dialog, Exit.Ask ask, Offer question) {
    Var var = ask.name() == null ? null : draft.scope(dialog).declared(ask.name());
    switch (Answers.read(draft.course, place.language(), var, said)) {
      case Answers.Fits fits -> {
        if (var instanceof Var.Secret) {
          draft.sendings.add(new Sending.Erase(List.of(said.message())));
        }
        pressing.answer(place, dialog, ask, fits.value());
      }
      case Answers.Misses misses -> {
        boolean heard = var != null && !free(var) && meant(said, question.options());
        if (!heard) {
          missed(misses.phrase(), misses.arguments());
        }
      }
    }
  }

  private static boolean free(Var var) {
    return var instanceof Var.Text || var instanceof Var.Promise || var instanceof Var.Name;
  }

  /** A number presses the way out of that number as shown; a card's answer counts in words too. */
  private boolean numbered(Place place, Dialog dialog, Step step, String plain) {
    List<Option> ways =
        place.question() == null
            ? List.of()
            : place.question().options().stream()
                .filter(o -> o.does() instanceof Option.Go || o.does() instanceof Option.Answer)
                .toList();
    String digits = plain.replaceAll("[.)]$", "").strip();
    long number = Spelling.number(digits);
    if (number >= 1 && number <= ways.size()) {
      pressing.choose(place, ways.get((int) number - 1), 0);
      return true;
    }
    if (step.exit() instanceof Exit.Quiz quiz) {
      for (Option way : ways) {
        if (way.does() instanceof Option.Answer answer
            && answer.number() < quiz.answers().size()
            && Spelling.normal(
                    Options.answerWords(draft, place, dialog, quiz.answers().get(answer.number()))
                        .text())
                .equals(plain)) {
          pressing.choose(place, way, 0);
          return true;
        }
      }
    }
    return false;
  }

  /** A synonym of a button, or what understanding found: a button of the question, or a command. */
  private boolean meant(Input.Said said, List<Option> options) {
    Place place = draft.top();
    String plain = Spelling.normal(said.text());
    List<String> meanings = new ArrayList<>(said.meanings());
    String synonym = place == null ? null : synonym(place, plain);
    if (synonym != null) {
      meanings.addFirst(synonym);
    }
    for (String meaning : meanings) {
      for (Option option : options) {
        if (place != null && option.key().equals(meaning)) {
          pressing.choose(place, option, 0);
          return true;
        }
      }
      if (meaning.startsWith("/") && draft.course.commands().containsKey(meaning.substring(1))) {
        pressing.open(meaning.substring(1));
        return true;
      }
    }
    return false;
  }

  private @Nullable String synonym(Place place, String plain) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    Step step = dialog == null ? null : dialog.step(place.at().step());
    List<Exit.Button> buttons =
        switch (step == null ? null : step.exit()) {
          case Exit.Ask ask -> ask.buttons();
          case Exit.Choice choice -> choice.buttons();
          case null -> List.of();
          case Exit.Go ignored -> List.of();
          case Exit.End ignored -> List.of();
          case Exit.Quiz ignored -> List.of();
          case Exit.Outcomes ignored -> List.of();
        };
    for (Exit.Button button : buttons) {
      List<String> all = button.synonyms().getOrDefault(place.language(), List.of());
      if (all.stream().anyMatch(each -> Spelling.normal(each).equals(plain))) {
        return button.key();
      }
    }
    return null;
  }

  /** Something that is not text: an answer where any words would do, elsewhere only noticed. */
  void sent() {
    Place place = draft.top();
    Dialog dialog = place == null ? null : draft.course.dialogs().get(place.at().dialog());
    Step step = place == null || dialog == null ? null : dialog.step(place.at().step());
    if (place == null || place.question() == null || dialog == null || step == null) {
      walk.phrase("kind-media", Map.of());
      gate();
    } else if (step.exit() instanceof Exit.Ask ask
        && heard(draft, dialog, ask)
        && !erased(place.question())) {
      walk.phrase("cannot-listen", Map.of());
      pressing.answer(place, dialog, ask, null);
    } else {
      walk.phrase("kind-media", Map.of());
      walk.askAgain(List.of());
    }
  }

  /** Whether any words at all answer this. */
  static boolean heard(Draft draft, Dialog dialog, Exit.Ask ask) {
    Var var = ask.name() == null ? null : draft.scope(dialog).declared(ask.name());
    return var == null || var instanceof Var.Text || var instanceof Var.Promise;
  }

  /** Says that an input did not answer, and asks again; the second time with a way out. */
  void missed(String phrase, Map<String, String> arguments) {
    draft.misses = draft.before.misses() + 1;
    draft.facts.add(new Fact.NotUnderstood());
    Place place = draft.top();
    if (place == null || place.question() == null) {
      if (!gate()) {
        lost(phrase, arguments);
      }
      return;
    }
    walk.phrase(phrase, arguments);
    walk.askAgain(draft.misses < 2 ? List.of() : List.of(wayOut(place)));
  }

  private void lost(String phrase, Map<String, String> arguments) {
    List<Rendered> words = Phrases.say(draft.course, draft.language(), phrase, arguments);
    if (draft.misses < 2) {
      walk.say(words, 0, List.of());
      return;
    }
    Option menu = Telling.menu(draft);
    Offer offer =
        new Offer(++draft.offers, List.of(menu), List.of(), List.of(), draft.now, false);
    while (draft.standing.size() >= Limits.STANDING) {
      draft.standing.removeFirst();
    }
    draft.standing.add(offer);
    walk.say(words, offer.id(), Options.keys(offer.options()));
  }

  /** Whoever has not agreed yet is led to the welcome, or to what is there for the younger. */
  boolean gate() {
    Value consent = draft.profile.get(Vars.CONSENT);
    if (Vars.ADULT.equals(consent)) {
      return false;
    }
    if (Vars.YOUNGER.equals(consent)) {
      pressing.page(draft.course.defaults().younger());
    } else {
      pressing.welcome();
    }
    return true;
  }

  private Option wayOut(Place place) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    Step step = dialog == null ? null : dialog.step(place.at().step());
    return step != null && step.exit() instanceof Exit.Ask
        ? new Option(
            Options.SKIP,
            Phrases.plain(draft.course, place.language(), "button-skip"),
            new Option.Skip())
        : Telling.menu(draft);
  }

  /** Whether the question's message is no longer on her screen. */
  private boolean erased(Offer question) {
    return question.erased()
        || (draft.discreet() && !question.shown().plus(FADES).isAfter(draft.now));
  }
}
