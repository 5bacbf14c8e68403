package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each problem has a page, and its examples are true: the wrong one has this problem and no other,
 * the right one has none. With {@code -Dproblems=write} the pages say what lint says, and {@code
 * src/docs/problems.md} is written from them.
 */
class ProblemPagesTest {
  private static final boolean WRITE = "write".equals(System.getProperty("problems"));
  private static final Path FOLDER = Path.of("src/main/resources/problems");
  private static final Path BOOK = Path.of("src/docs/problems.md");

  /** What small examples have beside their problem, and is not their matter. */
  static final Set<ProblemCode> BESIDE = Set.of(ProblemCode.IN_NO_TRACK);

  /** What no file of a course can show: its test is in {@link FilesTest}. */
  static final Set<ProblemCode> WITHOUT_EXAMPLE =
      Set.of(ProblemCode.EMPTY_FOLDER, ProblemCode.UNREADABLE_FOLDER);

  static Stream<ProblemCode> shown() {
    return Stream.of(ProblemCode.values()).filter(code -> !WITHOUT_EXAMPLE.contains(code));
  }

  @Test
  void everyProblemHasAPageAndEveryPageAProblem() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(ProblemCode.values()).map(code -> code.word() + ".md").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theWrongExampleHasThisProblemAndNoOther(ProblemCode code) throws IOException {
    String page = Files.readString(FOLDER.resolve(code.word() + ".md"));
    Example wrong = Example.of(page, "Wrong");
    List<Problem> problems = matter(code, wrong);
    assertThat(problems)
        .as("%s", problems)
        .singleElement()
        .extracting(Problem::code)
        .isEqualTo(code);
    String telling = Example.telling(page, wrong.told(problems.getFirst()));
    if (WRITE && !telling.equals(page)) {
      Files.writeString(FOLDER.resolve(code.word() + ".md"), telling);
    } else {
      assertThat(page).as("what lint says; -Dproblems=write writes it").isEqualTo(telling);
    }
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theRightExampleHasNone(ProblemCode code) {
    Example right = Example.of(ProblemPage.of(code).markdown(), "Right");
    assertThat(right.files()).isNotEmpty();
    assertThat(matter(code, right)).isEmpty();
  }

  private static List<Problem> matter(ProblemCode code, Example example) {
    return example.problems().stream()
        .filter(
            problem -> problem.code() == code || !BESIDE.contains(problem.code()))
        .toList();
  }

  @Test
  void aPageIsFoundByItsWordAndNearOnesByAPartOfIt() {
    assertThat(ProblemPage.find("else-without-if").title()).isEqualTo("An `else` without its `if`");
    assertThat(ProblemPage.find("else")).isNull();
    assertThat(ProblemPage.near("els-without-if")).startsWith("else-without-if");
    assertThat(ProblemPage.near("long")).contains("long-screen", "long-label");
    assertThat(ProblemPage.near("qqqqq")).isEmpty();
  }

  @Test
  void theyStandTogetherInOneBook() throws IOException {
    String should = book();
    String is = Files.exists(BOOK) ? Files.readString(BOOK) : "";
    if (WRITE && !should.equals(is)) {
      Files.writeString(BOOK, should);
    } else {
      assertThat(is)
          .as("`mvn test -Dtest=ProblemPagesTest -Dproblems=write` writes it, at the second run")
          .isEqualTo(should);
    }
  }

  private static String book() throws IOException {
    StringBuilder list = new StringBuilder();
    StringBuilder pages = new StringBuilder();
    for (ProblemCode code : ProblemCode.values()) {
      String text = Files.readString(FOLDER.resolve(code.word() + ".md"));
      String title = text.lines().findFirst().orElseThrow().substring(2);
      String rest =
          text.substring(text.indexOf('\n')).replaceAll("(?m)^## (Wrong|Right)$", "**$1**");
      list.append("- [%s](#%s): %s\n".formatted(code.word(), code.word(), title));
      pages.append(
          "\n## %s\n\n*%s: %s*\n%s".formatted(code.word(), code.severity().word(), title, rest));
    }
    return """
    # What lint says, and what to write instead

    Each problem of a page has a word, such as `else-without-if`. Find it in the list, or ask \
    for it: `lint --explain else-without-if`. An error keeps the bot from reading the dialogs; \
    a warning does not. An example without a name is a page below its front matter and title.

    """
        + list
        + pages;
  }
}
