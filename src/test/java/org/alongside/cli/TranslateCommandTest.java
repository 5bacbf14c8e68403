package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a translator types, and what comes of it, from a missing page to a fresh one. */
class TranslateCommandTest extends Translating {
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
            .replace("A cup of tea.", "Une tasse de thé.")
            .replace("You have {n", "Vous avez {n")
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
  void wordsThatAreStillTheSourcesAreNotAccepted() throws IOException {
    run("new", "fr", folder.resolve("en/tips/tea.md").toString());
    assertThat(run("accept", "fr/tips/tea.md")).isEqualTo(1);
    assertThat(said)
        .contains(
            "fr/tips/tea.md: accepted\n",
            "fr/tips/tea.md: `start` still has the words of the source, “You have {n, plural, one",
            "translate them, or say with `--same` that they are right as they are")
        .as("a tea is a tea")
        .doesNotContain("`poured`");
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 0 0 1 18");
    assertThat(run("accept", "--all", "fr", "--same")).isEqualTo(2);
    assertThat(said).contains("--same goes with pages that are named");
    assertThat(run("accept", "--same", "fr/tips/tea.md")).isZero();
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 1 0 0 0 0");
    assertThat(run("accept", "--all", "fr")).as("what was accepted stays so").isZero();
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
    translates();
    run("accept", "fr/tips/tea.md");
    write("en/tips/tea.md", LESSON.replace("}}.\nA", "}}. A").replace("not about", "about"));
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 1 0 0 0 0");
    write("en/tips/tea.md", LESSON.replace("Hot", "Warm"));
    assertThat(row("kitchen")).isEqualTo("fr kitchen 1 0 0 0 1 6");
  }

  @Test
  void statusForPrograms() {
    assertThat(run("status", "--json")).isZero();
    assertThat(said).contains("\"language\":\"fr\"", "\"module\":\"kitchen\"", "\"missing\":1");
  }
}
