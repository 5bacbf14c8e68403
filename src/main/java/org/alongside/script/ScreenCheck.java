package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Var;
import org.jspecify.annotations.Nullable;

/** Sees that messages and buttons keep Telegram's limits, and that a screen stays a screen. */
final class ScreenCheck {
  private static final int SCREEN_WORDS = 90;
  private static final int OTHER_WIDTH = 64;
  private static final int DIGITS = 20;
  private static final int ISOLATES = 2;

  private final Variables variables;
  private final Report report;
  private final Longest full = new Longest(this::width);
  private final Longest bare = new Longest(name -> 0);

  /** The message being measured, and the longest arm of the chain at its end. */
  private StringBuilder message = new StringBuilder();

  private String arm = "";
  private final List<Integer> screens = new ArrayList<>();
  private int terms;
  private int armTerms;
  private @Nullable At begin;

  ScreenCheck(Variables variables, Report report) {
    this.variables = variables;
    this.report = report;
  }

  void check(Page page) {
    for (Page.Section step : page.steps()) {
      step.items().forEach(this::item);
      if (step.ending() instanceof Page.Quiz quiz) {
        quiz(quiz);
      }
      end();
      for (Page.Button button : Paras.buttons(step)) {
        label(button);
      }
    }
  }

  private void item(Page.Item item) {
    switch (item) {
      case Page.Say say -> {
        String words = full.of(say.words().text()) + "\n\n";
        boolean goesOn =
            say.cond().guard() instanceof Guard.ElseIf || say.cond().guard() instanceof Guard.Else;
        if (!goesOn) {
          flush();
        }
        armTerms = Math.max(armTerms, terms(say.words()));
        arm = words.length() > arm.length() ? words : arm;
        begin = begin == null ? say.at() : begin;
      }
      case Page.Show show -> end();
      case Page.Break line -> end();
      case Page.Put put -> {}
      case Page.After after -> {}
      case Page.Do act -> {}
    }
  }

  /** The arms of a select may name one term in several forms; its button is one. */
  private static int terms(Para words) {
    return (int) words.terms().stream().map(Para.Term::id).distinct().count();
  }

  /** The chain at the message's end is over. */
  private void flush() {
    message.append(arm);
    terms += armTerms;
    arm = "";
    armTerms = 0;
  }

  private void quiz(Page.Quiz quiz) {
    flush();
    for (Page.Answer answer : quiz.answers()) {
      message.append("10. ").append(full.of(answer.words().text())).append('\n');
      begin = begin == null ? answer.at() : begin;
    }
    end();
    for (Page.Answer answer : quiz.answers()) {
      for (Para para : answer.feedback()) {
        message.append(full.of(para.text())).append("\n\n");
        begin = begin == null ? para.at() : begin;
      }
      end();
    }
  }

  private void end() {
    flush();
    String whole = message.toString().strip();
    if (begin != null) {
      screens.add(Sentences.words(whole));
    }
    if (begin != null && terms > Limits.TERMS) {
      report.add(
          ProblemCode.MANY_TERMS,
          begin,
          "this message links to %d terms, its buttons offer %d; take a link away, or put `---`"
                  .formatted(terms, Limits.TERMS)
              + " between paragraphs");
    }
    if (begin != null && whole.length() > Limits.MESSAGE) {
      report.add(
          ProblemCode.LONG_MESSAGE,
          begin,
          "this message can be %d characters long, Telegram takes %d; put `---` between"
                  .formatted(whole.length(), Limits.MESSAGE)
              + " paragraphs");
    } else if (begin != null && Sentences.words(whole) > SCREEN_WORDS) {
      report.add(
          ProblemCode.LONG_SCREEN,
          begin,
          "this message has %d words, a screen holds %d; make two steps of it"
              .formatted(Sentences.words(whole), SCREEN_WORDS));
    }
    message = new StringBuilder();
    terms = 0;
    begin = null;
  }

  /** The words of each message that was looked at. */
  List<Integer> screens() {
    return screens;
  }

  private void label(Page.Button button) {
    int letters = Labels.letters(bare.of(button.label().text()));
    if (letters > Limits.LABEL) {
      report.add(
          ProblemCode.LONG_LABEL,
          button.at(),
          "the button has %d letters, at most %d can be read; shorten it"
              .formatted(letters, Limits.LABEL));
    }
  }

  private int width(String name) {
    return switch (variables.find(name)) {
      case Var.Name text -> Limits.NAME + ISOLATES;
      case Var.Text text -> Limits.TEXT + ISOLATES;
      case Var.Promise text -> Limits.TEXT + ISOLATES;
      case Var.Number number -> DIGITS;
      case null, default -> OTHER_WIDTH;
    };
  }
}
