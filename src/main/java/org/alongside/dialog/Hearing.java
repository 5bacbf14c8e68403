package org.alongside.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a typed text, or something else that is sent, means: the first of these that fits. */
final class Hearing {
  private final Draft draft;
  private final Walk walk;
  private final Doors doors;
  private final Pressing pressing;
  private final Missing missing;
  private final Control control;

  Hearing(Draft draft, Walk walk, Doors doors, Pressing pressing, Control control) {
    this.draft = draft;
    this.walk = walk;
    this.doors = doors;
    this.pressing = pressing;
    this.missing = new Missing(draft, walk, doors);
    this.control = control;
  }

  void said(Input.Said said) {
    String text = Spelling.clean(said.text());
    String plain = Spelling.normal(said.text());
    Control.Word word = control.of(plain);
    if (ownWord(draft.course, draft.profile, said.mark())) {
      ownWord(said, plain);
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
        .anyMatch(entry -> new Value.Written(mark).equals(profile.get(entry.getKey())));
  }

  /** It clears the screen, but where a page asks for it. */
  private void ownWord(Input.Said said, String plain) {
    Question question = draft.question();
    if (question != null && question.guards() && !erased(question.offer())) {
      answer(said, plain);
    } else {
      doors.open("bye");
    }
  }

  private void slash(String text) {
    String name = text.split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT);
    switch (name) {
      case "start" -> doors.open("menu");
      case "back" -> control(Control.Word.BACK);
      case "skip" -> control(Control.Word.SKIP);
      default -> {
        if (draft.course.commands().containsKey(name)) {
          doors.open(name);
        } else {
          missing.missed("not-understood", Map.of());
        }
      }
    }
  }

  private void control(Control.Word word) {
    switch (word) {
      case HELP -> doors.open("help");
      case STOP -> doors.open("stop");
      case MENU -> doors.open("menu");
      case BACK -> back();
      case SKIP -> {
        Question question = draft.question();
        if (question == null || !pressing.skip(question)) {
          walk.phrase("nothing-to-skip", Map.of());
          walk.askAgain();
        }
      }
    }
  }

  private void back() {
    Back back = draft.back;
    if (back == null || Walk.stale(draft, back.stack().getLast())) {
      walk.phrase("nothing-to-go-back", Map.of());
      walk.askAgain();
      return;
    }
    walk.phrase("went-back", Map.of());
    draft.stack.clear();
    draft.stack.addAll(back.stack());
    draft.stack.forEach(place -> draft.vars.remove(place.at().dialog()));
    back.vars().forEach((dialog, values) -> draft.vars.put(dialog, new HashMap<>(values)));
    draft.timers.removeIf(timer -> back.timers().contains(timer.number()));
    draft.waiting.removeIf(timer -> back.timers().contains(timer.number()));
    back.promises().forEach(draft.promises::remove);
    draft.back = null;
    draft.wentBack = true;
    Walk.dropStale(draft);
    walk.askAgain();
  }

  /** The exact label of a button of the open question. */
  private boolean label(String plain) {
    Question question = draft.question();
    if (question == null || plain.isEmpty() || erased(question.offer())) {
      return false;
    }
    for (Option option : question.offer().options()) {
      boolean card = option.does() instanceof Option.Answer;
      if (!card && Spelling.normal(option.label()).equals(plain)) {
        pressing.choose(question, option, 0);
        return true;
      }
    }
    return false;
  }

  private void answer(Input.Said said, String plain) {
    Question question = draft.question();
    Exit.Ask ask = question == null ? null : question.ask();
    boolean gone = question == null && walk.rewritten();
    if (gone || (question != null && erased(question.offer()))) {
      walk.askAgain();
    } else if (question != null && ask != null) {
      asked(said, question, ask);
    } else if ((question == null || !numbered(question, plain)) && !meant(said, question)) {
      boolean empty = Spelling.unseen(Spelling.clean(said.text()));
      missing.missed(empty ? "answer-empty" : "not-understood", Map.of());
    }
  }

  private void asked(Input.Said said, Question question, Exit.Ask ask) {
    Var var = question.var(draft);
    Answers.Reading reading =
        question.guards()
            ? new Answers.Fits(new Value.Written(said.mark()))
            : Answers.read(draft.course, question.place().language(), var, said);
    switch (reading) {
      case Answers.Fits fits -> {
        if (var instanceof Var.Secret) {
          draft.sendings.add(new Sending.Erase(List.of(said.message())));
        }
        pressing.answer(question, ask, fits.value());
      }
      case Answers.Misses misses -> {
        boolean meant =
            new Picking(draft, walk, pressing).typed(question, ask, Spelling.normal(said.text()))
                || (!question.takesAnything(draft) && meant(said, question));
        if (!meant) {
          missing.missed(misses.phrase(), misses.arguments());
        }
      }
    }
  }

  /** A number presses the way out of that number as shown; a card's answer counts in words too. */
  private boolean numbered(Question question, String plain) {
    List<Option> ways =
        question.offer().options().stream()
            .filter(o -> o.does() instanceof Option.Go || o.does() instanceof Option.Answer)
            .toList();
    long number = Spelling.number(plain.replaceAll("[.)]$", "").strip());
    if (number >= 1 && number <= ways.size()) {
      pressing.choose(question, ways.get((int) number - 1), 0);
      return true;
    }
    for (Option way : ways) {
      if (way.does() instanceof Option.Answer
          && plain.equals(Spelling.normal(Options.answerWords(draft, question, way).text()))) {
        pressing.choose(question, way, 0);
        return true;
      }
    }
    return false;
  }

  /** A synonym of a button, or what understanding found: a button of the question, or a command. */
  private boolean meant(Input.Said said, @Nullable Question question) {
    List<String> meanings = new ArrayList<>();
    if (question != null) {
      String plain = Spelling.normal(said.text());
      for (Exit.Button button : question.buttons()) {
        List<String> all = button.synonyms().getOrDefault(question.place().language(), List.of());
        if (all.stream().anyMatch(each -> Spelling.normal(each).equals(plain))) {
          meanings.add(button.key());
        }
      }
    }
    meanings.addAll(said.meanings());
    for (String meaning : meanings) {
      Option option = question == null ? null : question.offer().option(meaning);
      if (question != null && option != null) {
        pressing.choose(question, option, 0);
        return true;
      }
      if (meaning.startsWith("/") && draft.course.commands().containsKey(meaning.substring(1))) {
        doors.open(meaning.substring(1));
        return true;
      }
    }
    String command = control.command(Spelling.normal(said.text()));
    if (command != null) {
      doors.open(command);
    }
    return command != null;
  }

  /** Something that is not text: an answer where any words would do, elsewhere only noticed. */
  void sent() {
    Question question = draft.question();
    Exit.Ask ask = question == null ? null : question.ask();
    if (question != null
        && ask != null
        && question.takesAnything(draft)
        && !erased(question.offer())) {
      walk.phrase("cannot-listen", Map.of());
      pressing.answer(question, ask, null);
      return;
    }
    walk.phrase("kind-media", Map.of());
    if (question != null || !doors.gate()) {
      walk.askAgain();
    }
  }

  /** Whether the question's message is no longer on her screen. */
  private boolean erased(Offer question) {
    return question.erased()
        || (draft.discreet() && !question.shown().plus(Limits.FADES).isAfter(draft.now));
  }
}
