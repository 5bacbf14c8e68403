package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.dialog.Block;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Expr.Op;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Text;
import org.alongside.dialog.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a paragraph and behind an `if`, and what it becomes in the model. */
class TextsTest {
  /** The first paragraph of a step that says this. */
  private static Text text(String paragraph) {
    return ((Block.Say) Pages.step(paragraph + "\n\n`end`").blocks().getFirst()).words().of("en");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("Hello.", List.of(new Text.Plain("Hello."))),
        Arguments.of("It's 'so'.", List.of(new Text.Plain("It's 'so'."))),
        Arguments.of("Two\nlines", List.of(new Text.Plain("Two lines"))),
        Arguments.of("Two  \nlines", List.of(new Text.Plain("Two lines"))),
        Arguments.of("Two\\\nlines", List.of(new Text.Plain("Two\nlines"))),
        Arguments.of("a &amp; b \\* c", List.of(new Text.Plain("a & b * c"))),
        Arguments.of(
            "**b** and *i*",
            List.of(
                new Text.Bold(Pages.plain("b")),
                new Text.Plain(" and "),
                new Text.Italic(Pages.plain("i")))),
        Arguments.of(
            "***both***",
            List.of(new Text.Italic(new Text(List.of(new Text.Bold(Pages.plain("both"))))))),
        Arguments.of(
            "[here](https://example.org/a?b=c)",
            List.of(new Text.Link("https://example.org/a?b=c", Pages.plain("here")))),
        Arguments.of(
            "<https://example.org>",
            List.of(new Text.Link("https://example.org", Pages.plain("https://example.org")))),
        Arguments.of(
            "a [bystander](../glossary.md#bystander)",
            List.of(new Text.Plain("a "), new Text.Term("bystander", Pages.plain("bystander")))),
        Arguments.of("{who}'s", List.of(new Text.Print("who"), new Text.Plain("'s"))),
        Arguments.of(
            "{stance, select, direct {it's *so*} other {no}}",
            List.of(
                new Text.Select(
                    "stance",
                    Map.of(
                        "direct",
                        new Text(
                            List.of(new Text.Plain("it's "), new Text.Italic(Pages.plain("so")))),
                        "other",
                        Pages.plain("no"))))),
        Arguments.of(
            "{score, plural, =0 {none} one {# day} other {**#** days}}",
            List.of(
                new Text.Plural(
                    "score",
                    Map.of(
                        "=0",
                        Pages.plain("none"),
                        "one",
                        new Text(List.of(new Text.Count(), new Text.Plain(" day"))),
                        "other",
                        new Text(
                            List.of(
                                new Text.Bold(new Text(List.of(new Text.Count()))),
                                new Text.Plain(" days"))))))),
        Arguments.of("No. # 1", List.of(new Text.Plain("No. # 1"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void texts(String paragraph, List<Text.Piece> pieces) {
    assertThat(text(paragraph).pieces()).isEqualTo(pieces);
  }

  static Stream<Arguments> conditions() {
    Expr ready = new Expr.Holds("ready");
    Expr two = new Expr.Compare("score", Op.AT_LEAST, new Value.Number(2));
    Expr direct = new Expr.Compare("stance", Op.IS, new Value.Word("direct"));
    return Stream.of(
        Arguments.of("ready", ready),
        Arguments.of("not ready", new Expr.Not(ready)),
        Arguments.of("score >= 2", two),
        Arguments.of("score < 2", new Expr.Compare("score", Op.LESS, new Value.Number(2))),
        Arguments.of("score <= 2", new Expr.Compare("score", Op.AT_MOST, new Value.Number(2))),
        Arguments.of("score > 2", new Expr.Compare("score", Op.MORE, new Value.Number(2))),
        Arguments.of("score is 2", new Expr.Compare("score", Op.IS, new Value.Number(2))),
        Arguments.of("stance is direct", direct),
        Arguments.of(
            "stance is not direct",
            new Expr.Compare("stance", Op.IS_NOT, new Value.Word("direct"))),
        Arguments.of(
            "ready and score >= 2 or stance is direct",
            new Expr.Or(List.of(new Expr.And(List.of(ready, two)), direct))));
  }

  @ParameterizedTest(name = "if {0}")
  @MethodSource
  void conditions(String words, Expr expr) {
    Block block = Pages.step("`if " + words + "` Hello.\n\n`end`").blocks().getFirst();
    assertThat(block.guard()).isEqualTo(new Guard.If(expr));
  }
}
