package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Words of the glossary as buttons: point 8 of the dialog language. */
class TermsTest {
  @Test
  @DisplayName("point 8: a term hangs on its message, lives with the question, leaves it open")
  void terms() {
    Talk.in(
            page(
                """
                ## start

                A [bystander](glossary.md#bystander) watches.

                ---

                An [ally](glossary.md#ally) speaks. What do you do?

                - [Watch](#b)

                ## b

                No [term](glossary.md#ally) here, since nothing is asked.

                `end`
                """))
        .enters(
            """
            bot: A bystander watches.
              [bystander ?]
            bot: An ally speaks. What do you do?
              [Watch] [ally ?]
            me: [bystander ?]
            bot: Somebody who is there.
            me: what
            bot: Not understood.
            bot: An ally speaks. What do you do?
              [Watch] [ally ?]
            me: [bystander ?]
            bot: Somebody who is there.
            me: ally
            bot: Somebody who stands beside.
            me: [Watch]
            bot: No term here, since nothing is asked.
            me: [ally ?]
            bot: Old button.
            """);
  }

  @Test
  @DisplayName("at most two terms a message")
  void twoTerms() {
    Talk.in(
            page(
                """
                ## start

                An [ally](glossary.md#ally), a [helper](glossary.md#ally), a [bystander](glossary.md#bystander).

                - [On](#b)

                ## b

                `end`
                """))
        .enters(
            """
            bot: An ally, a helper, a bystander.
              [On] [ally ?] [bystander ?]
            """);
  }
}
