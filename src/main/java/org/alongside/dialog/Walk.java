package org.alongside.dialog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes from step to step until one waits for the learner, or nothing is left to say. */
final class Walk {
  private final Draft draft;
  private final Acting acting;

  Walk(Draft draft, Acting acting) {
    this.draft = draft;
    this.acting = acting;
  }

  /** Opens a page above the present place; entering at its first step begins it anew. */
  void push(Target target, boolean resets) {
    draft.stack.removeIf(place -> enters(target) && place.at().dialog().equals(target.dialog()));
    above(target, resets && enters(target));
  }

  /** Opens what will come back to the present question. A way within the page resets nothing. */
  void visit(Target target) {
    Place top = draft.top();
    if (top != null && top.at().dialog().equals(target.dialog())) {
      above(target, false);
    } else {
      push(target, true);
    }
  }

  private void above(Target target, boolean resets) {
    while (draft.stack.size() >= Limits.STACK) {
      draft.stack.removeFirst();
    }
    draft.stack.add(new Place(target, draft.course.source(), null));
    begin(target, resets);
  }

  /**
   * Goes on from the present place. Only entering another page at its first step begins it anew.
   */
  void jump(Target target) {
    Place top = draft.top();
    if (top == null) {
      push(target, true);
      return;
    }
    begin(target, enters(target) && !top.at().dialog().equals(target.dialog()));
  }

  private boolean enters(Target target) {
    Dialog dialog = draft.course.dialogs().get(target.dialog());
    return dialog != null && dialog.first().id().equals(target.step());
  }

  private void begin(Target target, boolean resets) {
    if (resets) {
      draft.reset(target.dialog());
      Place top = draft.stack.removeLast();
      draft.stack.removeIf(place -> place.at().dialog().equals(target.dialog()));
      draft.stack.add(top);
    }
    Target next = target;
    for (int i = 0; i < Limits.STEPS && next != null; i++) {
      next = step(next);
    }
    if (next != null) {
      end();
    }
  }

  /** Plays one step at the top place; returns where it leads on at once, or null. */
  private @Nullable Target step(Target target) {
    Dialog dialog = draft.course.dialogs().get(target.dialog());
    Step step = dialog == null ? null : dialog.step(target.step());
    if (dialog == null || step == null) {
      return gone(dialog);
    }
    Place old = draft.stack.getLast();
    boolean stays =
        old.at().dialog().equals(dialog.id())
            && !dialog.languages().contains(draft.language())
            && dialog.languages().contains(old.language());
    String language = stays ? old.language() : draft.language(dialog);
    Place place = new Place(new Target(dialog.id(), step.id()), language, null);
    draft.replaceTop(place);
    draft.told.add(place.at());
    draft.forgetAnswered();
    draft.witness.enters(place.at());
    return new Telling(draft, this, acting, dialog, step, place).tell();
  }

  private @Nullable Target gone(@Nullable Dialog dialog) {
    phrase("page-gone", Map.of());
    if (dialog == null) {
      draft.stack.removeLast();
      resume();
      return null;
    }
    draft.reset(dialog.id());
    return new Target(dialog.id(), dialog.first().id());
  }

  /**
   * Asks the cards of this sitting above the present place, which is told when all are answered.
   */
  void cards(List<Target> cards) {
    draft.cards.clear();
    draft.cards.addAll(cards);
    if (!cards.isEmpty()) {
      above(cards.getFirst(), false);
    }
  }

  /** Asks the next card of this sitting in the place of the one before, or comes back below. */
  void card() {
    if (draft.cards.isEmpty()) {
      draft.stack.removeLast();
      resume();
    } else {
      begin(draft.cards.getFirst(), false);
    }
  }

  /** Leaves the top place, which came to its end. */
  void end() {
    Place place = draft.stack.removeLast();
    Integer number = draft.course.numbers().get(place.at().dialog());
    if (number != null && !draft.passed.testBit(number)) {
      draft.passed = draft.passed.setBit(number);
      draft.facts.add(new Fact.Passed(place.at().dialog()));
    }
    resume();
  }

  /** Asks what is open below again, but for what was just cleared from the screen. */
  private void resume() {
    if (draft.forget) {
      draft.stack.clear();
    }
    dropStale(draft);
    Place top = draft.top();
    if (top == null || top.question() == null || !top.question().erased()) {
      askAgain();
    }
  }

  /** A place whose question was last shown long ago is left in silence. */
  static void dropStale(Draft draft) {
    draft.stack.removeIf(place -> stale(draft, place));
  }

  static boolean stale(Draft draft, Place place) {
    return place.question() != null
        && place.question().shown().isBefore(draft.now.minus(Limits.STALE_PLACE));
  }

  /** Sends the open question once more. */
  void askAgain() {
    askAgain(List.of());
  }

  /**
   * Sends the open question once more, with what the bot adds to its buttons. Where nothing is
   * asked, the step is told: an edit took the question away, or an action ended meanwhile.
   */
  void askAgain(List<Option> added) {
    Place top = draft.top();
    Question question = draft.question();
    if (question != null) {
      Asking.of(draft, question).again(question.offer(), added);
    } else if (top != null && acting.underWay(top) == null) {
      begin(top.at(), false);
    }
  }

  /** Whether an edit took the question away that she stands at. */
  boolean rewritten() {
    Place top = draft.top();
    return top != null && draft.question() == null && acting.underWay(top) == null;
  }

  /** The same, where these buttons belonged to it. */
  boolean rewritten(long offer) {
    Place top = draft.top();
    return rewritten() && top != null && top.question() != null && top.question().id() == offer;
  }

  /** A phrase of the bot's own, as a message. */
  void phrase(String id, Map<String, String> arguments) {
    say(Phrases.say(draft.course, draft.language(), id, arguments), 0, List.of());
  }

  /** A message of these paragraphs. */
  void say(List<Rendered> paragraphs, long offer, List<Sending.Key> keys) {
    Saying saying = new Saying();
    paragraphs.forEach(saying::add);
    draft.sendings.addAll(saying.messages(offer, keys, List.of(), draft.discreet()));
  }
}
