package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An opener as it is shown, and what a tap on it does. */
final class Invitation {
  private final Draft draft;
  private final Opener open;

  Invitation(Draft draft, Opener open) {
    this.draft = draft;
    this.open = open;
  }

  /** Sends it. */
  void send() {
    Rendered body = words();
    Sending.Key key =
        new Sending.Key(Opener.OPEN, Phrases.plain(draft.course, draft.language(), "opener-open"));
    draft.sendings.add(
        new Sending.Message(
            body,
            null,
            "",
            open.offer(),
            List.of(List.of(key)),
            draft.discreet(),
            Sending.Lane.OPENER));
  }

  private Rendered words() {
    Dialog dialog = draft.course.dialogs().get(open.timer().target().dialog());
    boolean first = dialog != null && dialog.first().id().equals(open.timer().target().step());
    if (first && !unfinished() && dialog != null && dialog.opener() != null && !draft.discreet()) {
      String language = draft.language(dialog);
      Text text = dialog.opener().of(language);
      if (text != null) {
        return Composer.of(draft.course, language, draft.scope(dialog)).add(text).done();
      }
    }
    String phrase = draft.discreet() ? "opener-discreet" : "opener-again";
    return Rendered.join(Phrases.say(draft.course, draft.language(), phrase, Map.of()));
  }

  /** Its button goes, and its page opens. */
  void tapped(Walk walk, long message) {
    draft.sendings.add(new Sending.Edit(message, words(), false, 0, List.of()));
    Target setter = open.timer().setter();
    Target target = open.timer().target();
    draft.promises.computeIfPresent(
        setter.dialog(), (dialog, promise) -> promise.askedIn(present(target)));
    if (unfinished()) {
      goesOn(walk, target.dialog());
    } else {
      walk.push(target, !setter.dialog().equals(target.dialog()));
    }
  }

  /** Whether her calendar offers what she has begun and left. */
  private boolean unfinished() {
    String dialog = open.timer().target().dialog();
    return open.timer().calendar()
        && draft.stack.stream()
            .anyMatch(place -> place.at().dialog().equals(dialog) && !Walk.stale(draft, place));
  }

  /** She stands again where she left it. */
  private void goesOn(Walk walk, String dialog) {
    List<Place> left = new ArrayList<>();
    for (Place place : draft.stack) {
      if (place.at().dialog().equals(dialog)) {
        left.add(place);
      }
    }
    draft.stack.removeAll(left);
    draft.stack.add(left.getLast());
    walk.askAgain();
  }

  /** The target under its present name. */
  private Target present(Target target) {
    Dialog dialog = draft.course.dialogs().get(target.dialog());
    Step step = dialog == null ? null : dialog.step(target.step());
    return step == null ? target : new Target(target.dialog(), step.id());
  }
}
