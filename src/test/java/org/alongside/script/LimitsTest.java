package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.alongside.dialog.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as Telegram counts them, in UTF-16 units. */
class LimitsTest {
  private static final String WORD = "word. ";

  private static String words(int length) {
    return (WORD.repeat(length / WORD.length() + 1)).substring(0, length - 1) + ".";
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("at the limit", words(Limits.MESSAGE), false),
        Arguments.of("one more", words(Limits.MESSAGE + 1), true),
        Arguments.of("an emoji counts two", words(Limits.MESSAGE - 1) + "🙂", true),
        Arguments.of(
            "two paragraphs and the line between", words(2048) + "\n\n" + words(2047), true),
        Arguments.of("a break between", words(4000) + "\n\n---\n\n" + words(4000), false),
        Arguments.of(
            "two arms of one chain",
            "`if discreet` " + words(3000) + "\n\n`else` " + words(3000),
            false),
        Arguments.of("a name at its longest", words(4060) + " {name}", true),
        Arguments.of(
            "the longest arm", "{address, select, f {" + words(4097) + "} other {a}}", true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void messages(String name, String text, boolean tooLong) {
    String page = "---\nkind: system\n---\n\n# P\n\n## start\n\n" + text + "\n\n`end`\n";
    assertThat(ProblemsTest.linted(Map.of(Case.PAGE, page)))
        .filteredOn(problem -> problem.code() == ProblemCode.LONG_MESSAGE)
        .hasSize(tooLong ? 1 : 0);
  }

  @Test
  void theAnswersOfAQuizStandInItsMessage() {
    String page =
        "---\nkind: questions\n---\n\n# P\n\n## one\n\nWhich?\n\n`quiz`\n\n- [x] "
            + words(3000)
            + "\n- [ ] "
            + words(2000)
            + "\n";
    assertThat(ProblemsTest.linted(Map.of(Case.PAGE, page)))
        .extracting(Problem::code)
        .contains(ProblemCode.LONG_MESSAGE);
  }
}
