package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said to what did not answer: points 5 and 6 of the dialog language. */
class MissesTest {
  @Test
  @DisplayName("point 5: the second miss in a row adds Skip at an ask, elsewhere Menu")
  void misses() {
    Talk.in(
            page(
                "vars:\n  n: number 0..9\n",
                """
                ## start

                Choose.

                - [On](#b)

                ## b

                How many?

                `ask n` [c](#c)

                ## c

                `if n is 0` None.

                `end`
                """))
        .enters(
            """
            bot: Choose.
              [On]
            me: one
            bot: Not understood.
            bot: Choose.
              [On]
            me: two
            bot: Not understood.
            bot: Choose.
              [On] [Menu]
            me: [On]
            bot: How many?
            me: lots
            bot: From 0 to 9.
            bot: How many?
            me: (photo)
            bot: I cannot open it.
            bot: How many?
            me: lots
            bot: From 0 to 9.
            bot: How many?
            me: 12
            bot: From 0 to 9.
            bot: How many?
              [Skip]
            me: [Skip]
            bot: None.
            """);
  }

  @Test
  @DisplayName("point 6: after the last end, text is understood with no question open")
  void nothingOpen() {
    Talk.in(page("## start\n\nThat is all.\n\n`end`\n"))
        .enters(
            """
            bot: That is all.
            me: and now
            bot: Not understood.
            me: what
            bot: Not understood.
              [Menu]
            me: [Menu]
            bot: The menu.
              [Help] [Leave]
            """);
  }

  @Test
  @DisplayName("point 5: where the page has a button of that word, none is added")
  void offeredAlready() {
    Talk.in(page("## start\n\nWhere to?\n\n- [Menu](system/menu.md)\n"))
        .enters(
            """
            bot: Where to?
              [Menu]
            me: what
            bot: Not understood.
            bot: Where to?
              [Menu]
            me: what
            bot: Not understood.
            bot: Where to?
              [Menu]
            """);
  }
}
