package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a translator does with a PO file, and what comes of it. */
class TranslateCatalogueTest extends Translating {
  @Test
  void aSourceThatChangesIsFuzzyWithItsFormerWords() throws IOException {
    Path po = temp.resolve("fr.po");
    translates();
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
    translates();
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
  void anImportWithoutAChangeIsOneLine() throws IOException {
    write("en/tips/milk.md", LESSON.replace("Tea", "Milk"));
    translates();
    run("accept", "fr/tips/tea.md");
    Path po = temp.resolve("fr.po");
    run("export", "fr", "-o", po.toString());
    assertThat(run("import", po.toString())).isZero();
    assertThat(said).isEqualTo("Nothing has changed.\n");
  }
}
