package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Collects what is wrong with one file. */
final class Report {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  Report(String file) {
    this.file = file;
  }

  void add(ProblemCode code, At at, String message) {
    problems.add(new Problem(code, file, at.line(), at.column(), message));
    if (code.severity() == Problem.Severity.ERROR) {
      errors++;
    }
  }

  boolean has(ProblemCode code) {
    return hasAny(Set.of(code));
  }

  boolean hasAny(Set<ProblemCode> codes) {
    return problems.stream().anyMatch(p -> codes.contains(p.code()));
  }

  /** Takes back what follows only from another problem. */
  void forget(Predicate<Problem> which) {
    errors -= (int) problems.stream().filter(which).filter(Report::error).count();
    problems.removeIf(which);
  }

  private static boolean error(Problem problem) {
    return problem.severity() == Problem.Severity.ERROR;
  }

  /** Errors so far; a check that would only repeat an earlier error compares this. */
  int errors() {
    return errors;
  }

  String file() {
    return file;
  }

  List<Problem> problems() {
    return problems;
  }
}
