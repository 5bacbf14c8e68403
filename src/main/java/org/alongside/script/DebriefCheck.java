package org.alongside.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.script.Page.Ref;

/** Sees that every path of a scenario, up to its first end or way out, passes its debrief. */
final class DebriefCheck {
  private DebriefCheck() {}

  static void check(Page page, Report report) {
    if (page.front().debrief() == null) {
      return;
    }
    String debrief = page.front().debrief().text();
    String first = page.steps().getFirst().id();
    Map<String, String> paths = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    if (!first.equals(debrief)) {
      paths.put(first, first);
      open.add(first);
    }
    while (!open.isEmpty()) {
      Page.Section step = TargetCheck.step(page, open.remove());
      if (step == null) {
        continue;
      }
      boolean out = step.ending() instanceof Page.End;
      for (Ref ref : onward(step)) {
        String next = ref.step() == null ? first : ref.step();
        if (!ref.dialog().equals(page.id())) {
          out = true;
        } else if (!next.equals(debrief)
            && paths.putIfAbsent(next, paths.get(step.id()) + " → " + next) == null) {
          open.add(next);
        }
      }
      if (out) {
        report.add(
            ProblemCode.MISSED_DEBRIEF,
            step.at(),
            "the path %s leaves the scenario without its debrief; lead it to `#%s`"
                .formatted(paths.get(step.id()), debrief));
      }
    }
  }

  /** Ways onward that do not come back; a timer is none. */
  private static List<Ref> onward(Page.Section step) {
    List<Ref> back =
        Paras.buttons(step).stream().filter(Page.Button::returns).map(Page.Button::target).toList();
    List<Ref> timers =
        step.items().stream()
            .filter(Page.After.class::isInstance)
            .map(item -> ((Page.After) item).target())
            .toList();
    return TargetCheck.refs(step).stream()
        .filter(ref -> !back.contains(ref) && !timers.contains(ref))
        .toList();
  }
}
