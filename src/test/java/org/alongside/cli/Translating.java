package org.alongside.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.WrongSetting;
import org.alongside.dialog.Courses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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

  int run(String... args) {
    StringWriter out = new StringWriter();
    CommandLine line =
        new CommandLine(new TranslateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .setExecutionExceptionHandler(
                (e, command, result) -> {
                  if (e instanceof WrongSetting) {
                    out.write(e.getMessage());
                    return 2;
                  }
                  throw e;
                });
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--dialogs";
    all[args.length + 1] = folder.toString();
    int code = line.execute(all);
    said = out.toString();
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
