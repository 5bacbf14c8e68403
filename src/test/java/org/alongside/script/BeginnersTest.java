package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody gets wrong who has never written a page: one mistake is one problem, which says
 * what to write, and nothing is said that only follows from it. The expected line goes on with
 * words of the message.
 */
class BeginnersTest {
  private static final Pattern EXPECTED = Pattern.compile("(\\S+ \\S+)(?: (.*))?");

  static Stream<Case> mistake() {
    return Case.all("beginners");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mistake(Case example) {
    List<Problem> problems =
        ProblemsTest.linted(example.files()).stream()
            .filter(problem -> !ProblemPagesTest.BESIDE.contains(problem.code()))
            .toList();
    List<Matcher> expected = example.expected().stream().map(EXPECTED::matcher).toList();
    assertThat(expected).allMatch(Matcher::matches);
    assertThat(Case.found(problems))
        .as("%s", problems)
        .isEqualTo(expected.stream().map(line -> line.group(1)).toList());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(problems.get(i).message()).contains(expected.get(i).group(2));
    }
  }
}
