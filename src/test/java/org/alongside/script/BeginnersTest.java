package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody gets wrong who has never written a page: one mistake is one problem, which says
 * what to write, and nothing is said that only follows from it. The expected line goes on with
 * words of the message.
 */
class BeginnersTest {
  private static final Pattern EXPECTED = Pattern.compile("(.+?:\\d+:\\d+ \\S+)(?: (.*))?");

  /** What examples have beside their mistake. */
  private static final Set<ProblemCode> OTHER =
      Set.of(ProblemCode.IN_NO_TRACK, ProblemCode.NEW_ID, ProblemCode.NO_TRANSCRIPT);

  static Stream<Case> mistake() {
    return Case.all("beginners");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mistake(Case example) {
    List<Problem> problems = matter(ProblemsTest.linted(example.files()));
    List<Matcher> expected = example.expected().stream().map(EXPECTED::matcher).toList();
    assertThat(expected).allMatch(Matcher::matches);
    assertThat(Case.found(problems))
        .as("%s", problems)
        .isEqualTo(expected.stream().map(line -> line.group(1)).toList());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(problems.get(i).message()).contains(expected.get(i).group(2));
    }
  }

  /** Mending says nothing new, and leaves nothing that it said it mends. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("mistake")
  void mendingLeavesThePageBetterOrAsItWas(Case example, @TempDir Path folder) throws IOException {
    FilesTest.copy(Books.base(), folder);
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Linter linter =
        new Linter(Books.ACTIONS, InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));
    List<Problem> before = matter(linter.lint(folder, false));
    List<Problem> after = matter(linter.lint(folder, true));
    assertThat(before).containsAll(after);
    if (after.equals(before)) {
      example.files().forEach((path, text) -> assertThat(folder.resolve(path)).hasContent(text));
    }
  }

  private static List<Problem> matter(List<Problem> problems) {
    return problems.stream().filter(problem -> !OTHER.contains(problem.code())).toList();
  }

  static Stream<Arguments> strangers() {
    String arabic = "---\nkind: system\nminutes: 2\n---\n\n# تنفس\n\n## start\n\nتنفس.\n\n`end`\n";
    String english = "---\nkind: system\nminutes: 2\n---\n\n# Tea\n\n## start\n\nTea.\n\n`end`\n";
    return Stream.of(
        Arguments.of("uk/system/tea.md", arabic, "uk/system/tea.md:6:1 wrong-language"),
        Arguments.of("uk/system/menu.md", arabic, "uk/system/menu.md:6:1 wrong-language"),
        Arguments.of("uk/system/tea.md", english, "uk/system/tea.md:1:1 no-source"),
        Arguments.of("uk/system/Tea.md", english, "uk/system/Tea.md:1:1 bad-file-name"),
        Arguments.of(
            "ukrainian/system/tea.md", english, "ukrainian/system/tea.md:1:1 unknown-language"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource
  void strangers(String path, String text, String expected) {
    List<Problem> problems = matter(Twins.loaded(Twins.of(Map.of(path, text))).reports().all());
    assertThat(Case.found(problems)).containsExactly(expected);
  }
}
