package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries host actions out, and knows those that go on elsewhere. */
final class Acting {
  private final Draft draft;
  private final Map<String, Action> actions;

  Acting(Draft draft, Map<String, Action> actions) {
    this.draft = draft;
    this.actions = actions;
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
        draft.journal.addAll(done.journal());
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

  /** Waits for an action that goes on elsewhere. */
  void wait(Place place) {
    draft.replaceTop(place);
    draft.late = draft.now.plus(Limits.ACTION);
  }

  /** The action that this place waits for, or null. */
  Exit.@Nullable Outcomes underWay(Place place) {
    Dialog dialog = draft.course.dialogs().get(place.at().dialog());
    Step step = dialog == null ? null : dialog.step(place.at().step());
    return draft.late != null
            && place.question() == null
            && step != null
            && step.exit() instanceof Exit.Outcomes outcomes
        ? outcomes
        : null;
  }

  /** An action ended: it goes on from there, at once or when she comes back to that place. */
  void ended(Walk walk, String action, String outcome) {
    for (int i = draft.stack.size() - 1; i >= 0; i--) {
      Place place = draft.stack.get(i);
      Exit.Outcomes waits = underWay(place);
      Target way =
          waits != null && waits.action().equals(action) ? waits.ways().get(outcome) : null;
      if (way != null) {
        draft.late = null;
        draft.done = true;
        if (i == draft.stack.size() - 1) {
          walk.jump(way);
        } else {
          draft.stack.set(i, new Place(way, place.language(), null));
        }
        return;
      }
    }
  }

  /** The action under way was given up. */
  void late(Walk walk) {
    if (draft.late == null || draft.late.isAfter(draft.now)) {
      return;
    }
    for (Place place : List.copyOf(draft.stack.reversed())) {
      Exit.Outcomes waits = underWay(place);
      if (waits != null) {
        ended(walk, waits.action(), Action.LATE);
        break;
      }
    }
    draft.late = null;
  }
}
