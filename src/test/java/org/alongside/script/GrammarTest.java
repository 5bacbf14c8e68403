package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.dialog.Block;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Delay.Unit;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Expr.Op;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Media;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Text;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each construct of the grammar, and what it becomes in the model. */
class GrammarTest {
  private static final Target START = new Target("system/page", "start");

  static Stream<Arguments> blocks() {
    Guard none = new Guard.None();
    return Stream.of(
        Arguments.of("`set score +2`", new Block.Set(none, new Effect.Add("score", 2))),
        Arguments.of("`set score -2`", new Block.Set(none, new Effect.Add("score", -2))),
        Arguments.of(
            "`set ready = yes`",
            new Block.Set(none, new Effect.Assign("ready", new Value.Word("yes")))),
        Arguments.of(
            "`set score = 3`",
            new Block.Set(none, new Effect.Assign("score", new Value.Number(3)))),
        Arguments.of(
            "`after 2 days` [a](#start)",
            new Block.After(none, new Delay(2, Unit.DAYS, false, null), START)),
        Arguments.of(
            "`after 1 week at 18:30` [a](page.md)",
            new Block.After(none, new Delay(1, Unit.WEEKS, false, LocalTime.of(18, 30)), START)),
        Arguments.of(
            "`after 10 minutes of silence` [a](menu.md#bye)",
            new Block.After(
                none, new Delay(10, Unit.MINUTES, true, null), new Target("system/menu", "bye"))),
        Arguments.of(
            "`if ready` `after 1 hour` [a](#start)",
            new Block.After(
                new Guard.If(new Expr.Holds("ready")),
                new Delay(1, Unit.HOURS, false, null),
                START)),
        Arguments.of("`do bye`", new Block.Do(none, "bye")),
        Arguments.of("---", new Block.Break()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void blocks(String paragraph, Block block) {
    assertThat(Pages.step(paragraph + "\n\n`end`").blocks()).containsExactly(block);
  }

  static Stream<Arguments> media() {
    return Stream.of(
        Arguments.of("jpg", Media.Kind.PHOTO),
        Arguments.of("png", Media.Kind.PHOTO),
        Arguments.of("ogg", Media.Kind.VOICE),
        Arguments.of("mp3", Media.Kind.AUDIO),
        Arguments.of("pdf", Media.Kind.DOCUMENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void media(String ending, Media.Kind kind) {
    Block block =
        Pages.step("![A face](../../media/face." + ending + ")\n\n`end`").blocks().getFirst();
    Block.Show show = (Block.Show) block;
    assertThat(show.media()).isEqualTo(new Media("media/face." + ending, kind));
    assertThat(show.alt().of("en")).isEqualTo(Pages.plain("A face"));
  }

  @Test
  void waysOnward() {
    Step step =
        Pages.step(
            "`if score > 2` `go` [a](menu.md)\n\n"
                + "`else if ready` `go` [b](#start)\n\n"
                + "`go` [c](#start)");
    assertThat(step.ways())
        .containsExactly(
            new Exit.Way(
                new Guard.If(new Expr.Compare("score", Op.MORE, new Value.Number(2))),
                new Target("system/menu", "start")),
            new Exit.Way(new Guard.ElseIf(new Expr.Holds("ready")), START));
    assertThat(step.exit()).isEqualTo(new Exit.Go(START));
  }

  @Test
  void guardedWaysBeforeAnEndAndBeforeButtons() {
    assertThat(Pages.step("Hi.\n\n`if ready` `go` [a](#start)\n\n`end`").exit())
        .isEqualTo(new Exit.End());
    Step choice = Pages.step("Hi.\n\n`if ready` `go` [a](#start)\n\n- [A](#start)");
    assertThat(choice.ways()).hasSize(1);
    assertThat(choice.exit()).isInstanceOf(Exit.Choice.class);
  }

  @Test
  void askWithAName() {
    Exit.Ask ask =
        (Exit.Ask) Pages.step("Who?\n\n`ask who` [a](#start)\n\n- [Skip](menu.md)").exit();
    assertThat(ask.name()).isEqualTo("who");
    assertThat(ask.target()).isEqualTo(START);
    assertThat(ask.buttons())
        .extracting(Exit.Button::target)
        .containsExactly(new Target("system/menu", "start"));
  }

  @Test
  void buttonsWithEverything() {
    Exit.Choice choice =
        (Exit.Choice)
            Pages.step(
                    """
                    Hello.

                    - `if ready` [Yes, {who}](#start) `score +1` `stance = direct` `return`
                      - yep
                      - of course
                    - [No](#start)
                    """)
                .exit();
    Exit.Button yes = choice.buttons().getFirst();
    assertThat(yes.guard()).isEqualTo(new Guard.If(new Expr.Holds("ready")));
    assertThat(yes.label().of("en").pieces())
        .containsExactly(new Text.Plain("Yes, "), new Text.Print("who"));
    assertThat(yes.effects())
        .containsExactly(
            new Effect.Add("score", 1), new Effect.Assign("stance", new Value.Word("direct")));
    assertThat(yes.returns()).isTrue();
    assertThat(yes.synonyms()).isEqualTo(Map.of("en", List.of("yep", "of course")));
    assertThat(choice.buttons().getLast().returns()).isFalse();
  }

  @Test
  void aKeyFollowsFromLabelAndTargetAlone() {
    String before = key("- [Yes](#start)\n- [No](#start)");
    assertThat(key("- [Maybe](#start)\n- `if ready` [Yes](#start) `score +1`\n- [No](menu.md)"))
        .isEqualTo(before);
    assertThat(key("- [Yes](menu.md)")).isNotEqualTo(before);
    assertThat(before).matches("[a-z2-7]{8}");
  }

  private static String key(String list) {
    return ((Exit.Choice) Pages.step("Hello.\n\n" + list).exit())
        .buttons().stream()
            .filter(button -> button.label().of("en").equals(Pages.plain("Yes")))
            .map(Exit.Button::key)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void quiz() {
    Exit.Quiz quiz =
        (Exit.Quiz)
            Pages.step(
                    """
                    Which?

                    `quiz safety score +1` [on](#start)

                    - [x] This **one**

                      Yes.

                      Indeed.
                    - [ ] That one
                    """)
                .exit();
    assertThat(quiz.safety()).isTrue();
    assertThat(quiz.effect()).isEqualTo(new Effect.Add("score", 1));
    assertThat(quiz.target()).isEqualTo(START);
    assertThat(quiz.answers()).extracting(Exit.Answer::right).containsExactly(true, false);
    assertThat(quiz.answers().getFirst().words().of("en").pieces())
        .containsExactly(new Text.Plain("This "), new Text.Bold(Pages.plain("one")));
    assertThat(quiz.answers().getFirst().feedback())
        .extracting(words -> words.of("en"))
        .containsExactly(Pages.plain("Yes."), Pages.plain("Indeed."));
    assertThat(quiz.answers().getLast().feedback()).isEmpty();
  }

  @Test
  void aCardEndsByItself() {
    String text =
        "---\nkind: questions\n---\n\n# Page\n\n## one\n\nWhich?\n\n`quiz`\n\n- [ ] A\n- [X] B\n";
    Dialog cards = Books.load(Map.of(Case.PAGE, text)).course().dialogs().get("system/page");
    Exit.Quiz quiz = (Exit.Quiz) cards.first().exit();
    assertThat(quiz.target()).isNull();
    assertThat(quiz.safety()).isFalse();
    assertThat(quiz.effect()).isNull();
  }

  @Test
  void outcomes() {
    assertThat(
            Pages.step("Wait.\n\n`do export`\n\n- `ready` [a](#start)\n- `late` [b](menu.md)")
                .exit())
        .isEqualTo(
            new Exit.Outcomes(
                "export", Map.of("ready", START, "late", new Target("system/menu", "start"))));
  }

  static Stream<Arguments> declarations() {
    return Stream.of(
        Arguments.of("number 1..4", new Var.Number(1, 4, 1)),
        Arguments.of("number -3..4 = 0", new Var.Number(-3, 4, 0)),
        Arguments.of("one | two|three", new Var.Word(List.of("one", "two", "three"))),
        Arguments.of("yes/no", new Var.YesNo()),
        Arguments.of("text", new Var.Text(false)),
        Arguments.of("text private", new Var.Text(true)),
        Arguments.of("promise", new Var.Promise()),
        Arguments.of("secret", new Var.Secret()),
        Arguments.of("name", new Var.Name()),
        Arguments.of("days", new Var.Days()),
        Arguments.of("hour", new Var.Hour()),
        Arguments.of("country", new Var.Country()),
        Arguments.of("zone", new Var.Zone()),
        Arguments.of("language", new Var.Language()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void declarations(String words, Var var) {
    Dialog page = Pages.page("vars:\n  x: " + words + "\n", "## start\n\nHello.\n\n`end`\n");
    assertThat(page.vars()).isEqualTo(Map.of("x", var));
  }
}
