package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cards: point 12 of the dialog language, and what the seed does. */
class QuizTest {
  private static final String LESSON =
      page(
          "vars:\n  n: number 0..1\n",
          """
          ## start

          Begin.

          - [On](#card)

          ## card

          Which?

          `quiz n +1` [after](#after)

          - [x] The *right* one

            Yes.

            Indeed.
          - [ ] The wrong one

            No, since {n}.
          - [ ] The other one

          ## after

          {n}.

          - [Over](#over)

          ## over

          `end`
          """);
  private static final String BEGUN =
      """
      bot: Begin.
        [On]
      me: [On]
      bot: Which?
      \s\s
        1. The right one
        2. The wrong one
        3. The other one
        [1] [2] [3]
      """;

  @Test
  @DisplayName(
      "answers below the text, numbers on the buttons; feedback, then the link; no way back")
  void right() {
    Talk talk =
        Talk.in(LESSON)
            .enters(
                BEGUN
                    + """
                    me: 1
                    bot: Yes.
                    \s\s
                      Indeed.
                    bot: 1.
                      [Over]
                    """);
    assertThat(talk.last.facts())
        .containsExactly(new Fact.Answered(new Target("page", "card"), true));
    talk.goesOn(
        """
        me: back
        bot: No way back.
        bot: 1.
          [Over]
        me: [2]
        bot: Old button.
        bot: 1.
          [Over]
        """);
  }

  @Test
  @DisplayName(
      "the exact text of an answer counts too; nothing stands for feedback that is not there")
  void typed() {
    Talk.in(LESSON).enters(BEGUN + "me: the WRONG one.\nbot: No, since 0.\nbot: 0.\n  [Over]\n");
    Talk.in(LESSON).enters(BEGUN + "me: [3]\nbot: 0.\n  [Over]\n");
  }

  @Test
  @DisplayName("the pressed card is edited to show the choice")
  void marked() {
    Talk talk = Talk.in(LESSON).enters(BEGUN);
    talk.press("2");
    assertThat(talk.last.sendings().getFirst())
        .isEqualTo(
            new Sending.Edit(
                3,
                Rendered.of(
                    "Which?\n\n1. The right one\n2. The wrong one\n3. The other one\n\nYou: 2"),
                false,
                0,
                List.of()));
  }

  @Test
  @DisplayName("a page of questions asks its cards one after another, then ends")
  void questions() {
    Talk.in(
            """
            ---
            kind: questions
            ---

            # Cards

            ## one

            First?

            `quiz`

            - [x] Yes

              Good.
            - [ ] No

            ## two

            Second?

            `quiz safety`

            - [ ] Yes
            - [x] No
            """)
        .enters(
            """
            bot: First?
            \s\s
              1. Yes
              2. No
              [1] [2]
            me: yes
            bot: Good.
            bot: Second?
            \s\s
              1. Yes
              2. No
              [1] [2]
            me: (voice)
            bot: I cannot open it.
            bot: Second?
            \s\s
              1. Yes
              2. No
              [1] [2]
            me: 2
            me: what
            bot: Not understood.
            """);
  }

  @Test
  @DisplayName("a seed shuffles the answers; the order is kept while the card is open")
  void shuffled() {
    Set<String> orders = new HashSet<>();
    for (long seed = 1; seed <= 30; seed++) {
      Talk talk = Talk.in(LESSON).seeded(seed);
      talk.play(new Input.Said("/enter", "", List.of(), 1));
      talk.press("On");
      String card = words(talk);
      orders.add(card);
      talk.play(new Input.Said("what", "", List.of(), 5));
      assertThat(words(talk)).isEqualTo(card);
      talk.play(new Input.Said("The right one", "", List.of(), 6));
      assertThat(talk.last.facts()).contains(new Fact.Answered(new Target("page", "card"), true));
      assertThat(words(talk)).isEqualTo("1.");
    }
    assertThat(orders).hasSize(6);
  }

  private static String words(Talk talk) {
    return ((Sending.Message) talk.last.sendings().getLast()).body().text();
  }
}
