package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Consent, clearing the screen, what fades, alarms and the word of her own. */
class CareTest {
  private static final String PAGE =
      page(
          """
          ## start

          What is on your mind?

          `ask` [next](#next)

          ## next

          Choose.

          - [Word](#word)
          - [Forget me](system/forget.md) `return`
          - [End](#end)

          ## word

          A word of your own?

          `ask word` [next](#next)

          ## end

          `end`
          """);
  private static final String NEXT = "bot: Choose.\n  [Word] [Forget me] [End]\n";
  private static final String WELCOME = "bot: Welcome.\n  [Adult] [Younger]\n";

  private static Talk begun() {
    return Talk.in(PAGE).enters("bot: What is on your mind?\n");
  }

  @Test
  @DisplayName(
      "who has not agreed is led to the welcome by whatever she does, but for what is open")
  void stranger() {
    Talk.stranger(Map.of())
        .goesOn("me: hello\n" + WELCOME)
        .goesOn("me: menu\n" + WELCOME)
        .goesOn("me: hm\nbot: Not understood.\n" + WELCOME)
        .goesOn(
            "me: help\nbot: Whom do you need?\n  [Nobody]\nme: [Nobody]\nbot: Good.\n" + WELCOME)
        .goesOn("me: help\nbot: Whom do you need?\n  [Nobody]\nme: menu\n" + WELCOME)
        .goesOn("me: [Adult]\nbot: You are in.\nme: menu\nbot: The menu.\n  [Help] [Leave]\n");
    Talk.stranger(Map.of())
        .goesOn("me: (voice)\nbot: I cannot open it.\n" + WELCOME)
        .goesOn("me: [Younger]\nbot: Help and services only.\n")
        .goesOn("me: menu\nbot: Help and services only.\n")
        .goesOn("me: hello\nbot: Help and services only.\n")
        .goesOn("me: stop\nbot: Stop for now, or pause?\n  [Pause] [Go on]\n");
    Talk pressed = Talk.stranger(Map.of());
    pressed.play(new Input.Pressed(7, "x", 1));
    pressed.goesOn("bot: Old button.\n" + WELCOME);
    assertThat(pressed.last.facts()).isEmpty();
  }

  @Test
  @DisplayName("bye: what can be deleted is; of what was open nothing comes back")
  void bye() {
    Talk talk =
        begun()
            .goesOn(
                "me: /bye\nbot (erase): all\nbot: Cleared.\nbot: The menu.\n  [Help] [Leave]\n");
    talk.goesOn(
        "me: [Leave]\n"
            + "bot: Out.\n"
            + "me: back\n"
            + "bot: One step back.\n"
            + "bot: The menu.\n"
            + "  [Help] [Leave]\n");
    assertThat(talk.learner.profile()).containsKey(Vars.CONSENT);
  }

  @Test
  @DisplayName("bye before she has agreed: the welcome does not come back until she writes again")
  void byeInWelcome() {
    Talk.stranger(Map.of())
        .goesOn("me: hello\n" + WELCOME)
        .goesOn("me: /bye\nbot (erase): all\nbot: Cleared.\n")
        .goesOn("me: adult\n" + WELCOME + "me: adult\nbot: You are in.\n");
    Talk.stranger(Map.of())
        .goesOn("me: hello\n" + WELCOME)
        .goesOn("me: /bye\nbot (erase): all\nbot: Cleared.\nme: menu\n" + WELCOME);
  }

  @Test
  @DisplayName("forget: asked first; then the turn says that the record goes")
  void forget() {
    Talk talk =
        begun()
            .goesOn("me: nothing\n" + NEXT)
            .goesOn(
                "me: [Forget me]\nbot: Forget all?\n  [Yes, all] [No]\nme: [No]\nbot: Kept.\n"
                    + NEXT)
            .goesOn("me: /forget\nbot: Forget all?\n  [Yes, all] [No]\n");
    assertThat(talk.last.forget()).isFalse();
    talk.goesOn("me: [Yes, all]\nbot (erase): all\nbot: Forgotten.\n");
    assertThat(talk.last.forget()).isTrue();
    assertThat(talk.learner.stack()).isEmpty();
  }

  @Test
  @DisplayName("her own word: only its mark is kept, its message deleted; typed anywhere it clears")
  void ownWord() {
    Talk talk =
        begun()
            .goesOn("me: nothing\n" + NEXT + "me: [Word]\nbot: A word of your own?\n")
            .goesOn("me: Blue Tea\nbot (erase): [6]\n" + NEXT);
    assertThat(talk.learner.toString()).doesNotContainIgnoringCase("blue");
    talk.goesOn("me: [Word]\nbot: A word of your own?\n")
        .goesOn(
            "me: blue tea.\nbot (erase): all\nbot: Cleared.\nbot: The menu.\n  [Help] [Leave]\n");
  }

  @Test
  @DisplayName("an alarm: its message goes; about now, help opens; else the answer counts, unkept")
  void alarm() {
    Talk talk = begun();
    talk.play(new Input.Alarm(false, 77));
    talk.goesOn("bot (erase): [77]\n" + NEXT);
    talk.play(new Input.Alarm(false, 78));
    talk.goesOn("bot (erase): [78]\n" + NEXT);
    talk.play(new Input.Alarm(true, 79));
    talk.goesOn(
        "bot (erase): [79]\nbot: Whom do you need?\n  [Nobody]\nme: [Nobody]\nbot: Good.\n" + NEXT);
  }

  @Test
  @DisplayName("discreet: after a day her text is not the answer; the question is shown again")
  void faded() {
    Talk talk = begun().with(Vars.DISCREET, "yes");
    talk.goesOn("… 23 hours\nme: words\n" + NEXT);
    talk.goesOn("… 1 days\nme: end\n" + NEXT + "me: end\n");
    Talk open = begun().with(Vars.DISCREET, "yes");
    open.goesOn("… 1 days\nme: words\nbot: What is on your mind?\nme: words\n" + NEXT);
    Talk media = begun().with(Vars.DISCREET, "yes");
    media.goesOn("… 1 days\nme: (voice)\nbot: I cannot open it.\nbot: What is on your mind?\n");
  }

  @Test
  @DisplayName("a voice, photo or sticker at an ask of text is an answer given; nothing is kept")
  void media() {
    begun()
        .goesOn(
            "me: (voice)\nbot: I cannot listen.\n"
                + NEXT
                + "me: (photo)\nbot: I cannot open it.\n"
                + NEXT);
    Talk.in(page("## start\n\nThat is all.\n\n`end`\n"))
        .enters("bot: That is all.\nme: (sticker)\nbot: I cannot open it.\n");
  }

  @Test
  @DisplayName("the sweep says nothing; a notice is said, then the question again")
  void host() {
    Talk talk = begun();
    talk.play(new Input.Due(Learner.SWEEP));
    talk.goesOn("bot (erase): due\n");
    talk.play(new Input.Notice("flood"));
    talk.goesOn("bot: Too much at once.\nbot: What is on your mind?\n");
    talk.play(new Input.Moved(42));
    assertThat(talk.learner.chat()).isEqualTo(42);
    talk.play(new Input.Left());
    assertThat(talk.last.sendings()).isEmpty();
    assertThat(talk.learner.due()).isEmpty();
  }
}
