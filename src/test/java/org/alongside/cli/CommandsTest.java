package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.Alongside;
import org.alongside.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands print, and how they end. */
class CommandsTest {
  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  private int runs(Object command, String... arguments) {
    return terminal.runs(command, arguments);
  }

  @Test
  void theDialogsOfThisHouseHaveNoProblem() {
    assertThat(runs(new LintCommand(), "dialogs")).as(terminal.said()).isEqualTo(ExitCodes.DONE);
    assertThat(terminal.said().strip()).isEqualTo("0 errors, 0 warnings");
  }

  @Test
  void aMistakeEndsLintWithOneAndSaysWhere() throws Exception {
    Files.writeString(folder.resolve("course.yaml"), "source: en\nnonsense: yes\n");
    assertThat(runs(new LintCommand(), folder.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(terminal.said()).contains("course.yaml:2:1: error unknown-key");
  }

  @Test
  void onePageIsReadWithTheCourseAroundItAndOnlyItsProblemsAreSaid() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("dialogs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(Path.of("dialogs").relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path page = folder.resolve("en/system/help.md");
    String right = Files.readString(page);
    Files.writeString(page, right.replace("`end`", "`End`"));
    Path other = folder.resolve("en/system/about.md");
    Files.writeString(other, Files.readString(other).replace("`end`", "`End`"));
    assertThat(runs(new LintCommand(), page.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(terminal.said())
        .contains("en/system/help.md:", "1 error, 0 warnings; 1 more elsewhere")
        .doesNotContain("about.md");
    assertThat(runs(new LintCommand(), "--fix", page.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(page).hasContent(right);
    assertThat(other).content().contains("`End`");
  }

  @Test
  void aFileThatIsNotThereOrInNoCourseIsSaidSo() throws Exception {
    assertThat(runs(new LintCommand(), folder.resolve("none.md").toString()))
        .isEqualTo(ExitCodes.WRONG_USE);
    assertThat(terminal.said()).contains("There is no file or folder");
    Path lonely = Files.writeString(folder.resolve("lonely.md"), "Hello.");
    assertThat(runs(new LintCommand(), lonely.toString())).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(terminal.said()).contains("no folder above it");
  }

  @Test
  void problemsAsJsonAreOneArray() throws Exception {
    Files.writeString(folder.resolve("course.yaml"), "source: en\nnonsense: yes\n");
    assertThat(runs(new LintCommand(), "--json", folder.toString())).isEqualTo(ExitCodes.PROBLEMS);
    JsonNode all = new JsonMapper().readTree(terminal.said());
    assertThat(all.isArray()).isTrue();
    assertThat(all.get(0).path("file").asString()).isEqualTo("course.yaml");
  }

  @Test
  void aProblemIsExplained() {
    assertThat(runs(new LintCommand(), "--explain", "else-without-if")).isEqualTo(ExitCodes.DONE);
    assertThat(terminal.said().lines())
        .startsWith("else-without-if (error)", "An `else` without its `if`")
        .contains("    `else` I have a story for you.")
        .allMatch(line -> line.length() <= 82);
  }

  @Test
  void anUnknownProblemSaysWhichAreNear() {
    assertThat(runs(new LintCommand(), "--explain", "else-if")).isNotEqualTo(ExitCodes.DONE);
    assertThat(terminal.said()).contains("else-without-if");
  }

  @Test
  void howThePagesReadIsATable() throws Exception {
    assertThat(runs(new LintCommand(), "--report", "dialogs")).isEqualTo(ExitCodes.DONE);
    assertThat(terminal.said().lines().toList())
        .anyMatch(
            line ->
                line.matches("en: \\d+ pages +\\d+ +\\d+\\.\\d +\\d+ +\\d+\\.\\d +\\d+ +\\d\\.\\d"))
        .anyMatch(line -> line.startsWith("en/lessons/only-a-joke.md "))
        .as("no formula for Ukrainian")
        .anyMatch(line -> line.matches("uk: \\d+ pages +\\d+ +\\d+\\.\\d +\\d+ +\\d+\\.\\d +\\d+"));
  }

  @Test
  void howThePagesReadIsForProgramsToo() throws Exception {
    assertThat(runs(new LintCommand(), "--report", "--json", "dialogs")).isEqualTo(ExitCodes.DONE);
    JsonNode first = new JsonMapper().readTree(terminal.said()).get(0);
    assertThat(first.path("words").asInt()).isPositive();
    assertThat(first.path("wordsPerSentence").asDouble()).isPositive();
  }

  @Test
  void whatIsMendedIsTold() throws Exception {
    org.springframework.util.FileSystemUtils.copyRecursively(Path.of("dialogs"), folder);
    Path page = folder.resolve("en/system/menu.md");
    String right = Files.readString(page);
    Files.writeString(page, right.replace("\n", "\r\n"));
    runs(new LintCommand(), "--fix", folder.toString());
    assertThat(terminal.said()).contains("en/system/menu.md: mended: line ends");
    assertThat(page).content().isEqualTo(right);
  }

  @Test
  void oneIsNotMany() throws Exception {
    Files.writeString(folder.resolve("course.yaml"), "source: en\nnonsense: yes\n");
    runs(new LintCommand(), folder.toString());
    long errors = terminal.said().lines().filter(line -> line.contains(": error ")).count();
    assertThat(terminal.said().lines())
        .last()
        .asString()
        .startsWith(errors == 1 ? "1 error, " : errors + " errors, ");
    assertThat(Counted.of(1, "talk")).isEqualTo("1 talk");
    assertThat(Counted.of(0, "talk")).isEqualTo("0 talks");
  }

  @Test
  void everyCommandAndWhatStandsBelowItHasHelp() {
    List<CommandLine> all = below(new CommandLine(new Alongside())).toList();
    assertThat(all).hasSizeGreaterThan(15);
    for (CommandLine each : all) {
      List<String> words =
          Stream.of(each.getCommandSpec().qualifiedName().split(" ")).skip(1).toList();
      String[] line = Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new);
      assertThat(runs(new Alongside(), line)).as(terminal.said()).isEqualTo(ExitCodes.DONE);
      assertThat(terminal.said())
          .startsWith("Usage: " + String.join(" ", each.getCommandSpec().qualifiedName()));
    }
  }

  private static Stream<CommandLine> below(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandsTest::below));
  }
}
