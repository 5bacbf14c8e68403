package org.alongside.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.WrongSetting;
import org.alongside.script.Linter;
import org.alongside.script.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a folder of dialogs. */
@Command(
    name = "lint",
    description = "Says what is wrong with a folder of dialogs, and what to write instead.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no errors (there may be warnings)", "1:errors", "2:wrong use"})
public final class LintCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = "dialogs",
      description = "the folder (${DEFAULT-VALUE})")
  private Path folder = Path.of("dialogs");

  @Option(names = "--fix", description = "write new ids into ids.txt")
  private boolean fix;

  @Option(names = "--json", description = "one JSON array, for programs")
  private boolean json;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new WrongSetting(
          "%s is no folder; give the one that holds course.yaml.".formatted(folder));
    }
    List<Problem> problems = new Linter(Curriculum.outcomes()).lint(folder, fix);
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(
          new JsonMapper().writeValueAsString(problems.stream().map(LintCommand::row).toList()));
    } else {
      problems.forEach(out::println);
      out.println(sum(problems));
    }
    out.flush();
    return Linter.stops(problems) ? ExitCodes.PROBLEMS : ExitCodes.DONE;
  }

  static Map<String, Object> row(Problem problem) {
    return Map.of(
        "severity", problem.severity().word(),
        "code", problem.code().word(),
        "file", problem.file(),
        "line", problem.line(),
        "column", problem.column(),
        "message", problem.message());
  }

  private static String sum(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
    return "%d errors, %d warnings".formatted(errors, problems.size() - errors);
  }
}
