package org.alongside.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of the curriculum: the structure of its source, and its words in each language.
 *
 * @param id the page's path without language and ending, such as {@code scenarios/the-joke}
 * @param minutes how long it takes, 0 where the page does not say
 * @param opener what invites to it, null for kinds that need none
 * @param vars the variables that belong to this dialog alone
 * @param steps in the order of the page; the first is the entry
 * @param moved former step ids, and where each went
 * @param languages those in which this dialog is offered
 */
public record Dialog(
    String id,
    Kind kind,
    int minutes,
    Words title,
    @Nullable Words opener,
    @Nullable String debrief,
    Map<String, Var> vars,
    SequencedMap<String, Step> steps,
    Map<String, String> moved,
    Set<String> languages,
    boolean safety) {
  public Dialog {
    vars = Map.copyOf(vars);
    steps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
    moved = Map.copyOf(moved);
    languages = Set.copyOf(languages);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a dialog has at least one step: " + id);
    }
  }

  /** What a page is for. */
  public enum Kind {
    LESSON,
    TIP,
    REFLECTION,
    SCENARIO,
    QUESTIONS,
    MILESTONE,
    MEASURE,
    SYSTEM
  }

  /** The entry. */
  public Step first() {
    return steps.firstEntry().getValue();
  }

  /** The step of this id or of its former id, or null when the page has none. */
  public @Nullable Step step(String id) {
    Step step = steps.get(id);
    String now = moved.get(id);
    return step == null && now != null ? steps.get(now) : step;
  }

  /** The step after this one on the page, or null after the last. */
  public @Nullable Step after(Step step) {
    List<Step> all = List.copyOf(steps.values());
    int next = all.indexOf(step) + 1;
    return next < all.size() ? all.get(next) : null;
  }
}
