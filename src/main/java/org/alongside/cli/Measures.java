package org.alongside.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.script.Measured;
import org.jspecify.annotations.Nullable;

/** How the pages read, as a table: first a line for each language, then one for each page. */
final class Measures {
  private static final String ROW = "%-44s %7s %10s %8s %8s %8s %7s";

  private Measures() {}

  static List<String> table(List<Measured> pages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ROW.formatted("", "words", "a sentence", "longest", "a screen", "most", "grade")
            .stripTrailing());
    pages.stream()
        .collect(Collectors.groupingBy(Measures::language, LinkedHashMap::new, Collectors.toList()))
        .forEach((language, all) -> lines.add(row(sum(language, all))));
    lines.add("");
    pages.forEach(page -> lines.add(row(page)));
    return lines;
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

  private static String language(Measured page) {
    return page.file().substring(0, page.file().indexOf('/'));
  }

  private static Measured sum(String language, List<Measured> all) {
    return new Measured(
        "%s: %d pages".formatted(language, all.size()),
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
