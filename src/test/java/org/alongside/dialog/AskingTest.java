package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a question is asked, and asked again: points 4 and 7 of the dialog language. */
class AskingTest {
  private static final String COUNTS =
      page(
          "vars:\n  n: number 0..9\n",
          """
          ## start

          Earlier.

          ---

          `set n +1`

          `if n < 3` Shown with {n}.

          `else` Not then.

          `ask` [end](#end)

          - `if n < 3` [Now {n}](#end)
          - [Away](other.md#later) `n = 7` `return`

          ## end

          `end`
          """);
  private static final String OTHER =
      page(
          """
          ## start

          First.

          `go` [later](#later)

          ## later

          Away.

          - [Home](#over)

          ## over

          `end`
          """);

  @Test
  @DisplayName("point 4: asked again is the last message, its blocks as they were, words anew")
  void again() {
    Talk.in(Map.of("en/page.md", COUNTS, "en/other.md", OTHER), "page")
        .enters(
            """
            bot: Earlier.
            bot: Shown with 1.
              [Now 1] [Away]
            me: [Away]
            bot: Away.
              [Home]
            me: [Home]
            bot: Shown with 7.
              [Away]
            """);
  }

  @Test
  @DisplayName("point 4: an earlier showing's press is good if its button is still offered")
  void earlierShowing() {
    Talk talk =
        Talk.in(
                page(
                    """
                    ## start

                    Question.

                    - [On](#b)

                    ## b

                    Next.

                    - [Over](#c)

                    ## c

                    `end`
                    """))
            .enters(
                """
                bot: Question.
                  [On]
                me: what
                bot: Not understood.
                bot: Question.
                  [On]
                """);
    long offer = talk.learner.top().question().id();
    Option on = talk.learner.top().question().options().getFirst();
    talk.play(new Input.Pressed(offer, on.key(), 2));
    assertThat(talk.learner.top().at().step()).isEqualTo("b");
    talk.play(new Input.Pressed(offer, on.key(), 2));
    assertThat(talk.learner.top().at().step()).isEqualTo("b");
    talk.goesOn(
        """
        bot: Next.
          [Over]
        bot: Old button.
        bot: Next.
          [Over]
        """);
  }

  @Test
  @DisplayName("point 7: three labels of at most twelve letters share a row; terms come after")
  void rows() {
    List<String> labels =
        List.of(
            "One",
            "Two",
            "Twelve wide.",
            "Four",
            "Thirteen wide",
            "Ґанок 12 літ",
            "👩‍👩‍👧‍👦".repeat(12));
    StringBuilder steps =
        new StringBuilder("## start\n\nA [bystander](glossary.md#bystander) here.\n\n");
    labels.forEach(label -> steps.append("- [%s](#end)\n".formatted(label)));
    Talk talk = Talk.in(page(steps + "\n## end\n\n`end`\n"));
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    assertThat(((Sending.Message) talk.last.sendings().getFirst()).rows())
        .extracting(row -> row.stream().map(Sending.Key::label).toList())
        .containsExactly(
            labels.subList(0, 3),
            labels.subList(3, 4),
            labels.subList(4, 5),
            labels.subList(5, 7),
            List.of("bystander ?"));
  }
}
