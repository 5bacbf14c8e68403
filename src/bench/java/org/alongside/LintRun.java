package org.alongside;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.alongside.script.Linter;
import org.alongside.script.Problem;
import org.alongside.script.ProblemCode;

/**
 * How long {@code lint} takes for 500 pages in each of three languages, from the disk to the last
 * problem, once the JVM is warm. The goal is under 2 s. Prints one line of Markdown for each figure.
 */
public final class LintRun {
  private static final int DIALOGS = 500;
  private static final int RUNS = 12;
  private static final List<String> LANGUAGES = List.of("en", "de", "es");

  private LintRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("lint");
    int dialogs = ManyPages.write(folder, DIALOGS, LANGUAGES);
    Linter linter = new Linter(Curriculum.outcomes(), InstantSource.system());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double cpu = Double.MAX_VALUE;
    double wall = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long cpuFrom = threads.getCurrentThreadCpuTime();
      long from = System.nanoTime();
      List<Problem> problems = linter.lint(folder, false);
      wall = Math.min(wall, (System.nanoTime() - from) / 1e9);
      cpu = Math.min(cpu, (threads.getCurrentThreadCpuTime() - cpuFrom) / 1e9);
      // Nobody has accepted these translations, which pages of safety insist on.
      problems.stream()
          .filter(problem -> problem.severity() == Problem.Severity.ERROR)
          .filter(problem -> problem.code() != ProblemCode.STALE_SAFETY)
          .findFirst()
          .ifPresent(
              problem -> {
                throw new IllegalStateException(problem.toString());
              });
    }
    String what = "| Lint, %d pages in each of %d languages, %s | %.2f s |%n";
    System.out.printf(what, dialogs, LANGUAGES.size(), "CPU", cpu);
    System.out.printf(what, dialogs, LANGUAGES.size(), "wall", wall);
  }
}
