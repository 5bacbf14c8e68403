package org.alongside.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One example of {@code script/cases}: a page and the problems that it has, and no others.
 *
 * <p>{@code === name} begins a case. What follows stands below a front matter and a title that all
 * share, unless it begins with {@code ---}; its lines count from 1. {@code @ path} begins another
 * file. {@code => line:column code} is a problem that is expected, of another file with its path.
 */
record Case(String name, Map<String, String> files, List<String> expected) {
  static final String PAGE = "en/system/page.md";
  private static final String SHARED =
      """
      ---
      kind: system
      vars: {score: number 0..4, stance: none | direct | delay, ready: yes/no, note: text,
        diary: text private, plan: promise, code: secret, who: name, when: hour}
      ---

      # Page

      """;

  @Override
  public String toString() {
    return name;
  }

  static Stream<Case> all(String folder) {
    try (Stream<Path> files =
        Files.list(
            Path.of(new URI(Case.class.getResource("/script/cases/" + folder).toString())))) {
      return files.sorted().flatMap(Case::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Case> read(Path file) {
    try {
      return Stream.of(Files.readString(file).split("(?m)^=== "))
          .filter(text -> !text.isBlank())
          .map(text -> one(file.getFileName().toString().replace(".txt", ""), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case one(String topic, String text) {
    List<String> expected = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder page = new StringBuilder();
    String path = PAGE;
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("=> ")) {
        expected.add(line.substring(3).strip());
      } else if (line.startsWith("@ ")) {
        files.put(path, page.toString().strip() + "\n");
        path = line.substring(2).strip();
        page.setLength(0);
      } else {
        page.append(line).append('\n');
      }
    }
    files.put(path, page.toString().strip() + "\n");
    String main = files.get(PAGE);
    boolean whole = main.startsWith("---") || lines.contains("@ " + PAGE);
    int shared = whole ? 0 : (int) SHARED.lines().count();
    files.put(PAGE, whole ? main : SHARED + main);
    return new Case(
        topic + ": " + lines.getFirst().strip(),
        files,
        expected.stream().map(line -> placed(line, shared)).sorted().toList());
  }

  private static String placed(String line, int shared) {
    if (!Character.isDigit(line.charAt(0))) {
      return line;
    }
    int colon = line.indexOf(':');
    int number = Integer.parseInt(line.substring(0, colon));
    return PAGE + ":" + (number + shared) + line.substring(colon);
  }

  /** Problems as a case writes them. */
  static List<String> found(List<Problem> problems) {
    return problems.stream()
        .map(p -> "%s:%d:%d %s".formatted(p.file(), p.line(), p.column(), p.code().word()))
        .sorted()
        .toList();
  }
}
