package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.script.Linter;
import org.alongside.script.Problem;
import org.alongside.script.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** The author's guide: whoever follows it, step by step, is right. */
class GuideTest {
  private static final Path GUIDE = Path.of("dialogs/README.md");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^(`{3,})(?:markdown|walk)(?: dialogs/(\\S+))?\n(.*?)^\\1$");
  private static final String LESSON = "lessons/the-empty-chair";

  /** What is asked of a piece, and not of an example. */
  private static final Set<ProblemCode> WHOLE =
      Set.of(ProblemCode.NO_TRANSCRIPT, ProblemCode.IN_NO_TRACK);

  @TempDir Path dialogs;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void aFolderOfOnesOwn() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("dialogs"), dialogs);
  }

  private int runs(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments);
  }

  /** Files that the guide has its reader write, and the line of {@code course.yaml}. */
  private void writes(String... languages) throws IOException {
    for (MatchResult fence : fences().toList()) {
      for (String language : languages) {
        if (fence.group(2) != null && fence.group(2).startsWith(language + "/")) {
          Files.writeString(dialogs.resolve(fence.group(2)), fence.group(3));
        }
      }
    }
    Path course = dialogs.resolve("course.yaml");
    String text = Files.readString(course);
    Files.writeString(
        course,
        text.replaceFirst(
            "(?m)^( *- )lessons/where-i-hold-power$", "$1lessons/where-i-hold-power\n$1" + LESSON));
  }

  private static Stream<MatchResult> fences() throws IOException {
    return FENCE.matcher(Files.readString(GUIDE)).results();
  }

  @Test
  void theFirstLessonIsRightAndItsTalkHolds() throws IOException {
    writes("en");
    assertThat(runs(new LintCommand(), "--fix", dialogs.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString()).contains("0 errors, 0 warnings");
    String talk = dialogs.resolve("en/" + LESSON + ".walk").toString();
    assertThat(runs(new WalkCommand(), talk)).as(out.toString()).isEqualTo(ExitCodes.DONE);
  }

  @Test
  void everyExampleIsAPageWithoutProblems() throws IOException {
    int number = 0;
    for (MatchResult fence : fences().filter(fence -> fence.group(2) == null).toList()) {
      Files.writeString(
          dialogs.resolve("en/system/example-%d.md".formatted(++number)), fence.group(3));
    }
    assertThat(number).isEqualTo(8);
    assertThat(new Linter(Curriculum.outcomes(), InstantSource.system()).lint(dialogs, true))
        .filteredOn(problem -> !WHOLE.contains(problem.code()))
        .extracting(Problem::toString)
        .isEmpty();
  }
}
