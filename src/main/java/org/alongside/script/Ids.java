package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The ids that were ever given: {@code ids.txt}, one dialog or {@code dialog#step} a line, which is
 * only ever added to.
 *
 * @param lines each id with the line on which it stands; 0 for one that is not written yet
 */
public record Ids(SequencedMap<String, Integer> lines) {
  /** The file's name below the dialogs folder. */
  public static final String FILE = "ids.txt";

  /** Reads the file's text; empty lines count for nothing. */
  public static Ids read(String text) {
    SequencedMap<String, Integer> lines = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.putIfAbsent(line.strip(), number);
      }
    }
    return new Ids(lines);
  }

  /** The ids with those of these pages added behind, in the order of the pages. */
  Ids with(List<Page> pages) {
    SequencedMap<String, Integer> all = new LinkedHashMap<>(lines);
    for (Page page : pages) {
      of(page).forEach(id -> all.putIfAbsent(id, 0));
    }
    return new Ids(all);
  }

  /** The ids that a page has now. */
  static List<String> of(Page page) {
    List<String> ids = new ArrayList<>();
    ids.add(page.id());
    for (Page.Section section : page.steps()) {
      ids.add(page.id() + "#" + section.id());
    }
    return ids;
  }

  /** Each dialog's number: its place among the dialogs of the file, from 0. */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : lines.keySet()) {
      if (line.indexOf('#') < 0) {
        numbers.put(line, numbers.size());
      }
    }
    return numbers;
  }

  /** The file's text. */
  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines.keySet()) + "\n";
  }
}
