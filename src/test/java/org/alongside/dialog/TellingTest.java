package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said, and in which messages: points 1 to 3 and 9 of the dialog language. */
class TellingTest {
  @Test
  @DisplayName("point 1: a step begins a new message; what is not shown is not sent")
  void messages() {
    Talk.in(
            page(
                "vars:\n  x: yes/no\n",
                """
                ## start

                One.

                Two.

                ---

                `if x` Never.

                ---

                `go` [b](#b)

                ## b

                Three.

                - [On](#c) `x = yes`

                ## c

                `end`
                """))
        .enters(
            """
            bot: One.
            \s\s
              Two.
            bot: Three.
              [On]
            """);
  }

  @Test
  @DisplayName("point 1: buttons hang on the last message that is shown")
  void buttonsOnTheLastShown() {
    Talk.in(
            page(
                "vars:\n  x: yes/no\n",
                """
                ## start

                One.

                ---

                `if x` Two.

                - [On](#b) `x = yes`

                ## b

                `end`
                """))
        .enters(
            """
            bot: One.
              [On]
            """);
  }

  @Test
  @DisplayName("point 2: a line end is a blank, a backslash makes a new line")
  void lineEnds() {
    Talk talk =
        Talk.in(
            page(
                """
                ## start

                One
                *two* **three**\\
                four [five](https://example.org).

                `end`
                """));
    talk.enters(
        """
        bot: One two three
          four five.
        """);
    assertThat(((Sending.Message) talk.last.sendings().getFirst()).body().spans())
        .containsExactly(
            new Rendered.Span(Rendered.Look.ITALIC, 4, 3, null),
            new Rendered.Span(Rendered.Look.BOLD, 8, 5, null),
            new Rendered.Span(Rendered.Look.LINK, 19, 4, "https://example.org"));
  }

  @Test
  @DisplayName("point 3: once an arm is taken the rest is passed over, whatever it changed")
  void chains() {
    Talk.in(
            page(
                "vars:\n  n: number 0..3\n",
                """
                ## start

                `if n < 1` `set n = 2`

                `else if n is 2` Never.

                `else` Never either.

                > A note is invisible to chains.

                `if n is 2` Later text sees the set.

                > So is this.

                `else` Never.

                `set n +1`

                `if n is 3` A new chain begins at each if.

                `if n is 2` `go` [never](#never)

                `else if n is 3` `go` [b](#b)

                `go` [never](#never)

                ## b

                Choose.

                - `if n is 2` [Two](#never)
                - `else if n is 3` [Three](#never)
                - `else` [Other](#never)
                - [Always](#never)

                ## never

                `end`
                """))
        .enters(
            """
            bot: Later text sees the set.
            \s\s
              A new chain begins at each if.
            bot: Choose.
              [Three] [Always]
            """);
  }

  @Test
  @DisplayName("point 3: sets, timers and actions do not split a message")
  void silentBlocks() {
    Talk.in(
            page(
                "vars:\n  n: number 0..3\n",
                """
                ## start

                One.

                `set n +1`

                `after 3 hours` [b](#b)

                Two.

                `if n is 1` `do services-legal`

                Three.

                `end`

                ## b

                `end`
                """))
        .with(Vars.COUNTRY, "ly")
        .enters(
            """
            bot: One.
            \s\s
              Two.
            \s\s
              No number.
            \s\s
              World list.
            \s\s
              Three.
            """);
  }
}
