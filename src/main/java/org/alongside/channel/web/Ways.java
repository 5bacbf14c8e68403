package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.dialog.Block;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;

/** How a step goes on, in words. */
record Ways(Plain plain, Dialog dialog) {
  /**
   * One way onward.
   *
   * @param words what it takes to go there
   * @param later whether it is a timer's
   */
  record Way(String words, Target target, boolean later) {
    boolean within(Dialog page) {
      return target.dialog().equals(page.id());
    }
  }

  List<Way> of(Step step) {
    List<Way> ways = new ArrayList<>();
    for (Block block : step.blocks()) {
      if (block instanceof Block.After after) {
        ways.add(new Way(later(plain, after.delay()), after.target(), true));
      }
    }
    step.ways().forEach(way -> ways.add(way("way-if", way.target())));
    switch (step.exit()) {
      case Exit.Go go -> ways.add(way("way-go", go.target()));
      case Exit.End ignored -> {}
      case Exit.Ask ask -> {
        ways.add(way("way-answer", ask.target()));
        buttons(ask.buttons(), ways);
      }
      case Exit.Choice choice -> buttons(choice.buttons(), ways);
      case Exit.Quiz quiz -> quiz(step, quiz, ways);
      case Exit.Outcomes outcomes ->
          new TreeMap<>(outcomes.ways())
              .forEach(
                  (outcome, target) ->
                      ways.add(
                          new Way(
                              plain
                                  .words()
                                  .of(
                                      "way-outcome",
                                      Map.of("action", outcomes.action(), "outcome", outcome)),
                              target,
                              false)));
    }
    return ways;
  }

  private void quiz(Step step, Exit.Quiz quiz, List<Way> ways) {
    Step next = dialog.after(step);
    if (quiz.target() != null) {
      ways.add(way("way-quiz", quiz.target()));
    } else if (next != null) {
      ways.add(way("way-quiz", new Target(dialog.id(), next.id())));
    }
  }

  private void buttons(List<Exit.Button> buttons, List<Way> ways) {
    for (Exit.Button button : buttons) {
      String label = "[" + plain.text(button.label()) + "]";
      String words = button.returns() ? plain.words().of("way-return", "label", label) : label;
      ways.add(new Way(words, button.target(), false));
    }
  }

  private Way way(String id, Target target) {
    return new Way(plain.words().of(id), target, false);
  }

  /** How long after something is set it comes. */
  static String later(Plain plain, Delay delay) {
    String unit =
        switch (delay.unit()) {
          case MINUTES -> "minutes";
          case HOURS -> "hours";
          case DAYS -> "days";
          case WEEKS -> "weeks";
        };
    String id = "way-after-" + unit + (delay.silence() ? "-silence" : "");
    return plain.words().of(id, "count", Long.toString(delay.amount()));
  }
}
