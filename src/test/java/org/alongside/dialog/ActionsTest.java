package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.turn.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host action, an input and a rule of a test's own: played without a change in this package. */
class ActionsTest {
  private static final String PAGE =
      page(
          """
          ## start

          Draw?

          - [Draw](#draw)

          ## draw

          Drawing.

          `do lot`

          - `won` [won](#won)
          - `lost` [lost](#lost)
          - `late` [late](#late)

          ## won

          Won, {address, select, f {sister} other {friend}}.

          - [Over](#over)

          ## lost

          Lost, {address, select, f {sister} other {friend}}.

          - [Over](#over)

          ## late

          Too late.

          - [Over](#over)

          ## over

          `end`
          """);
  private static final String DRAW = "bot: Draw?\n  [Draw]\nme: [Draw]\nbot: Drawing.\n";

  private static Talk drawing() {
    return talk().enters(DRAW);
  }

  private static Talk talk() {
    List<Action> actions = new ArrayList<>(Courses.actions());
    actions.add(new Lot());
    return Talk.in(Map.of("en/page.md", PAGE), "page", actions);
  }

  @Test
  @DisplayName("an action that ends at once: its effects, what it says and sends, then its way")
  void atOnce() {
    talk()
        .with(Vars.NAME, new Value.Written("Ana"))
        .enters(
            DRAW.replace("bot: Drawing.\n", "bot: Drawing.\nbot (erase): [8]\n")
                + "bot: The lot is drawn.\nbot: Lost, sister.\n  [Over]\n")
        .goesOn("me: back\nbot: No way back.\nbot: Lost, sister.\n  [Over]\n");
  }

  @Test
  @DisplayName(
      "one that ends elsewhere: the step waits, its outcome goes on from it, another's not")
  void later() {
    Talk talk = drawing();
    assertThat(talk.learner.due()).containsOnlyKeys(Learner.LATE);
    talk.play(new Input.Outcome("another", "won"));
    talk.play(new Input.Outcome("lot", "unheard of"));
    talk.goesOn("me: well?\nbot: Not understood.\n");
    talk.play(new Input.Outcome("lot", "won"));
    talk.goesOn("bot: Won, friend.\n  [Over]\n… 2 days\nme: [Over]\n");
    talk.play(new Input.Outcome("lot", "won"));
    assertThat(talk.last.sendings()).isEmpty();
  }

  @Test
  @DisplayName("after a day without an outcome it is late")
  void late() {
    drawing().goesOn("… 23 hours\n… 1 hours\nbot: Too late.\n  [Over]\n");
  }

  @Test
  @DisplayName("an outcome that comes while another page is open waits below it")
  void below() {
    Talk talk = drawing().goesOn("me: help\nbot: Whom do you need?\n  [Nobody]\n");
    talk.play(new Input.Outcome("lot", "lost"));
    talk.goesOn("me: [Nobody]\nbot: Good.\nbot: Lost, friend.\n  [Over]\n");
    Talk late = drawing().goesOn("me: help\nbot: Whom do you need?\n  [Nobody]\n… 2 days\n");
    late.goesOn("me: [Nobody]\nbot: Good.\nbot: Too late.\n  [Over]\n");
    Talk waits = drawing().goesOn("me: help\nbot: Whom do you need?\n  [Nobody]\n");
    waits.goesOn("me: [Nobody]\nbot: Good.\n");
    waits.play(new Input.Outcome("lot", "won"));
    waits.goesOn("bot: Won, friend.\n  [Over]\n");
  }

  /** A wave from somebody. */
  private record Waved(String from) implements Input.Outside {}

  private record Waves(int count) implements Part {}

  /** Counts waves and greets the first. */
  private static final class Waving implements Rule {
    @Override
    public Turn after(
        Course course, Learner before, Input input, Turn turn, Instant now, long seed) {
      if (!(input instanceof Waved waved)) {
        return turn;
      }
      int count = before.parts().get("waves") instanceof Waves waves ? waves.count() : 0;
      Map<String, Part> parts = new HashMap<>(turn.learner().parts());
      parts.put("waves", new Waves(count + 1));
      Learner l = turn.learner();
      Learner next =
          new Learner(
              l.chat(),
              l.turns(),
              l.profile(),
              l.stack(),
              l.vars(),
              l.back(),
              l.misses(),
              l.offers(),
              l.lastTimer(),
              l.timers(),
              l.waiting(),
              l.opener(),
              l.slot(),
              l.slotDay(),
              l.standing(),
              l.cards(),
              l.promises(),
              l.passed(),
              l.late(),
              l.reachable(),
              parts);
      List<Sending> sendings =
          List.of(
              new Sending.Message(
                  Rendered.of(waved.from() + " waves."),
                  null,
                  "",
                  0,
                  List.of(),
                  false,
                  Sending.Lane.REPLY));
      return new Turn(next, count == 0 ? sendings : List.of(), turn.facts(), turn.forget());
    }
  }

  @Test
  @DisplayName("an input of another kind is a rule's affair; the engine carries the rule's part")
  void outside() {
    Talk talk = talk().enters("bot: Draw?\n  [Draw]\n");
    Engine engine = new Engine(List.of());
    Rule rule = new Waving();
    Input input = new Waved("Ana");
    Learner learner = talk.learner;
    for (int i = 0; i < 3; i++) {
      Turn turn = engine.play(talk.course(), learner, input, talk.now, 0);
      assertThat(turn.sendings()).isEmpty();
      turn = rule.after(talk.course(), learner, input, turn, talk.now, 0);
      assertThat(turn.sendings()).hasSize(i == 0 ? 1 : 0);
      learner = turn.learner();
    }
    talk.learner = learner;
    talk.goesOn("me: hm\nbot: Not understood.\nbot: Draw?\n  [Draw]\n");
    assertThat(talk.learner.parts()).containsExactly(Map.entry("waves", new Waves(3)));
  }
}
