package org.alongside.dialog;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said, and when: points 1 to 9 of the dialog language. */
class TellingTest {
  private static String page(String front, String steps) {
    return "---\nkind: system\n" + front + "---\n\n# A page\n\n" + steps;
  }

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

                - [On](#c)

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

                - [On](#b)

                ## b

                `end`
                """))
        .enters(
            """
            bot: One.
              [On]
            """);
  }
}
