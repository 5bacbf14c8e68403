package org.alongside.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes the buttons of a question from the present state. */
final class Options {
  static final String SKIP = "skip";
  static final String MENU = "menu";

  private Options() {}

  /** What a word of the glossary offers. */
  static Option term(String id, String label) {
    return new Option("?" + Integer.toString(id.hashCode(), 36), label, new Option.Term(id));
  }

  /** The ways out of a step that waits, in the order shown. */
  static List<Option> waysOut(Draft draft, Place place, Dialog dialog, Step step) {
    return switch (step.exit()) {
      case Exit.Choice choice -> buttons(draft, place, dialog, choice.buttons());
      case Exit.Ask ask -> buttons(draft, place, dialog, ask.buttons());
      case Exit.Quiz quiz -> answers(draft, place, quiz);
      case Exit.Go ignored -> List.of();
      case Exit.End ignored -> List.of();
      case Exit.Outcomes ignored -> List.of();
    };
  }

  private static List<Option> buttons(
      Draft draft, Place place, Dialog dialog, List<Exit.Button> buttons) {
    Scope scope = draft.scope(dialog);
    Chain chain = new Chain(scope);
    List<Option> options = new ArrayList<>();
    for (Exit.Button button : buttons) {
      Text label = button.label().of(place.language());
      if (chain.passes(button.guard(), label != null) && label != null) {
        String words = Composer.of(draft.course, place.language(), scope).add(label).done().text();
        options.add(
            new Option(
                button.key(),
                words,
                new Option.Go(button.target(), button.effects(), button.returns())));
      }
    }
    return options;
  }

  /** Answers in the order they were shown before, or shuffled. */
  private static List<Option> answers(Draft draft, Place place, Exit.Quiz quiz) {
    List<Integer> order = before(place.question());
    if (order.size() != quiz.answers().size()) {
      order = new ArrayList<>();
      for (int i = 0; i < quiz.answers().size(); i++) {
        order.add(i);
      }
      if (draft.seed != 0) {
        Collections.shuffle(order, new Random(draft.seed));
      }
    }
    List<Option> options = new ArrayList<>();
    for (int number : order) {
      options.add(
          new Option(
              "a" + quiz.answers().get(number).key(),
              Printing.number(place.language(), options.size() + 1L),
              new Option.Answer(number, quiz.answers().get(number).right(), quiz.effect())));
    }
    return options;
  }

  private static List<Integer> before(@Nullable Offer offer) {
    return offer == null
        ? List.of()
        : offer.options().stream()
            .filter(option -> option.does() instanceof Option.Answer)
            .map(option -> ((Option.Answer) option.does()).number())
            .toList();
  }

  /** The answers of a card as they stand in its message, one a line. */
  static Rendered printed(
      Draft draft, Place place, Dialog dialog, Exit exit, List<Option> options) {
    StringBuilder lines = new StringBuilder();
    for (Option option : options) {
      if (option.does() instanceof Option.Answer) {
        lines.append(lines.isEmpty() ? "" : "\n").append(option.label()).append(". ");
        lines.append(answerWords(draft, place, dialog, exit, option).text());
      }
    }
    return Rendered.of(lines.toString());
  }

  /** The words of the answer that this option chooses; empty for any other option. */
  static Rendered answerWords(Draft draft, Question question, Option option) {
    return answerWords(draft, question.place(), question.dialog(), question.step().exit(), option);
  }

  private static Rendered answerWords(
      Draft draft, Place place, Dialog dialog, Exit exit, Option option) {
    Exit.Answer answer = exit instanceof Exit.Quiz quiz ? answer(quiz, option) : null;
    Text words = answer == null ? null : answer.words().of(place.language());
    return words == null
        ? Rendered.of("")
        : Composer.of(draft.course, place.language(), draft.scope(dialog)).add(words).done();
  }

  /**
   * The answer of the page as it is now that this option stands for; null when an edit took it
   * away. Of one whose words were corrected the place tells, if as many are right as before.
   */
  static Exit.@Nullable Answer answer(Exit.Quiz quiz, Option option) {
    if (!(option.does() instanceof Option.Answer shown)) {
      return null;
    }
    for (Exit.Answer answer : quiz.answers()) {
      if (option.key().equals("a" + answer.key())) {
        return answer;
      }
    }
    Exit.Answer there =
        shown.number() < quiz.answers().size() ? quiz.answers().get(shown.number()) : null;
    return there != null && there.right() == shown.right() ? there : null;
  }

  /** The way to the menu that the bot adds. */
  static Option menu(Draft draft) {
    String label = Phrases.plain(draft.course, draft.language(), "button-menu");
    return new Option(MENU, label, new Option.Menu());
  }

  static List<Sending.Key> keys(List<Option> options) {
    return options.stream().map(option -> new Sending.Key(option.key(), option.label())).toList();
  }
}
