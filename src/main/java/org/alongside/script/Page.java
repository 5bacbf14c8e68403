package org.alongside.script;

import java.util.List;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Media;
import org.jspecify.annotations.Nullable;

/**
 * One page as it stands in its file: everything has its place, links are not yet followed.
 *
 * @param id path without language and ending
 */
record Page(String file, String language, String id, Front front, Para title, List<Section> steps) {

  /** A step, and the hash of what it says. Without an ending only when an error was reported. */
  record Section(
      String id, At at, List<Item> items, List<Way> ways, @Nullable Ending ending, String hash) {}

  /** A condition and where it stands; the place of what it guards when there is none. */
  record Cond(Guard guard, At at) {}

  /** A link to a step; without a step it leads to the page's first. */
  record Ref(At at, String dialog, @Nullable String step) {}

  /** One block. */
  sealed interface Item {
    Cond cond();

    At at();
  }

  record Say(Cond cond, At at, Para words) implements Item {}

  record Show(Cond cond, At at, Media media, Para alt) implements Item {}

  record Put(Cond cond, At at, Effect effect) implements Item {}

  record After(Cond cond, At at, Delay delay, Ref target) implements Item {}

  record Do(Cond cond, At at, String action) implements Item {}

  record Break(Cond cond, At at) implements Item {}

  /** A guarded {@code go}. */
  record Way(Cond cond, Ref target) {}

  /** How a step ends. */
  sealed interface Ending {
    At at();
  }

  record Go(At at, Ref target) implements Ending {}

  record End(At at) implements Ending {}

  record Ask(At at, @Nullable String name, Ref target, List<Button> buttons) implements Ending {}

  record Choice(At at, List<Button> buttons) implements Ending {}

  record Quiz(
      At at, boolean safety, @Nullable Effect effect, @Nullable Ref target, List<Answer> answers)
      implements Ending {}

  record Outcomes(At at, String action, List<Outcome> ways) implements Ending {}

  record Button(
      Cond cond,
      At at,
      Para label,
      Ref target,
      List<Put> effects,
      boolean returns,
      List<String> synonyms) {}

  record Answer(At at, boolean right, Para words, List<Para> feedback) {}

  record Outcome(At at, String word, Ref target) {}
}
