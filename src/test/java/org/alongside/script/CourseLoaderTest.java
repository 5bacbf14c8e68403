package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.dialog.Block;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Media;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Text;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.junit.jupiter.api.Test;

/** The example of the format page, read whole. */
class CourseLoaderTest {
  private static Dialog joke() {
    CourseLoader.Result result = new CourseLoader(Books.ACTIONS).load(Books.base());
    assertThat(result.problems()).isEmpty();
    return result.course().dialogs().get("scenarios/the-joke");
  }

  private static Text plain(String text) {
    return new Text(List.of(new Text.Plain(text)));
  }

  @Test
  void frontMatter() {
    Dialog joke = joke();
    assertThat(joke.kind()).isEqualTo(Dialog.Kind.SCENARIO);
    assertThat(joke.minutes()).isEqualTo(4);
    assertThat(joke.title().of("en")).isEqualTo(plain("The joke in the meeting"));
    assertThat(joke.opener().of("en")).isEqualTo(plain("A short scene from a council meeting."));
    assertThat(joke.debrief()).isEqualTo("verdict");
    assertThat(joke.vars())
        .isEqualTo(
            Map.of(
                "score", new Var.Number(0, 4, 0),
                "stance", new Var.Word(List.of("none", "direct", "delay", "silent"))));
    assertThat(joke.moved()).isEqualTo(Map.of("confront", "speak-up"));
    assertThat(joke.languages()).containsExactly("en");
  }

  @Test
  void stepsInOrder() {
    assertThat(joke().steps().keySet())
        .containsExactly(
            "start",
            "speak-up",
            "check-in",
            "silence",
            "reflect",
            "verdict",
            "two-days-later",
            "goodnight");
    assertThat(joke().first().line()).isEqualTo(19);
  }

  @Test
  void guardedWordsMediaAndTerms() {
    List<Block> blocks = joke().first().blocks();
    assertThat(blocks).hasSize(4);
    Block.Say named = (Block.Say) blocks.get(0);
    assertThat(named.guard()).isEqualTo(new Guard.If(new Expr.Holds("name")));
    assertThat(named.words().of("en").pieces())
        .containsExactly(new Text.Print("name"), new Text.Plain(", picture this."));
    assertThat(blocks.get(1).guard()).isEqualTo(new Guard.Else());
    Block.Show photo = (Block.Show) blocks.get(2);
    assertThat(photo.media()).isEqualTo(new Media("media/meeting.jpg", Media.Kind.PHOTO));
    assertThat(photo.alt().of("en")).isEqualTo(plain("Five people at a table; one looks down"));
    assertThat(((Block.Say) blocks.get(3)).words().of("en").pieces())
        .containsExactly(
            new Text.Plain(
                "Mark, your team lead, jokes about Ana's body. Two people laugh. Ana goes quiet."
                    + " You are the "),
            new Text.Term("bystander", plain("bystander")),
            new Text.Plain(". What do you do?"));
  }

  @Test
  void buttons() {
    List<Exit.Button> buttons = ((Exit.Choice) joke().first().exit()).buttons();
    assertThat(buttons)
        .extracting(b -> b.label().of("en"))
        .containsExactly(
            plain("Say something now"),
            plain("Talk to Ana afterwards"),
            plain("Nothing, it was a joke"));
    assertThat(buttons.get(0).target()).isEqualTo(new Target("scenarios/the-joke", "speak-up"));
    assertThat(buttons.get(0).effects())
        .containsExactly(
            new Effect.Add("score", 2), new Effect.Assign("stance", new Value.Word("direct")));
    assertThat(buttons.get(1).synonyms()).isEqualTo(Map.of("en", List.of("later, with her")));
    assertThat(buttons).extracting(Exit.Button::key).doesNotHaveDuplicates();
    assertThat(buttons).allSatisfy(b -> assertThat(b.key()).matches("[a-z2-7]{8}"));
  }

  @Test
  void theRestOfTheStory() {
    Dialog joke = joke();
    Step verdict = joke.step("verdict");
    assertThat(verdict.exit()).isEqualTo(new Exit.End());
    assertThat(verdict.blocks().getLast())
        .isEqualTo(
            new Block.After(
                new Guard.None(),
                new Delay(2, Delay.Unit.DAYS, false, null),
                new Target("scenarios/the-joke", "two-days-later")));
    assertThat(joke.step("reflect").exit())
        .isInstanceOfSatisfying(
            Exit.Ask.class,
            ask -> {
              assertThat(ask.name()).isNull();
              assertThat(ask.target().step()).isEqualTo("verdict");
              assertThat(ask.buttons()).hasSize(1);
            });
    assertThat(joke.step("confront").id()).isEqualTo("speak-up");
    assertThat(((Exit.Choice) joke.step("two-days-later").exit()).buttons().getFirst().target())
        .isEqualTo(new Target("system/menu", "start"));
  }

  @Test
  void aFormerIdLeadsToTheDialog() {
    String text =
        "---\n"
            + "kind: system\n"
            + "was: [system/old, system/older]\n"
            + "---\n\n"
            + "# P\n\n"
            + "## start\n\n"
            + "Hi.\n\n"
            + "`end`\n";
    var course =
        Books.load(Map.of(Case.PAGE, text, "ids.txt", "system/menu\nsystem/old\n")).course();
    assertThat(course.dialogs().get("system/old")).isSameAs(course.dialogs().get("system/page"));
    assertThat(course.numbers().get("system/page")).isEqualTo(1);
    assertThat(course.numbers().get("system/menu")).isZero();
  }
}
