package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.dialog.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as Telegram counts them, in UTF-16 units, and the time that a large course takes. */
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

  @Test
  void fiveHundredPagesTakeLessThanTwoSeconds() {
    String joke =
        new String(
            Books.with(Map.of()).texts().get("en/scenarios/the-joke.md"),
            java.nio.charset.StandardCharsets.UTF_8);
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      pages.put("en/scenarios/joke-" + i + ".md", joke);
    }
    Shelf shelf = Books.with(pages);
    Duration best = Duration.ofDays(1);
    for (int run = 0; run < 3; run++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Reports reports = new Reports();
      Loaded loaded = Books.lint(shelf, reports);
      assertThat(loaded.course().dialogs()).hasSize(503);
      Duration time =
          Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
      best = time.compareTo(best) < 0 ? time : best;
    }
    assertThat(best).isLessThan(Duration.ofSeconds(2));
  }
}
