package org.alongside.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.WrongSetting;
import org.alongside.script.Fix;
import org.alongside.script.Linter;
import org.alongside.script.Linter.Fixed;
import org.alongside.script.Measured;
import org.alongside.script.Problem;
import org.alongside.script.ProblemPage;
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
      paramLabel = "FOLDER",
      description = "the folder, or one page or part of it (${DEFAULT-VALUE})")
  private Path path = Path.of("dialogs");

  @Option(names = "--fix", description = "mend what is safe first, new ids in ids.txt too")
  private boolean fix;

  @Option(names = "--json", description = "one JSON array, for programs")
  private boolean json;

  @Option(names = "--report", description = "how the pages read: words, sentences, screens, grade")
  private boolean report;

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      description = "say what a problem means, such as else-without-if")
  private @Nullable String explain;

  @Override
  public Integer call() {
    if (explain != null) {
      return explain(explain);
    }
    Scope scope = Scope.of(path);
    Linter linter = new Linter(Curriculum.outcomes(), InstantSource.system());
    if (report) {
      List<Measured> pages =
          linter.measure(scope.folder()).stream().filter(page -> scope.holds(page.file())).toList();
      print(Measures.table(pages), pages.stream().map(Measures::json).toList());
      return ExitCodes.DONE;
    }
    Fixed all =
        fix
            ? linter.fix(scope.folder(), scope::holds)
            : new Fixed(List.of(), linter.lint(scope.folder(), false));
    Fixed fixed = new Fixed(all.fixes(), scope.of(all.left()));
    List<String> lines = new ArrayList<>();
    fixed.fixes().forEach(mended -> lines.add(mended.toString()));
    fixed.left().forEach(problem -> lines.add(problem.toString()));
    int elsewhere = all.left().size() - fixed.left().size();
    lines.add(
        sum(fixed.left()) + (elsewhere == 0 ? "" : "; %d more elsewhere".formatted(elsewhere)));
    print(
        lines,
        Stream.concat(
                fixed.fixes().stream().map(LintCommand::mended),
                fixed.left().stream().map(LintCommand::row))
            .toList());
    return Linter.stops(fixed.left()) ? ExitCodes.PROBLEMS : ExitCodes.DONE;
  }

  private void print(List<String> lines, List<Map<String, Object>> rows) {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(new JsonMapper().writeValueAsString(rows));
    } else {
      lines.forEach(out::println);
    }
    out.flush();
  }

  private int explain(String word) {
    ProblemPage page = ProblemPage.find(word);
    if (page == null) {
      List<String> near = ProblemPage.near(word);
      throw new WrongSetting(
          "There is no problem `%s`. %s"
              .formatted(
                  word,
                  near.isEmpty()
                      ? "Its word stands in lint's line, after `error` or `warning`."
                      : "Did you mean one of: %s?".formatted(String.join(", ", near))));
    }
    print(
        Explained.lines(page),
        List.of(Map.of("code", page.code().word(), "markdown", page.markdown())));
    return ExitCodes.DONE;
  }

  private static Map<String, Object> mended(Fix fix) {
    return Map.of(
        "severity", "mended", "file", fix.file(), "line", fix.line(), "message", fix.what());
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
    return "%s, %s"
        .formatted(Counted.of(errors, "error"), Counted.of(problems.size() - errors, "warning"));
  }
}
