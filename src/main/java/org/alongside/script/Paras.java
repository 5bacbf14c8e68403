package org.alongside.script;

import java.util.ArrayList;
import java.util.List;

/** Every paragraph of a page or a step, labels and answers too. */
final class Paras {
  private Paras() {}

  static List<Para> of(Page page) {
    List<Para> paras = new ArrayList<>();
    paras.add(page.title());
    if (page.front().opener() != null) {
      paras.add(page.front().opener());
    }
    page.steps().forEach(step -> paras.addAll(of(step)));
    return paras;
  }

  static List<Para> of(Page.Section step) {
    List<Para> paras = new ArrayList<>();
    for (Page.Item item : step.items()) {
      switch (item) {
        case Page.Say say -> paras.add(say.words());
        case Page.Show show -> paras.add(show.alt());
        default -> {}
      }
    }
    buttons(step).forEach(button -> paras.add(button.label()));
    if (step.ending() instanceof Page.Quiz quiz) {
      for (Page.Answer answer : quiz.answers()) {
        paras.add(answer.words());
        paras.addAll(answer.feedback());
      }
    }
    return paras;
  }

  static List<Page.Button> buttons(Page.Section step) {
    return switch (step.ending()) {
      case Page.Ask ask -> ask.buttons();
      case Page.Choice choice -> choice.buttons();
      case null, default -> List.of();
    };
  }

  /** What is read as sentences: words said, and the feedback of answers. */
  static List<Para> said(Page page) {
    List<Para> paras = new ArrayList<>();
    for (Page.Section step : page.steps()) {
      for (Page.Item item : step.items()) {
        if (item instanceof Page.Say say) {
          paras.add(say.words());
        }
      }
      if (step.ending() instanceof Page.Quiz quiz) {
        quiz.answers().forEach(answer -> paras.addAll(answer.feedback()));
      }
    }
    return paras;
  }
}
