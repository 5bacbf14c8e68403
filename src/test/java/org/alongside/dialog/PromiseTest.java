package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that are held until they are asked after: point 14 of the dialog language. */
class PromiseTest {
  private static final String PAGE =
      page(
          "vars:\n  plan: promise\nmoved:\n  former: asked\n",
          """
          ## start

          Plan?

          `ask plan` [made](#made)

          - [I wait](#made)
          - [Another](#made)
          - [None](#made-not)

          ## made

          `if plan` `after 2 days` [asked](#asked)

          `if plan` Held.

          `else` Nothing held.

          `end`

          ## made-not

          `go` [made](#made)

          ## asked

          `if plan` You said: *{plan}*

          `else` Nothing held.

          How did it go?

          - [Well](#good)

          ## good

          `if plan` Still held.

          Good.

          `end`
          """);
  private static final String ASKED = "bot: Plan?\n  [I wait] [Another] [None]\n";
  private static final String OPENER = "bot (opener): Hello again.\n  [Open]\n";

  @ParameterizedTest(name = "“{0}” is held, asked after, and forgotten when that is answered")
  @ValueSource(strings = {"I wait", "another", "If they laugh, I do not."})
  void held(String answer) {
    String plan = answer.equals("another") ? "Another" : answer;
    Talk talk = Talk.in(PAGE).enters(ASKED + "me: " + answer + "\nbot: Held.\n");
    assertThat(talk.learner.promises().get("page").text()).isEqualTo(plan);
    talk.goesOn("… 2 days\n" + OPENER);
    String asked = "bot: You said: " + plan + "\n  \n  How did it go?\n  [Well]\n";
    talk.goesOn("me: [Open]\n" + asked)
        .goesOn("me: help\nbot: Whom do you need?\n  [Nobody]\nme: [Nobody]\nbot: Good.\n" + asked)
        .goesOn("me: [Well]\nbot: Good.\n");
  }

  @Test
  @DisplayName("a press that leads where the ask leads stores its label, another nothing")
  void pressed() {
    Talk talk = Talk.in(PAGE).enters(ASKED + "me: [Another]\nbot: Held.\n");
    assertThat(talk.learner.promises().get("page").text()).isEqualTo("Another");
    assertThat(talk.learner.due()).containsKey(Learner.TIDY);
    Talk none = Talk.in(PAGE).enters(ASKED + "me: [None]\nbot: Nothing held.\n");
    assertThat(none.learner.promises()).isEmpty();
    Talk skipped = Talk.in(PAGE).enters(ASKED + "me: skip\nbot: Nothing held.\n");
    assertThat(skipped.learner.promises()).isEmpty();
    Talk spoken =
        Talk.in(PAGE).enters(ASKED + "me: (voice)\nbot: I cannot listen.\nbot: Nothing held.\n");
    assertThat(spoken.learner.promises()).isEmpty();
  }

  @Test
  @DisplayName("answered, it is gone: the next step no longer has it")
  void forgotten() {
    Talk talk = Talk.in(PAGE).enters(ASKED + "me: [I wait]\nbot: Held.\n… 2 days\n" + OPENER);
    talk.goesOn(
        "me: [Open]\n"
            + "bot: You said: I wait\n"
            + "  \n"
            + "  How did it go?\n"
            + "  [Well]\n"
            + "me: [Well]\n"
            + "bot: Good.\n");
    assertThat(talk.learner.promises()).isEmpty();
    assertThat(talk.learner.due()).isEmpty();
  }

  @Test
  @DisplayName("after seven days it is tidied away, asked after or not")
  void old() {
    Talk talk =
        Talk.in(PAGE).enters(ASKED + "me: [I wait]\nbot: Held.\n… 4 days\n" + OPENER + OPENER);
    talk.goesOn("… 3 days\n");
    assertThat(talk.learner.promises()).isEmpty();
  }
}
