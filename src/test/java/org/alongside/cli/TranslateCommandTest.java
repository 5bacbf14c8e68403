package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.WrongSetting;
import org.alongside.dialog.Courses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a translator types, and what comes of it, from a missing page to a fresh one. */
class TranslateCommandTest {
  private static final String LESSON =
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
  private Path folder;
  private String said = "";

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

  private int run(String... args) {
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

  private String read(String page) throws IOException {
    return Files.readString(folder.resolve(page));
  }

  private void write(String page, String text) throws IOException {
    Files.createDirectories(folder.resolve(page).getParent());
    Files.writeString(folder.resolve(page), text);
  }

  private String row(String module) {
    run("status");
    return said.lines()
        .map(line -> line.replaceAll(" +", " "))
        .filter(line -> line.startsWith("fr " + module))
        .findFirst()
        .orElse(said);
  }

  @Test
  void fromAMissingPageToAFreshOne() throws IOException {
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 1 0 0 29");
    assertThat(run("new", "fr", "tips/tea")).isZero();
    assertThat(read("fr/tips/tea.md").replaceFirst("[0-9a-f]{8}", "hash"))
        .isEqualTo(
            """
            ---
            kind: tip
            opener: A cup of tea.
            of:
              end: hash
            ---

            # Tea

            ## start

            `if country is us` Iced?

            You have {n, plural, one {# cup} other {# cups}}. A [friend](../glossary.md#friend) comes.

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
            """);
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 0 0 2 24");
    assertThat(run("new", "fr", "tips/tea")).isEqualTo(2);
    assertThat(said).contains("There is fr/tips/tea.md already");
    String translated =
        read("fr/tips/tea.md")
            .replace("`if country is us` Iced?\n\n", "")
            .replace("Yes.", "Oui : c'est chaud.")
            .replace("---\n\n# Tea", "review: native # by hand\n---\n\n# Thé");
    write("fr/tips/tea.md", translated);
    assertThat(run("accept", "fr/tips/tea.md")).isZero();
    String accepted = read("fr/tips/tea.md");
    assertThat(accepted)
        .matches("(?s).*\nof:\n  start: [0-9a-f]{8}\n  poured: [0-9a-f]{8}\n  end: .*");
    assertThat(accepted.replaceAll("  (start|poured): .*\n", "")).isEqualTo(translated);
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 1 0 0 0 0");
    assertThat(run("accept", folder.resolve("fr/tips/tea.md").toString())).isZero();
    assertThat(said).contains("Nothing has changed");
    assertThat(read("fr/tips/tea.md")).isEqualTo(accepted);
  }

  @Test
  void whatHasErrorsIsNotAccepted() throws IOException {
    run("new", "fr", "tips/tea");
    String before = read("fr/tips/tea.md").replace("- [Wait](#poured)\n", "");
    write("fr/tips/tea.md", before);
    assertThat(run("accept", "--all", "fr")).isEqualTo(1);
    assertThat(said).contains("fr/tips/tea.md: the page has errors; `lint` names them");
    assertThat(read("fr/tips/tea.md")).isEqualTo(before);
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 0 1 2 24");
    assertThat(run("accept", "en/tips/tea.md")).isEqualTo(1);
    assertThat(said).contains("this is no translated page");
    assertThat(run("accept")).isEqualTo(2);
    assertThat(run("accept", "--all", "de")).isEqualTo(2);
    assertThat(said).contains("`de` is no language to translate into; `course.yaml` has fr");
  }

  @Test
  void rewrappingTheSourceIsNoChangeAndAWordIs() throws IOException {
    run("new", "fr", "tips/tea");
    run("accept", "fr/tips/tea.md");
    write("en/tips/tea.md", LESSON.replace("}}.\nA", "}}. A").replace("not about", "about"));
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 1 0 0 0 0");
    write("en/tips/tea.md", LESSON.replace("Hot", "Warm"));
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 0 0 1 6");
  }

  @Test
  void aSourceThatChangesIsFuzzyWithItsFormerWords() throws IOException {
    Path po = temp.resolve("fr.po");
    run("new", "fr", "tips/tea");
    run("accept", "fr/tips/tea.md");
    assertThat(run("export", "fr", "-o", temp.toString())).isZero();
    assertThat(Files.readString(po))
        .contains(
            """
            #. One line that invites to the page.
            #: en/tips/tea.md:3
            msgctxt "tips/tea#opener"
            """,
            """
            #. The tea is not about tea.
            #: en/tips/tea.md:7
            msgctxt "tips/tea#title"
            msgid "Tea"
            msgstr "Tea"
            """,
            """
            #: en/tips/tea.md:19
            msgctxt "tips/tea#start/button-1/also"
            msgid "pour it"
            msgstr "pour it"
            """);
    write("en/tips/tea.md", LESSON.replace("Hot", "Warm"));
    assertThat(run("export", "fr", "-o", po.toString())).isZero();
    String changed = Files.readString(po);
    assertThat(changed)
        .contains(
            """
            #, fuzzy
            #| msgctxt "tips/tea#poured/answer-1"
            #| msgid "Hot"
            msgctxt "tips/tea#poured/answer-1"
            msgid "Warm"
            msgstr "Hot"
            """)
        .containsOnlyOnce("#, fuzzy");
    assertThat(run("import", po.toString())).isZero();
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 0 0 1 6");
    Files.writeString(
        po,
        changed
            .replaceFirst("#, fuzzy\n#\\|.*\n#\\|.*\n", "")
            .replace("\"Warm\"\nmsgstr \"Hot\"", "\"Warm\"\nmsgstr \"Tiède\""));
    assertThat(run("import", po.toString())).isZero();
    assertThat(read("fr/tips/tea.md")).contains("- [x] Tiède\n");
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 1 0 0 0 0");
  }

  @Test
  void anImportNeverBreaksAPage() throws IOException {
    Path po = temp.resolve("fr.po");
    run("new", "fr", "tips/tea");
    run("accept", "fr/tips/tea.md");
    run("export", "fr", "-o", po.toString());
    String before = read("fr/tips/tea.md");
    Map<String, String> wrong =
        Map.of(
            "{# cup} other", "{# cup} autre",
            "glossary.md#friend) comes", "glossary.md#foe) comes",
            "msgstr \"Wait\"", "msgstr \"Wait, wait, wait, wait, wait, wait, wait, wait\"",
            "msgstr \"Iced?\"", "msgstr \"`set n = 2`\"",
            "msgstr \"Yes.\"", "msgstr \"# Yes\"");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      String text = Files.readString(po);
      int at = text.indexOf("msgstr", text.indexOf("tips/tea"));
      Path broken = temp.resolve("broken.po");
      String head = text.substring(0, at);
      String tail = text.substring(at);
      int last = tail.lastIndexOf(each.getKey());
      String bad =
          tail.substring(0, last) + each.getValue() + tail.substring(last + each.getKey().length());
      Files.writeString(broken, head + bad);
      assertThat(run("import", broken.toString())).as(each.getKey()).isEqualTo(1);
      assertThat(said).contains("fr/tips/tea.md is not written: ");
      assertThat(read("fr/tips/tea.md")).isEqualTo(before);
    }
  }

  @Test
  void aPageIsWrittenWhenItIsWhole() throws IOException {
    Path po = temp.resolve("fr.po");
    run("export", "fr", "-o", po.toString());
    String text = Files.readString(po);
    Files.writeString(
        po, text.replace("msgid \"Tea\"\nmsgstr \"\"", "msgid \"Tea\"\nmsgstr \"Thé\""));
    assertThat(run("import", po.toString())).isZero();
    assertThat(said).contains("fr/tips/tea.md is not written yet: 8 texts are left to translate");
    assertThat(folder.resolve("fr/tips/tea.md")).doesNotExist();
  }

  @Test
  void statusForPrograms() {
    assertThat(run("status", "--json")).isZero();
    assertThat(said).contains("\"language\":\"fr\"", "\"module\":\"kitchen\"", "\"missing\":1");
  }
}
