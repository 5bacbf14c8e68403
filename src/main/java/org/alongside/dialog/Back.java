package org.alongside.dialog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the last turn that moved the top place changed, so that it can be undone.
 *
 * @param stack the places before it, without their options: asking again makes them anew
 * @param vars the variables of the dialogs on that stack
 * @param timers numbers of the timers that it set
 * @param promises dialogs whose promise it stored
 */
public record Back(
    List<Place> stack,
    Map<String, Map<String, Value>> vars,
    Set<Long> timers,
    Set<String> promises) {
  public Back {
    stack = List.copyOf(stack);
    vars = Map.copyOf(vars);
    timers = Set.copyOf(timers);
    promises = Set.copyOf(promises);
  }
}
