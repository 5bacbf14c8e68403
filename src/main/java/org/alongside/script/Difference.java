package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where two tellings of a talk differ: a few lines around, {@code -} expected, {@code +} said. */
final class Difference {
  private static final int AROUND = 3;

  /** One line; {@code at} is its number in the file, 0 where it is not there. */
  private record Row(char mark, String text, int at) {}

  private Difference() {}

  /** The lines of a difference; none where the two are the same but for remarks. */
  static List<String> of(Transcript expected, Transcript said) {
    List<Row> rows = rows(lines(expected), lines(said));
    List<String> out = new ArrayList<>();
    int shown = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (near(rows, i)) {
        if (shown != i - 1 || out.isEmpty()) {
          out.add("  … line " + line(rows, i));
        }
        out.add("  " + rows.get(i).mark() + " " + rows.get(i).text());
        shown = i;
      }
    }
    return out;
  }

  /** The line of the file at which the two part, from 1. */
  static int at(Transcript expected, Transcript said) {
    List<Row> rows = rows(lines(expected), lines(said));
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).mark() != ' ') {
        return line(rows, i);
      }
    }
    return 1;
  }

  private static boolean near(List<Row> rows, int row) {
    return rows.subList(Math.max(0, row - AROUND), Math.min(rows.size(), row + AROUND + 1)).stream()
        .anyMatch(each -> each.mark() != ' ');
  }

  private static int line(List<Row> rows, int from) {
    for (int i = from; i < rows.size(); i++) {
      if (rows.get(i).at() > 0) {
        return rows.get(i).at();
      }
    }
    return Math.max(1, rows.stream().mapToInt(Row::at).max().orElse(1));
  }

  private static List<Row> lines(Transcript talk) {
    return talk.entries().stream()
        .filter(entry -> !(entry instanceof Transcript.Remark))
        .flatMap(
            entry -> {
              List<Row> rows = new ArrayList<>();
              for (String line : entry.lines()) {
                rows.add(new Row(' ', line, entry.line() == 0 ? 0 : entry.line() + rows.size()));
              }
              return Stream.of(rows.toArray(Row[]::new));
            })
        .toList();
  }

  /** The longest run of lines that both have stays; what else was expected is gone. */
  private static List<Row> rows(List<Row> old, List<Row> present) {
    int[][] common = new int[old.size() + 1][present.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = present.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).text().equals(present.get(j).text())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Row> rows = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < present.size()) {
      boolean both =
          i < old.size() && j < present.size() && old.get(i).text().equals(present.get(j).text());
      if (both) {
        rows.add(old.get(i++));
        j++;
      } else if (i < old.size() && (j == present.size() || common[i + 1][j] >= common[i][j + 1])) {
        rows.add(new Row('-', old.get(i).text(), old.get(i).at()));
        i++;
      } else {
        rows.add(new Row('+', present.get(j++).text(), 0));
      }
    }
    return rows;
  }
}
