package org.alongside.script;

import static org.alongside.script.ProverTest.FRONT;
import static org.alongside.script.ProverTest.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.dialog.Courses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a proof reaches: pages from their middle, each language, and what nobody is told. */
class CoverageTest {
  @TempDir Path folder;

  private Prover.Proof prove(Map<String, String> pages) throws IOException {
    Courses.write(folder, pages);
    return Prover.prove(folder, Courses.actions());
  }

  @Test
  @DisplayName("what is right has no finding, and what nobody is told is named with its place")
  void right() throws IOException {
    Prover.Proof proof =
        prove(
            Map.of(
                "en/tea.md",
                FRONT
                    + ROUND
                    + """
                    {cups, plural, =0 {None} one {# cup} other {# cups}} so far, my {address, select, f {sister} m {brother} other {friend}}.

                    `if ready` Never said.

                    - [On](#yes) `cups +1`
                    - [Stop](#no)
                    - `if country is ua` [Here](#no)
                    """));
    assertThat(proof.findings()).isEmpty();
    assertThat(proof.holds()).isTrue();
    Coverage english = proof.coverage().getFirst();
    assertThat(english.missing())
        .filteredOn(line -> line.startsWith("en/tea.md"))
        .containsExactly("en/tea.md:25:1: nobody is told “Never said.”");
    assertThat(english.all() - english.said()).isEqualTo(english.missing().size());
  }

  @Test
  @DisplayName("a step in the middle of a page is proven as the page that leads there leaves it")
  void middle() throws IOException {
    String tea = FRONT + ROUND + "Here.\n\n`end`\n\n## far\n\n{name} was here.\n\n`end`\n";
    String road =
        "---\nkind: system\n---\n\n# Road\n\n## start\n\nHome?\n\n- [To the tea](tea.md#far)\n";
    Prover.Proof proof = prove(Map.of("en/tea.md", tea, "en/road.md", road));
    assertThat(proof.findings()).extracting(Finding::kind).contains(Finding.Kind.UNSET_VALUE);
    assertThat(proof.findings().getFirst().talk()).contains("me: [To the tea]\n");
  }

  @Test
  @DisplayName("each language is proven for itself")
  void languages() throws IOException {
    String page = FRONT + ROUND + "Here.\n\n`end`\n";
    String other = page.replaceFirst("(?m)^vars.*\n", "").replace("Here.", "Тут, {name}.");
    Courses.write(folder, Map.of("en/tea.md", page, "uk/tea.md", other));
    Path course = folder.resolve("course.yaml");
    String text = Files.readString(course);
    Files.writeString(course, text.replace("languages: [en]\n", "languages: [en, uk]\n"));
    Prover.Proof proof = Prover.prove(folder, Courses.actions());
    assertThat(proof.problems()).isEmpty();
    assertThat(proof.findings()).hasSize(1);
    Finding finding = proof.findings().getFirst();
    assertThat(finding.file()).isEqualTo("uk/tea.md");
    assertThat(finding.talk()).contains("language: uk", "Тут, .");
    assertThat(proof.coverage()).extracting(Coverage::language).contains("en", "uk");
  }

  @Test
  @DisplayName("what is said where there is nothing to choose, or something at last, is told too")
  void stocked() throws IOException {
    String shelf =
        """
        ---
        kind: system
        vars:
          tip: piece tip of ally
        ---

        # Shelf

        ## start

        Which one?

        `if tip` One of these.

        `else` There is none.

        `ask tip` [end](#end)

        - [None](#end)

        ## end

        Well.

        `end`
        """;
    String tip = "---\nkind: tip\nopener: One.\n---\n\n# One\n\n## start\n\nOne.\n\n`end`\n";
    Prover.Proof proof = prove(Map.of("en/shelf.md", shelf, "en/tip.md", tip));
    assertThat(proof.findings()).isEmpty();
    assertThat(proof.coverage().getFirst().missing())
        .filteredOn(line -> line.startsWith("en/shelf.md"))
        .isEmpty();
  }

  @Test
  @DisplayName("half a year is waited for")
  void halfAYear() throws IOException {
    String tea =
        FRONT
            + ROUND
            + "Now.\n\n`after 26 weeks` [late](#late)\n\n`end`\n\n## late\n\nThen.\n\n`end`\n";
    assertThat(prove(Map.of("en/tea.md", tea)).coverage().getFirst().missing())
        .filteredOn(line -> line.contains("“Then.”"))
        .isEmpty();
  }

  @Test
  @DisplayName("a page alone is proven alone")
  void alone() throws IOException {
    Courses.write(folder, Map.of("en/tea.md", FRONT + ROUND + "Now.\n\n`end`\n"));
    Prover.Proof proof = Prover.prove(folder, Courses.actions(), "tea"::equals);
    assertThat(proof.pages()).isEqualTo(1);
    assertThat(proof.coverage().getFirst().all()).isLessThan(10);
  }
}
