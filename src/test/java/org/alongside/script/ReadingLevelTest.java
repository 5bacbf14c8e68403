package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How hard a text is to read. */
class ReadingLevelTest {
  @ParameterizedTest
  @CsvSource({
    "a, 1",
    "made, 1",
    "makes, 1",
    "asked, 1",
    "wanted, 2",
    "table, 2",
    "people, 2",
    "little, 2",
    "boxes, 2",
    "judges, 2",
    "changes, 2",
    "being, 2",
    "saying, 2",
    "nothing, 2",
    "quiet, 2",
    "science, 2",
    "friend, 1",
    "social, 2",
    "nation, 2",
    "radio, 3",
    "violence, 3",
    "actual, 3",
    "language, 2",
    "sexism, 3",
    "meeting, 2",
    "bystander, 3",
    "committee, 3",
    "politician, 4",
    "harassment, 3",
    "responsibility, 6",
    "colleague, 2",
    "Mark's, 1",
    "the, 1",
    "she, 1",
    "idea, 3",
    "created, 3",
    "handled, 2",
    "quickly, 2",
    "parliament, 4",
    "2024, 1"
  })
  void syllables(String word, int count) {
    assertThat(Syllables.of(word)).isEqualTo(count);
  }

  private static final List<String> EASY =
      List.of(
          "Five people sit at a table.",
          "Mark tells a joke about Ana.",
          "Two people laugh, one looks at the door.",
          "She opens her notebook and writes nothing.",
          "It takes ten seconds, then the room moves on.",
          "On the way out you stand beside her.",
          "You could say one thing now.",
          "What would you like to hear?");

  /** From the formula's own paper's kind of text: what a ministry would write. */
  private static final List<String> HARD =
      List.of(
          "The committee considered the institutional ramifications of harassment at every level.",
          "Participation necessarily presupposes organisational accountability and transparency.",
          "Parliamentarians habitually underestimate the psychological consequences of"
              + " intimidation.",
          "Nevertheless, comprehensive documentation facilitates any subsequent investigation.",
          "Responsible authorities should communicate immediately with the affected individuals.",
          "Additional recommendations concerning prevention are available from international"
              + " organisations.");

  @Test
  void grades() {
    assertThat(Grade.of("en", EASY)).isBetween(1.0, 4.0);
    assertThat(Grade.of("en", HARD)).isGreaterThan(14.0);
  }

  @Test
  void whereTheFormulaDoesNotHoldNothingIsSaid() {
    assertThat(Grade.of("uk", HARD)).isNull();
    assertThat(Grade.of("ar", HARD)).isNull();
    assertThat(Grade.of("en", HARD.subList(0, 2))).as("too short").isNull();
  }
}
