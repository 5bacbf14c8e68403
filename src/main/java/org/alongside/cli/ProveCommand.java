package org.alongside.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.WrongSetting;
import org.alongside.script.Coverage;
import org.alongside.script.Finding;
import org.alongside.script.Prover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Goes every way through every dialog of a folder, in each language. */
@Command(
    name = "prove",
    description = {
      "Goes every way through every dialog in each language.",
      "It presses each button, gives each kind of answer, waits for each follow-up. It says where",
      "a talk ends badly, with the shortest talk that leads there, and what nobody is ever told.",
      "A page alone is proven in a moment, as if it were entered by itself."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every talk ends well",
      "1:some talk does not, or the pages have errors",
      "2:wrong use"
    })
public final class ProveCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = "dialogs",
      paramLabel = "FOLDER|PAGE",
      description = "dialogs, a folder in it, or a page in any language (${DEFAULT-VALUE})")
  private Path path = Path.of("dialogs");

  @Option(names = "--json", description = "one JSON object, for programs")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Scope scope = Scope.of(path);
    Predicate<String> chosen = chosen(scope);
    Prover.Proof proof = Prover.prove(scope.folder(), Curriculum.actions(), chosen);
    if (proof.problems().isEmpty() && proof.pages() == 0) {
      throw new WrongSetting(
          "%s holds no page that can be proven; give a page such as dialogs/en/lessons/NAME.md."
              .formatted(path));
    }
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(new JsonMapper().writeValueAsString(row(proof)));
    } else {
      print(out, proof);
    }
    out.flush();
    return proof.holds() ? ExitCodes.DONE : ExitCodes.PROBLEMS;
  }

  /** The ids that a path means: its language does not matter, all are proven. */
  private static Predicate<String> chosen(Scope scope) {
    int slash = scope.part().indexOf('/');
    String id = slash < 0 ? "" : scope.part().substring(slash + 1).replaceFirst("\\.md$", "");
    return other -> id.isEmpty() || other.equals(id) || other.startsWith(id + "/");
  }

  private static void print(PrintWriter out, Prover.Proof proof) {
    proof.problems().forEach(out::println);
    for (Finding finding : proof.findings()) {
      out.println(finding);
      finding.talk().lines().forEach(line -> out.println("  | " + line));
    }
    for (Coverage language : proof.coverage()) {
      language.missing().forEach(out::println);
    }
    for (Coverage language : proof.coverage()) {
      out.println(
          language.all() == 0
              ? "%s: not offered".formatted(language.language())
              : "%s: %d of %d paragraphs, buttons, answers and arms are told"
                  .formatted(language.language(), language.said(), language.all()));
    }
    proof
        .sampled()
        .forEach(
            name ->
                out.println(
                    "%s: too many different moments to visit each; each step was visited"
                        .formatted(name)));
    out.println(
        proof.problems().isEmpty()
            ? "%s, %s"
                .formatted(
                    Counted.of(proof.findings().size(), "finding"),
                    Counted.of(proof.moments(), "moment"))
            : "The pages have errors, so nothing was proven.");
  }

  private static Map<String, Object> row(Prover.Proof proof) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("problems", proof.problems().stream().map(LintCommand::row).toList());
    row.put("findings", proof.findings().stream().map(ProveCommand::row).toList());
    row.put("coverage", proof.coverage().stream().map(ProveCommand::row).toList());
    row.put("moments", proof.moments());
    row.put("sampled", List.copyOf(proof.sampled()));
    return row;
  }

  private static Map<String, Object> row(Finding finding) {
    return Map.of(
        "kind", finding.kind().word(),
        "file", finding.file(),
        "line", finding.line(),
        "message", finding.message(),
        "talk", finding.talk());
  }

  private static Map<String, Object> row(Coverage coverage) {
    return Map.of(
        "language", coverage.language(),
        "told", coverage.said(),
        "all", coverage.all(),
        "missing", coverage.missing());
  }
}
