package org.alongside.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.script.Progress;

/**
 * How far the languages are, as a table with a line for each module and a sum for each language.
 */
final class ProgressTable {
  private static final List<String> HEAD =
      List.of(
          "language", "module", "pages", "done", "missing", "wrong", "stale steps", "words left");
  private static final int WORDS = 2;

  private ProgressTable() {}

  static String of(List<Progress> rows) {
    if (rows.isEmpty()) {
      return "`course.yaml` lists no language but the source's.\n";
    }
    List<List<String>> lines = new ArrayList<>(List.of(HEAD));
    Set<String> languages = new LinkedHashSet<>();
    rows.forEach(row -> languages.add(row.language()));
    for (String language : languages) {
      List<Progress> own = rows.stream().filter(r -> r.language().equals(language)).toList();
      own.forEach(row -> lines.add(line(row.module(), row)));
      lines.add(line("all", own.stream().reduce(Progress::plus).orElseThrow()));
    }
    StringBuilder table = new StringBuilder();
    lines.forEach(line -> table.append(aligned(line, lines)).append('\n'));
    return table.toString();
  }

  private static List<String> line(String module, Progress row) {
    return List.of(
        row.language(),
        module,
        "" + row.pages(),
        "" + row.done(),
        "" + row.missing(),
        "" + row.wrong(),
        "" + row.stale(),
        "" + row.words());
  }

  private static String aligned(List<String> line, List<List<String>> all) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      int column = i;
      int width = all.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      String blanks = " ".repeat(width - line.get(i).length());
      text.append(i == 0 ? "" : "  ");
      text.append(i < WORDS ? line.get(i) + blanks : blanks + line.get(i));
    }
    return text.toString();
  }
}
