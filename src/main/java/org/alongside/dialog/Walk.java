package org.alongside.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes from step to step until one waits for the learner, or nothing is left to say. */
final class Walk {
  private static final Duration LATE = Duration.ofHours(24);

  private final Draft draft;
  private final Map<String, Action> actions;

  Walk(Draft draft, Map<String, Action> actions) {
    this.draft = draft;
    this.actions = actions;
  }

  /** Opens a page above the present place; entering at its first step begins it anew. */
  void push(Target target, boolean resets) {
    draft.stack.removeIf(place -> enters(target) && place.at().dialog().equals(target.dialog()));
    while (draft.stack.size() >= Limits.STACK) {
      draft.stack.removeFirst();
    }
    draft.stack.add(new Place(target, draft.course.source(), null));
    begin(target, resets && enters(target));
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
    return new Telling(draft, dialog, step, place).tell(this);
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

  /** Asks what is open below again; nothing of somebody who is forgotten. */
  private void resume() {
    if (draft.forget) {
      draft.stack.clear();
    }
    dropStale(draft);
    askAgain();
  }

  /** A place whose question was last shown long ago is left in silence. */
  static void dropStale(Draft draft) {
    Instant limit = draft.now.minus(Limits.STALE_PLACE);
    draft.stack.removeIf(
        place -> place.question() != null && place.question().shown().isBefore(limit));
  }

  /** Sends the open question once more. */
  void askAgain() {
    askAgain(List.of());
  }

  /** Sends the open question once more, with what the bot adds to its buttons. */
  void askAgain(List<Option> added) {
    Question question = draft.question();
    if (question != null && Telling.waits(question.step().exit())) {
      telling(question).again(question.offer(), added);
    } else if (draft.top() != null && draft.top().question() != null) {
      begin(draft.top().at(), false);
    }
  }

  /** The words of the open question as they stand in its message. */
  Rendered shown(Question question) {
    return telling(question).words(question.offer());
  }

  private Telling telling(Question question) {
    return new Telling(draft, question.dialog(), question.step(), question.place());
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

  /** Waits for an action that goes on elsewhere. */
  void wait(Place place) {
    draft.replaceTop(place);
    draft.late = draft.now.plus(LATE);
  }

  /** Carries an action out; null when it comes back later. */
  Action.@Nullable Done act(String name, Dialog dialog) {
    Action action = actions.get(name);
    if (action == null) {
      return Action.Done.of(null);
    }
    draft.done = true;
    return switch (action.run(draft.course, draft.freeze(), draft.now)) {
      case Action.Later ignored -> null;
      case Action.Done done -> {
        done.effects().forEach(effect -> draft.apply(dialog, effect));
        draft.sendings.addAll(done.sendings());
        draft.forget |= done.forget();
        if (done.sendings().stream().anyMatch(Sending.EraseAll.class::isInstance)) {
          erased();
        }
        yield done;
      }
    };
  }

  /** The screen is empty now: nothing of what was open below comes back, but for the welcome. */
  private void erased() {
    List<Place> places = new ArrayList<>(draft.stack);
    draft.stack.clear();
    for (Place place : places) {
      Offer offer = place.question();
      boolean stays =
          place == places.getLast()
              || place.at().dialog().equals(draft.course.defaults().welcome());
      if (stays) {
        draft.stack.add(
            offer == null ? place : new Place(place.at(), place.language(), offer.gone()));
      }
    }
  }
}
