package org.alongside.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Learner;

/**
 * The same host in other circumstances. How an action ends depends on what the host knows of a
 * learner, which no walk through a page can bring about; each way on must be right all the same.
 */
final class Ends {
  private Ends() {}

  /** For each outcome that the page has a way for, a host whose action ends so. */
  static List<List<Action>> of(List<Action> actions, Dialog dialog) {
    List<List<Action>> hosts = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (var step : dialog.steps().values()) {
      if (step.exit() instanceof Exit.Outcomes outcomes) {
        for (String outcome : outcomes.ways().keySet()) {
          if (seen.add(outcomes.action() + " " + outcome)) {
            hosts.add(ending(actions, outcomes.action(), outcome));
          }
        }
      }
    }
    return hosts;
  }

  private static List<Action> ending(List<Action> actions, String name, String outcome) {
    return actions.stream()
        .map(action -> action.name().equals(name) ? new Ending(action, outcome) : action)
        .toList();
  }

  /** An action that always ends in the same way. */
  private record Ending(Action action, String outcome) implements Action {
    @Override
    public String name() {
      return action.name();
    }

    @Override
    public Set<String> outcomes() {
      return action.outcomes();
    }

    @Override
    public Result run(Course course, Learner learner, Instant now) {
      return action.run(course, learner, now) instanceof Done done
          ? new Done(outcome, done.effects(), done.says(), done.sendings(), done.forget())
          : new Later();
    }
  }
}
