package org.alongside.dialog;

import java.util.HashMap;
import java.util.Map;

/**
 * What a page guards by asking for her own word: the answer is the page's own variable, holds for
 * {@link Limits#UNLOCKED}, and going back does not bring it again.
 */
public final class Locks {
  private Locks() {}

  /** Whether the page where she stands may show what is hers: she set no word, or has typed it. */
  public static boolean open(Course course, Learner learner) {
    Value word = learner.profile().get(Vars.WORD);
    Place top = learner.top();
    Dialog dialog = top == null ? null : course.dialogs().get(top.at().dialog());
    if (word == null || dialog == null) {
      return word == null;
    }
    return learner.vars().getOrDefault(dialog.id(), Map.of()).entrySet().stream()
        .anyMatch(entry -> guards(dialog, entry.getKey()) && entry.getValue().equals(word));
  }

  /** Whether this variable of the page is a word that was typed to open something. */
  static boolean guards(Dialog dialog, String name) {
    return dialog.vars().get(name) instanceof Var.Secret;
  }

  /**
   * Shuts what was opened too long ago, since another may hold the phone now: the page begins anew
   * at her next input, and asks again.
   */
  static void shut(Draft draft) {
    for (int i = 0; i < draft.stack.size(); i++) {
      Place place = draft.stack.get(i);
      Offer question = place.question();
      Dialog dialog = draft.course.dialogs().get(place.at().dialog());
      Map<String, Value> values = draft.vars.get(place.at().dialog());
      boolean old = question != null && !question.shown().plus(Limits.UNLOCKED).isAfter(draft.now);
      if (old
          && dialog != null
          && values != null
          && values.keySet().removeIf(name -> guards(dialog, name))) {
        draft.stack.set(
            i, new Place(new Target(dialog.id(), dialog.first().id()), place.language(), null));
      }
    }
  }

  /** These values of a dialog without the words that opened something. */
  static Map<String, Value> without(Course course, String id, Map<String, Value> values) {
    Dialog dialog = course.dialogs().get(id);
    Map<String, Value> rest = new HashMap<>(values);
    rest.keySet().removeIf(name -> dialog != null && guards(dialog, name));
    return rest;
  }
}
