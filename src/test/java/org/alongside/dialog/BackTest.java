package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One step back: point 19 of the dialog language. */
class BackTest {
  private static final String PAGE =
      page(
          "vars:\n  n: number 0..9\n  plan: promise\n",
          """
          ## start

          Here {n}.

          - [On](#next) `n +2` `address = f`
          - [Same](#start) `n +1`
          - [Look](other.md) `return`
          - [Act](#act)
          - [Promise](#promise)
          - [End](#end)

          ## next

          `after 2 hours` [later](#later)

          Next {n}, {address, select, f {she} other {they}}.

          - [End](#end)

          ## act

          `do services-legal`

          Done.

          - [End](#end)

          ## promise

          What?

          `ask plan` [promised](#promised)

          ## promised

          `after 2 days` [later](#later)

          `if plan` Held.

          `else` Not held.

          - [End](#end)
          - [Again](#promised)

          ## later

          Later: {plan}

          Now.

          - [End](#end)

          ## end

          `end`
          """);
  private static final String OTHER =
      page("## start\n\nThere.\n\n- [Over](#over)\n\n## over\n\n`end`\n");
  private static final Map<String, String> PAGES = Map.of("en/page.md", PAGE, "en/other.md", OTHER);
  private static final String START = "\n  [On] [Same] [Look] [Act] [Promise] [End]\n";

  private static Talk begun() {
    return Talk.in(PAGES, "page").enters("bot: Here 0." + START);
  }

  @Test
  @DisplayName("it restores place, variables and timers, not the profile; one level")
  void once() {
    Talk talk = begun().goesOn("me: [On]\nbot: Next 2, she.\n  [End]\n");
    assertThat(talk.learner.timers()).hasSize(1);
    talk.goesOn("me: back\nbot: One step back.\nbot: Here 0." + START);
    assertThat(talk.learner.timers()).isEmpty();
    talk.goesOn("me: /back\nbot: No way back.\nbot: Here 0." + START)
        .goesOn("me: [On]\nbot: Next 2, she.\n  [End]\n")
        .goesOn("me: back\nbot: One step back.\nbot: Here 0." + START);
  }

  @Test
  @DisplayName("what does not move the place in between does not count")
  void overMisses() {
    begun()
        .goesOn("me: [On]\nbot: Next 2, she.\n  [End]\n")
        .goesOn("me: hm\nbot: Not understood.\nbot: Next 2, she.\n  [End]\n")
        .goesOn("… 1 hours\n")
        .goesOn("me: back\nbot: One step back.\nbot: Here 0." + START);
  }

  @Test
  @DisplayName("a step that leads to itself is a move")
  void itself() {
    begun()
        .goesOn("me: [Same]\nbot: Here 1." + START + "me: [Same]\nbot: Here 2." + START)
        .goesOn("me: back\nbot: One step back.\nbot: Here 1." + START)
        .goesOn("me: back\nbot: No way back.\nbot: Here 1." + START);
  }

  @Test
  @DisplayName("over a return, a command and an end")
  void places() {
    begun()
        .goesOn("me: [Look]\nbot: There.\n  [Over]\n")
        .goesOn("me: back\nbot: One step back.\nbot: Here 0." + START)
        .goesOn("me: [Look]\nbot: There.\n  [Over]\nme: [Over]\nbot: Here 0." + START)
        .goesOn("me: back\nbot: One step back.\nbot: There.\n  [Over]\n")
        .goesOn("me: [Over]\nbot: Here 0." + START)
        .goesOn("me: help\nbot: Whom do you need?\n  [Nobody]\n")
        .goesOn("me: back\nbot: One step back.\nbot: Here 0." + START)
        .goesOn("me: [End]\nme: back\nbot: One step back.\nbot: Here 0." + START);
  }

  @Test
  @DisplayName("not across a host action, nor to a place that has gone stale")
  void not() {
    begun()
        .goesOn("me: [Act]\nbot: No number.\n  \n  World list.\n  \n  Done.\n  [End]\n")
        .goesOn("me: back\nbot: No way back.\nbot: Done.\n  [End]\n");
    begun().goesOn("me: [End]\n… 8 days\nme: back\nbot: No way back.\n");
  }

  @Test
  @DisplayName("point 14: back forgets a promise")
  void promise() {
    Talk talk =
        begun()
            .goesOn("me: [Promise]\nbot: What?\nme: I wait\nbot: Held.\n  [End] [Again]\n")
            .goesOn("me: back\nbot: One step back.\nbot: What?\n");
    assertThat(talk.learner.promises()).isEmpty();
    assertThat(talk.learner.timers()).isEmpty();
    talk.goesOn("me: skip\nbot: Not held.\n  [End] [Again]\n");
  }

  @Test
  @DisplayName("timers that the turn replaced do not return")
  void replaced() {
    Talk talk =
        begun()
            .goesOn("me: [Promise]\nbot: What?\nme: I wait\nbot: Held.\n  [End] [Again]\n")
            .goesOn("me: [Again]\nbot: Held.\n  [End] [Again]\n")
            .goesOn("me: back\nbot: One step back.\nbot: Held.\n  [End] [Again]\n");
    assertThat(talk.learner.timers()).isEmpty();
  }
}
