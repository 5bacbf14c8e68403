package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages that change while a learner stands in the middle of them. */
class EditsTest {
  private static final String OLD =
      page(
          "vars:\n  n: number 0..9\n",
          """
          ## start

          First.

          - [On](#middle) `n +3`

          ## middle

          Middle {n}.

          - [Left](#left) `n +1`
          - [Right](#right)

          ## left

          Left {n}.

          `end`

          ## right

          Right.

          `end`
          """);
  private static final String BEGUN =
      "bot: First.\n  [On]\nme: [On]\nbot: Middle 3.\n  [Left] [Right]\n";
  private static final String AFRESH = "bot: Page rewritten.\nbot: First.\n  [On]\n";

  /** Somebody who stands at {@code middle} while the page becomes this. */
  private static Talk edited(String page) {
    return edited(Map.of("en/page.md", page));
  }

  private static Talk edited(Map<String, String> pages) {
    Talk old = Talk.in(OLD).enters(BEGUN);
    Talk edited = new Talk(Courses.of(pages, Courses.actions()), Courses.actions());
    edited.continues(old);
    return edited;
  }

  @Test
  @DisplayName("corrected text takes effect at once; a label that was shown keeps its promise")
  void texts() {
    String page =
        OLD.replace("Middle {n}.", "Corrected {n}.")
            .replace("- [Left](#left) `n +1`", "- [Port](#right)")
            .replace("- [Right](#right)", "- [Starboard](#left)");
    edited(page).goesOn("me: left\nbot: Left 4.\n");
    edited(page).goesOn("me: [Left]\nbot: Left 4.\n");
    edited(page).goesOn("me: 2\nbot: Right.\n");
    edited(page)
        .goesOn("me: hm\nbot: Not understood.\nbot: Corrected 3.\n  [Port] [Starboard]\n")
        .goesOn("me: [Left]\nbot: Old button.\nbot: Corrected 3.\n  [Port] [Starboard]\n")
        .goesOn("me: [Port]\nbot: Right.\n");
  }

  @Test
  @DisplayName("a step with another name is found by moved")
  void moved() {
    String page =
        OLD.replace("vars:", "moved:\n  middle: centre\nvars:")
            .replace("#middle", "#centre")
            .replace("## middle", "## centre");
    edited(page).goesOn("me: hm\nbot: Not understood.\nbot: Middle 3.\n  [Left] [Right]\n");
    edited(page).goesOn("me: [Left]\nbot: Left 4.\n");
  }

  @Test
  @DisplayName("a step that is gone: she is told, and the dialog begins again")
  void gone() {
    String page = OLD.replace("#middle", "#centre").replace("## middle", "## centre");
    edited(page).goesOn("me: hm\n" + AFRESH + "me: [On]\nbot: Middle 3.\n  [Left] [Right]\n");
    edited(page).goesOn("me: [Left]\n" + AFRESH);
    edited(page).goesOn("me: (photo)\nbot: I cannot open it.\n" + AFRESH);
    edited(page).goesOn("me: [On]\nbot: Old button.\n" + AFRESH);
    edited(page).goesOn("me: back\nbot: One step back.\nbot: First.\n  [On]\n");
  }

  @Test
  @DisplayName("help, menu and her own word work although the step is gone")
  void goneAndHelp() {
    String page = OLD.replace("#middle", "#centre").replace("## middle", "## centre");
    edited(page)
        .goesOn(
            "me: help\nbot: Whom do you need?\n  [Nobody]\nme: [Nobody]\nbot: Good.\n" + AFRESH);
    edited(page)
        .goesOn("me: /bye\nbot (erase): all\nbot: Cleared.\nbot: The menu.\n  [Help] [Leave]\n");
  }

  @Test
  @DisplayName("a page that is gone is left")
  void pageGone() {
    edited(Map.of()).goesOn("me: hm\nbot: Page rewritten.\nme: hm\nbot: Not understood.\n");
    edited(Map.of()).goesOn("me: [Left]\nbot: Page rewritten.\n");
  }

  @Test
  @DisplayName(
      "a step that asks no more is told; one whose shown blocks are gone says what holds now")
  void otherShape() {
    edited(
            OLD.replace("- [Left](#left) `n +1`\n- [Right](#right)\n", "`go` [left](#left)\n")
                .replace("## right\n\nRight.\n\n`end`\n", ""))
        .goesOn("me: hm\nbot: Middle 3.\nbot: Left 3.\n");
    edited(OLD.replace("Middle {n}.", "---\n\n`if n > 5` Never.\n\nAnew {n}."))
        .goesOn("me: hm\nbot: Not understood.\nbot: Anew 3.\n  [Left] [Right]\n");
  }

  @Test
  @DisplayName("a timer to a step that is gone opens the page anew")
  void timer() {
    String page = OLD.replace("Middle {n}.", "`after 3 hours` [left](#left)\n\nMiddle {n}.");
    Talk old = Talk.in(page).enters(BEGUN);
    Talk edited =
        new Talk(
            Courses.of(
                Map.of("en/page.md", page.replace("#left", "#port").replace("## left", "## port")),
                Courses.actions()),
            Courses.actions());
    edited.continues(old).goesOn("… 3 hours\nbot (opener): Hello again.\n  [Open]\n");
    edited.goesOn("me: [Open]\n" + AFRESH);
    assertThat(List.copyOf(edited.learner.stack())).isNotEmpty();
  }

  @Test
  @DisplayName("a page with another name keeps her place, what she counted, and her timers")
  void renamed() {
    String page = OLD.replace("Middle {n}.", "`after 3 hours` [left](#left)\n\nMiddle {n}.");
    Talk old = Talk.in(page).enters(BEGUN);
    String renamed = page.replace("vars:", "was: page\nvars:");
    Talk edited =
        new Talk(Courses.of(Map.of("en/other.md", renamed), Courses.actions()), Courses.actions());
    edited
        .continues(old)
        .goesOn("me: hm\nbot: Not understood.\nbot: Middle 3.\n  [Left] [Right]\n")
        .goesOn("… 3 hours\nbot (opener): Hello again.\n  [Open]\n")
        .goesOn("me: [Open]\nbot: Left 3.\nbot: Middle 3.\n  [Left] [Right]\n")
        .goesOn("me: [Left]\nbot: Left 4.\n");
  }

  @Test
  @DisplayName("blocks that moved within a step: what holds is said, not what stands there now")
  void movedBlocks() {
    String page = OLD.replace("Middle {n}.", "`if n > 2` Many.\n\n`else` Few.\n\nMiddle {n}.");
    Talk old = Talk.in(page).enters(BEGUN.replace("Middle 3.", "Many.\n  \n  Middle 3."));
    String edited =
        page.replace(
            "`if n > 2` Many.", "First.\n\n---\n\n`if n < 2` One.\n\n`else if n > 2` Many.");
    new Talk(Courses.of(Map.of("en/page.md", edited), Courses.actions()), Courses.actions())
        .continues(old)
        .goesOn("me: hm\nbot: Not understood.\nbot: Many.\n  \n  Middle 3.\n  [Left] [Right]\n");
  }

  @Test
  @DisplayName("a variable that can no longer hold its value begins anew; a number stays in bounds")
  void declaredAnew() {
    edited(OLD.replace("n: number 0..9", "n: number 0..2"))
        .goesOn("me: hm\nbot: Not understood.\nbot: Middle 2.\n  [Left] [Right]\n");
    edited(
            OLD.replace("n: number 0..9", "n: one | two")
                .replace("`n +3`", "`n = two`")
                .replace("`n +1`", "`n = two`")
                .replace("{n}", "{n, select, two {two} other {one}}"))
        .goesOn("me: hm\nbot: Not understood.\nbot: Middle one.\n  [Left] [Right]\n")
        .goesOn("me: [Left]\nbot: Left two.\n");
  }

  private static final String CARD =
      page(
          """
          ## start

          Which is it?

          `quiz` [next](#next)

          - [ ] Wait

            Waiting is easy.
          - [x] Ask her

            She knows best.

          ## next

          On.

          `end`
          """);
  private static final String ASKED = "bot: Which is it?\n  \n  1. Wait\n  2. Ask her\n  [1] [2]\n";

  @Test
  @DisplayName("answers that changed places mean what they showed, pressed or typed")
  void answersMoved() {
    String turned =
        CARD.replace("- [ ] Wait\n\n  Waiting is easy.\n", "")
            .replace(
                "  She knows best.\n", "  She knows best.\n- [ ] Wait\n\n  Waiting is easy.\n");
    assertThat(turned).isNotEqualTo(CARD);
    card(turned).goesOn("me: [2]\nbot: She knows best.\nbot: On.\n");
    card(turned).goesOn("me: 1\nbot: Waiting is easy.\nbot: On.\n");
    card(turned).goesOn("me: ask her\nbot: She knows best.\nbot: On.\n");
    card(CARD.replace("Wait\n", "Wait!\n")).goesOn("me: [1]\nbot: Waiting is easy.\nbot: On.\n");
    Talk again =
        card(CARD.replace("- [ ] Wait\n\n  Waiting is easy.\n", "- [ ] Go\n\n  Stay.\n"))
            .goesOn(
                "me: hm\nbot: Not understood.\nbot: Which is it?\n  \n  1. Go\n  2. Ask her\n"
                    + "  [1] [2]\n");
    again.goesOn("me: [2]\nbot: She knows best.\nbot: On.\n");
  }

  private static Talk card(String page) {
    return new Talk(Courses.of(Map.of("en/page.md", page), Courses.actions()), Courses.actions())
        .continues(Talk.in(CARD).enters(ASKED));
  }
}
