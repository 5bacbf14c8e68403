package org.alongside.script;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is wrong, file by file. */
final class Reports {
  private final SortedMap<String, Report> files = new TreeMap<>();

  Report of(String file) {
    return files.computeIfAbsent(file, Report::new);
  }

  int errors() {
    return files.values().stream().mapToInt(Report::errors).sum();
  }

  /** Errors in files of which the path is so. */
  int errors(Predicate<String> path) {
    return files.values().stream()
        .filter(report -> path.test(report.file()))
        .mapToInt(Report::errors)
        .sum();
  }

  /** All problems in the order of files, lines and columns. */
  List<Problem> all() {
    return files.values().stream().flatMap(r -> r.problems().stream()).sorted().toList();
  }
}
