package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every misuse has its problems, at their places; what is right has none. The first example of each
 * problem stands on its page ({@link ProblemPagesTest}).
 */
class ProblemsTest {
  static Stream<Case> load() {
    return Case.all("load");
  }

  static Stream<Case> lint() {
    return Case.all("lint");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void load(Case example) {
    List<Problem> problems = Books.load(example.files()).problems();
    assertThat(Case.found(problems)).as("%s", problems).isEqualTo(example.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void lint(Case example) {
    List<Problem> problems = linted(example.files());
    assertThat(Case.found(problems)).as("%s", problems).isEqualTo(example.expected());
  }

  /** Lints; unless the case brings its own, all ids are written down. */
  static List<Problem> linted(Map<String, String> given) {
    Map<String, String> files = new TreeMap<>(given);
    files.computeIfAbsent(Ids.FILE, name -> ids(given));
    Reports reports = new Reports();
    Books.lint(Books.with(files), reports);
    return reports.all();
  }

  private static String ids(Map<String, String> files) {
    Reports reports = new Reports();
    Loaded loaded = new CourseLoader(Books.ACTIONS).read(Books.with(files), "dialogs", reports);
    return loaded == null ? "" : loaded.ids().with(List.copyOf(loaded.source().values())).text();
  }

  @Test
  void point24WarningsDoNotStopABuild() {
    assertThat(ProblemCode.values())
        .filteredOn(code -> code.severity() == Problem.Severity.WARNING)
        .extracting(ProblemCode::word)
        .containsExactlyInAnyOrder(
            "expired",
            "figure-without-source",
            "hard-to-read",
            "in-no-track",
            "long-feedback",
            "long-screen",
            "long-sentence",
            "long-sentences",
            "large-picture",
            "new-id",
            "no-transcript",
            "stale");
    Problem warning = new Problem(ProblemCode.NEW_ID, "a.md", 1, 1, "");
    Problem error = new Problem(ProblemCode.UNREAD, "a.md", 1, 1, "");
    assertThat(Linter.stops(List.of(warning))).isFalse();
    assertThat(Linter.stops(List.of(warning, error))).isTrue();
  }

  @Test
  void aProblemIsPrintedAsEditorsReadIt() {
    List<Problem> problems =
        Books.load(
                Map.of(
                    Case.PAGE, "---\nkind: system\n---\n\n# A\n\n## start\n\n`else` B.\n\n`end`\n"))
            .problems();
    assertThat(problems.getFirst().toString())
        .isEqualTo(
            "en/system/page.md:9:1: error else-without-if: no `if` stands directly before this;"
                + " write `if …`, or move it below its `if`");
  }
}
