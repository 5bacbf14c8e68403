package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The stack of places, and whose variables live how long: points 17 and 18. */
class PlacesTest {
  private static final String COUNTER =
      page(
          "vars:\n  n: number 0..9\n",
          """
          ## start

          `set n +1`

          Here {n}.

          - [Within](#start)
          - [Look up](#term) `return`
          - [First](#start) `return` `n +1`
          - [Other](other.md)
          - [Visit](other.md) `return`
          - [End](#end)

          ## term

          A note with {n}.

          `end`

          ## end

          `end`
          """);
  private static final String OTHER =
      page(
          "vars:\n  m: number 0..9\n",
          """
          ## start

          `set m +1`

          There {m}.

          - [Start](page.md)
          - [Middle](page.md#term)
          - [Over](#over)

          ## over

          `end`
          """);
  private static final Map<String, String> PAGES =
      Map.of("en/page.md", COUNTER, "en/other.md", OTHER);
  private static final String BUTTONS = "\n  [Within] [Look up] [First] [Other] [Visit] [End]\n";
  private static final String THERE = "\n  [Start] [Middle] [Over]\n";

  @Test
  @DisplayName("entering from another page begins anew; a link within a page never does")
  void resets() {
    Talk.in(PAGES, "page")
        .enters(
            "bot: Here 1."
                + BUTTONS
                + "me: [Within]\nbot: Here 2."
                + BUTTONS
                + "me: [Other]\nbot: There 1."
                + THERE
                + "me: [Middle]\nbot: A note with 0.\n")
        .goesOn("me: /enter\nbot: Here 1." + BUTTONS + "me: [Within]\nbot: Here 2." + BUTTONS)
        .goesOn("me: /enter\nbot: Here 1." + BUTTONS);
  }

  @Test
  @DisplayName("return comes back to the question, with the variables as they are")
  void returns() {
    Talk.in(PAGES, "page")
        .enters(
            "bot: Here 1."
                + BUTTONS
                + "me: [Look up]\nbot: A note with 1.\nbot: Here 1."
                + BUTTONS
                + "me: [Visit]\nbot: There 1."
                + THERE
                + "me: [Over]\nbot: Here 1."
                + BUTTONS);
  }

  @Test
  @DisplayName("a return within the page to its first step neither resets nor loses the question")
  void returnWithin() {
    Talk talk =
        Talk.in(PAGES, "page")
            .enters("bot: Here 1." + BUTTONS + "me: [First]\nbot: Here 3." + BUTTONS);
    assertThat(talk.learner.stack()).hasSize(2);
    talk.goesOn("me: [End]\nbot: Here 3." + BUTTONS);
  }

  @Test
  @DisplayName("entering a dialog that lies on the stack drops the lower place")
  void dropsLower() {
    Talk talk =
        Talk.in(PAGES, "page")
            .enters(
                "bot: Here 1."
                    + BUTTONS
                    + "me: [Visit]\nbot: There 1."
                    + THERE
                    + "me: [Start]\nbot: Here 1."
                    + BUTTONS);
    assertThat(talk.learner.stack()).hasSize(1);
  }

  @Test
  @DisplayName("the stack holds four places; the oldest is dropped")
  void four() {
    StringBuilder steps = new StringBuilder("## start\n\nRoom 0.\n\n- [On](#r1) `return`\n\n");
    for (int i = 1; i < 6; i++) {
      steps.append("## r%d\n\nRoom %d.\n\n".formatted(i, i));
      steps.append("- [On](#r%d) `return`\n- [Out %d](#out)\n\n".formatted(Math.min(i + 1, 5), i));
    }
    Talk talk = Talk.in(page(steps + "## out\n\n`end`\n")).enters("bot: Room 0.\n  [On]\n");
    for (int i = 1; i < 6; i++) {
      talk.goesOn("me: [On]\nbot: Room %d.\n  [On] [Out %d]\n".formatted(i, i));
    }
    assertThat(talk.learner.stack())
        .extracting(place -> place.at().step())
        .containsExactly("r2", "r3", "r4", "r5");
    talk.goesOn(
        """
        me: [Out 5]
        bot: Room 4.
          [On] [Out 4]
        me: [Out 4]
        bot: Room 3.
          [On] [Out 3]
        me: [Out 3]
        bot: Room 2.
          [On] [Out 2]
        me: [Out 2]
        me: well
        bot: Not understood.
        """);
  }

  @Test
  @DisplayName("a place whose question was shown more than seven days ago is popped in silence")
  void stale() {
    Talk.in(PAGES, "page")
        .enters("bot: Here 1." + BUTTONS + "… 7 days\nme: [Within]\nbot: Here 2." + BUTTONS)
        .goesOn("… 8 days\nme: x\nbot: Not understood.\n");
    Talk.in(PAGES, "page")
        .enters(
            "bot: Here 1."
                + BUTTONS
                + "… 5 days\nme: [Visit]\nbot: There 1."
                + THERE
                + "… 3 days\nme: [Over]\nme: x\nbot: Not understood.\n");
  }

  @Test
  @DisplayName("point 18: variables are dropped when their dialog is closed and nothing is to come")
  void dropped() {
    Talk talk = Talk.in(PAGES, "page").enters("bot: Here 1." + BUTTONS);
    assertThat(talk.learner.vars()).containsOnlyKeys("page");
    talk.goesOn("me: [Visit]\nbot: There 1." + THERE);
    assertThat(talk.learner.vars()).containsOnlyKeys("page", "other");
    talk.goesOn("me: [Over]\nbot: Here 1." + BUTTONS + "me: [End]\n");
    assertThat(talk.learner.vars()).isEmpty();
    assertThat(talk.learner.stack()).isEmpty();
  }

  @Test
  @DisplayName("a passage to an end is a fact once, and one bit")
  void passed() {
    Talk talk = Talk.in(PAGES, "page");
    talk.enters("bot: Here 1." + BUTTONS + "me: [End]\n");
    assertThat(talk.last.facts()).containsExactly(new Fact.Passed("page"));
    assertThat(talk.learner.passed().testBit(talk.course().numbers().get("page"))).isTrue();
    talk.enters("bot: Here 1." + BUTTONS + "me: [End]\n");
    assertThat(talk.last.facts()).isEmpty();
  }
}
