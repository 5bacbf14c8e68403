package org.alongside.script;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees that a page names only actions that the host has, with their outcomes. */
final class ActionCheck {
  private final Map<String, Set<String>> actions;
  private final Report report;

  /** Actions by name, each with the outcomes it has; none for one that only acts. */
  ActionCheck(Map<String, Set<String>> actions, Report report) {
    this.actions = actions;
    this.report = report;
  }

  void check(Page page) {
    for (Page.Section section : page.steps()) {
      for (Page.Item item : section.items()) {
        if (item instanceof Page.Do act) {
          block(act);
        }
      }
      if (section.ending() instanceof Page.Outcomes outcomes) {
        outcomes(outcomes);
      }
    }
  }

  private void block(Page.Do act) {
    Set<String> outcomes = outcomes(act.action(), act.at());
    if (outcomes != null && !outcomes.isEmpty()) {
      report.add(
          ProblemCode.MISSING_OUTCOME,
          act.at(),
          "`do %s` can end as %s; write it last in the step, with a list of - `outcome` [step](#step)"
              .formatted(act.action(), words(outcomes)));
    }
  }

  private void outcomes(Page.Outcomes act) {
    Set<String> known = outcomes(act.action(), act.at());
    if (known == null) {
      return;
    }
    Set<String> lacking = new HashSet<>(known);
    Set<String> seen = new HashSet<>();
    for (Page.Outcome way : act.ways()) {
      if (!known.contains(way.word())) {
        report.add(
            ProblemCode.UNKNOWN_OUTCOME,
            way.at(),
            known.isEmpty()
                ? "`do %s` has no outcomes; take the list away".formatted(act.action())
                : "`%s` is no outcome of `do %s`; they are %s"
                    .formatted(way.word(), act.action(), words(known)));
        return;
      }
      if (!seen.add(way.word())) {
        report.add(
            ProblemCode.UNKNOWN_OUTCOME,
            way.at(),
            "`%s` stands here twice; keep one".formatted(way.word()));
      }
    }
    lacking.removeAll(seen);
    if (!lacking.isEmpty() && !report.has(ProblemCode.BAD_OUTCOME)) {
      report.add(
          ProblemCode.MISSING_OUTCOME,
          act.at(),
          "`do %s` can end as %s too; add - `outcome` [step](#step) for it"
              .formatted(act.action(), words(lacking)));
    }
  }

  private @Nullable Set<String> outcomes(String action, At at) {
    Set<String> outcomes = actions.get(action);
    if (outcomes == null) {
      report.add(
          ProblemCode.UNKNOWN_ACTION,
          at,
          "the bot has no action `%s`; it has %s"
              .formatted(
                  action, Nearest.listed(action, actions.keySet().stream().sorted().toList())));
    }
    return outcomes;
  }

  private static String words(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
