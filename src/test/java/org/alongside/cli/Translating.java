package org.alongside.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.dialog.Courses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who translates a small course by the command line. */
abstract class Translating {
  static final String LESSON =
      """
      ---
      kind: tip
      opener: A cup of tea.
      vars: {n: number 0..3}
      ---

      # Tea

      > The tea is not about tea.

      ## start

      `if country is us` Iced?

      You have {n, plural, one {# cup} other {# cups}}.
      A [friend](../glossary.md#friend) comes.

      - [Pour](#poured) `n +1`
        - pour it
      - [Wait](#poured)

      ## poured

      How is it?

      `quiz` [end](#end)

      - [x] Hot

        Yes.

      - [ ] Cold

      ## end

      `end`
      """;

  @TempDir Path temp;
  Path folder;
  String said = "";
  private final Terminal terminal = new Terminal();

  @BeforeEach
  void course() throws IOException {
    folder = Files.createDirectory(temp.resolve("dialogs"));
    Courses.write(folder, Map.of("en/tips/tea.md", LESSON, "en/glossary.md", glossary()));
    Path yaml = folder.resolve("course.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("languages: [en]\ncountries", "languages: [en, fr]\ncountries")
            .replace("tracks: {}", "tracks: {ally: {kitchen: [tips/tea]}}"));
  }

  private static String glossary() {
    return "---\nkind: system\n---\n\n# Words\n\n## friend\n\nSomebody.\n";
  }

  /** Begins the French page and writes French over the sentences; words that are few may stay. */
  void translates() throws IOException {
    run("new", "fr", "tips/tea");
    write(
        "fr/tips/tea.md",
        read("fr/tips/tea.md")
            .replace("opener: A cup of tea.", "opener: Une tasse de thé.")
            .replace("You have {n", "Vous avez {n")
            .replace("How is it?", "Et alors ?"));
  }

  int run(String... args) {
    int code =
        terminal.runs(
            new TranslateCommand(),
            Stream.concat(Stream.of(args), Stream.of("--dialogs", folder.toString()))
                .toArray(String[]::new));
    said = terminal.said();
    return code;
  }

  String read(String page) throws IOException {
    return Files.readString(folder.resolve(page));
  }

  void write(String page, String text) throws IOException {
    Files.createDirectories(folder.resolve(page).getParent());
    Files.writeString(folder.resolve(page), text);
  }

  String row(String module) {
    run("status");
    return said.lines()
        .map(line -> line.replaceAll(" +", " "))
        .filter(line -> line.startsWith("fr " + module))
        .findFirst()
        .orElse(said);
  }
}
