package org.alongside.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.script.Measured;
import org.jspecify.annotations.Nullable;

/** How the pages read, as a table: a line for each language and kind of page, then one a page. */
final class Measures {
  private static final String ROW = "%-44s %7s %10s %8s %8s %8s %7s";

  private Measures() {}

  static List<String> table(List<Measured> pages) {
    List<String> lines = sums(pages);
    lines.add("");
    pages.forEach(page -> lines.add(row(page)));
    return lines;
  }

  /** The table without its pages: a line for each language, and below it one for each kind. */
  static List<String> sums(List<Measured> pages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ROW.formatted("", "words", "a sentence", "longest", "a screen", "most", "grade")
            .stripTrailing());
    grouped(pages, page -> upTo(page.file().indexOf('/'), page))
        .forEach(
            (language, all) -> {
              lines.add(row(sum(language, all)));
              grouped(all, page -> upTo(page.file().lastIndexOf('/'), page))
                  .forEach((folder, some) -> lines.add(row(sum(folder, some))));
            });
    return lines;
  }

  private static Map<String, List<Measured>> grouped(
      List<Measured> pages, Function<Measured, String> by) {
    return pages.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private static String upTo(int end, Measured page) {
    return page.file().substring(0, end);
  }

  static Map<String, Object> json(Measured page) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", page.file());
    row.put("words", page.words());
    row.put("sentences", page.sentences());
    row.put("wordsPerSentence", page.perSentence());
    row.put("longestSentence", page.longest());
    row.put("screens", page.screens());
    row.put("wordsPerScreen", page.perScreen());
    row.put("longestScreen", page.mostOnScreen());
    if (page.grade() != null) {
      row.put("grade", page.grade());
    }
    return row;
  }

  private static Measured sum(String folder, List<Measured> all) {
    return new Measured(
        "%s: %d %s".formatted(folder, all.size(), all.size() == 1 ? "page" : "pages"),
        all.stream().mapToInt(Measured::words).sum(),
        all.stream().mapToInt(Measured::sentences).sum(),
        all.stream().mapToInt(Measured::longest).max().orElse(0),
        all.stream().mapToInt(Measured::screens).sum(),
        all.stream().mapToInt(Measured::wordsOnScreens).sum(),
        all.stream().mapToInt(Measured::mostOnScreen).max().orElse(0),
        grade(all));
  }

  /** The pages' average, each weighing as many words as it has. */
  private static @Nullable Double grade(List<Measured> all) {
    double weighed = 0;
    int words = 0;
    for (Measured page : all) {
      if (page.grade() != null) {
        weighed += page.grade() * page.words();
        words += page.words();
      }
    }
    return words == 0 ? null : weighed / words;
  }

  private static String row(Measured page) {
    return ROW.formatted(
            page.file(),
            page.words(),
            number(page.perSentence()),
            page.longest(),
            number(page.perScreen()),
            page.mostOnScreen(),
            page.grade() == null ? "" : number(page.grade()))
        .stripTrailing();
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
