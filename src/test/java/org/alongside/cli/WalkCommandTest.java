package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.ExitCodes;
import org.alongside.dialog.Courses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code walk}, as an author meets it. */
class WalkCommandTest {
  private static final String PAGE =
      """
      ---
      kind: system
      ---

      # Tea

      ## start

      Tea or coffee?

      - [Tea](#tea)
      - [Coffee](#coffee)

      ## tea

      Green tea.

      `after 2 days` [later](#later)

      `end`

      ## coffee

      None left.

      `end`

      ## later

      How was it?

      `end`
      """;
  private static final String TALK =
      """
      ---
      language: en
      ---

      # What most people take.
      bot: Tea or coffee?
        [Tea] [Coffee]

      me: [Tea]
      bot: Green tea.

      … until opener
      bot (opener): Hello again.
        [Open]

      me: [Open]
      bot: How was it?
      """;

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();
  private Path talk;
  private String out;

  @BeforeEach
  void course() throws IOException {
    Courses.write(folder, Map.of("en/tea.md", PAGE, "en/tea.walk", TALK));
    talk = folder.resolve("en/tea.walk");
  }

  private int walk(String... arguments) {
    int code = terminal.runs(new WalkCommand(), arguments);
    out = terminal.said();
    return code;
  }

  private void write(String text) throws IOException {
    Files.writeString(talk, text);
  }

  @Test
  @DisplayName("a talk that goes as written is counted; a folder, a page and a file may be named")
  void holds() {
    for (Path path : new Path[] {folder, folder.resolve("en"), talk, folder.resolve("en/tea.md")}) {
      assertThat(walk(path.toString())).as(out).isEqualTo(ExitCodes.DONE);
      assertThat(out).isEqualTo("1 talk, 1 as written\n");
    }
  }

  @Test
  @DisplayName("where there is no talk, that is said, and a name of nothing is wrong use")
  void nothing() {
    assertThat(walk(folder.resolve("en/system").toString())).isEqualTo(ExitCodes.DONE);
    assertThat(out).startsWith("There is no talk here yet: a talk is a file NAME.walk beside the");
    for (String name : new String[] {"en/teas.walk", "en/teas.md", "teas"}) {
      assertThat(walk(folder.resolve(name).toString())).isEqualTo(ExitCodes.WRONG_USE);
      assertThat(out)
          .contains("There is no file or folder ", name + "; give a page, or the folder");
    }
  }

  @Test
  @DisplayName("a folder, a page and a talk are the same through a link")
  void links(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
    Path inside = Files.createSymbolicLink(elsewhere.resolve("en"), folder.resolve("en"));
    for (Path path :
        new Path[] {link, inside, inside.resolve("tea.md"), link.resolve("en/tea.walk")}) {
      assertThat(walk(path.toString())).as(out).isEqualTo(ExitCodes.DONE);
      assertThat(out).isEqualTo("1 talk, 1 as written\n");
    }
    write("---\nlanguage: en\n---\nme: [Coffee]\n");
    assertThat(walk("--update", inside.resolve("tea.walk").toString())).isEqualTo(ExitCodes.DONE);
    assertThat(talk).content().endsWith("bot: None left.\n");
  }

  @Test
  @DisplayName("a difference is a diff of the talk, with the line where it begins")
  void differs() throws IOException {
    write(TALK.replace("Green tea.", "Black tea."));
    assertThat(walk(talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out)
        .isEqualTo(
            """
            en/tea.walk:10:1: the talk goes otherwise now
              … line 6
                bot: Tea or coffee?
                  [Tea] [Coffee]
                me: [Tea]
              - bot: Black tea.
              + bot: Green tea.
                … until opener
                bot (opener): Hello again.
                  [Open]
            1 talk, 0 as written
            Where the new words are right, `walk --update` writes them into the files.
            """);
  }

  @Test
  @DisplayName("a button that is not there is said with those that are")
  void noButton() throws IOException {
    write(TALK.replace("me: [Tea]", "me: [Milk]"));
    assertThat(walk(talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out)
        .startsWith(
            "en/tea.walk:9:1: error no-such-button: there is no button [Milk]; the newest are"
                + " [Tea] [Coffee]; press one of these\n")
        .endsWith(
            "A talk with an error cannot be played to its end; mend the line that is named.\n")
        .as("it would refuse")
        .doesNotContain("--update");
  }

  @Test
  @DisplayName("a button that is gone because the talk went another way shows where it did")
  void noButtonAfterDifference() throws IOException {
    write(TALK.replace("me: [Tea]", "me: [Coffee]").replace("… until opener\n", ""));
    assertThat(walk(talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out).contains("there is no button [Open]", "- bot: Green tea.", "+ bot: None left.");
    assertThat(walk("--update", talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(talk).content().contains("Green tea.").doesNotContain("None left.");
  }

  @Test
  @DisplayName("until opener fails after 60 days without one; a last … asserts silence")
  void silence() throws IOException {
    String coffee = "---\nlanguage: en\n---\nme: [Coffee]\n… 9 weeks\n";
    write(coffee);
    assertThat(walk("--update", talk.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(talk).content().endsWith("bot: None left.\n\n… 9 weeks\n");
    write(coffee.replace("9 weeks", "until opener"));
    assertThat(walk(talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out).contains("en/tea.walk:5:1: error no-opener");
  }

  @Test
  @DisplayName("--update makes a talk of what you do, keeps remarks, and changes nothing twice")
  void update() throws IOException {
    write(
        """
        ---
        # Ana
        language: en
        ---
        # What most people take.
        me: [Tea]
        ... until opener
        me: [Open]
        """);
    assertThat(walk("--update", talk.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(out).isEqualTo("1 talk, 1 as written, 1 updated\n");
    String remark = "# What most people take.\n";
    assertThat(talk)
        .content()
        .isEqualTo(
            TALK.replace(remark, "")
                .replace("---\nlang", "---\n# Ana\nlang")
                .replace("me: [Tea]", remark + "me: [Tea]"));
    assertThat(walk("--update", talk.toString())).isEqualTo(ExitCodes.DONE);
    assertThat(out).isEqualTo("1 talk, 1 as written, 0 updated\n");
  }

  @Test
  @DisplayName("point 32: the language decides; where the page is not offered in it, that is said")
  void language() throws IOException {
    write(TALK.replace("language: en", "language: uk"));
    assertThat(walk(talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out).contains("error not-offered: `tea` is not offered in `uk`; translate the page");
  }

  @Test
  @DisplayName("a talk of no page, and pages with errors")
  void noPage() throws IOException {
    Files.move(talk, folder.resolve("en/coffee.case.walk"));
    assertThat(walk(folder.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out).contains("there is no page `coffee.md` that this transcript could belong to");
    Files.writeString(folder.resolve("en/tea.md"), PAGE.replace("`end`", ""));
    assertThat(walk(folder.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(out).contains("en/tea.md:", "The pages have errors, so nothing was played.");
  }

  @Test
  @DisplayName("as JSON, one array")
  void json() throws IOException {
    write(TALK.replace("Green tea.", "Black tea."));
    assertThat(walk("--json", talk.toString())).isEqualTo(ExitCodes.PROBLEMS);
    JsonNode row = new JsonMapper().readTree(out).get(0);
    assertThat(row.path("file").asString()).isEqualTo("en/tea.walk");
    assertThat(row.path("holds").asBoolean()).isFalse();
    assertThat(row.path("line").asInt()).isEqualTo(10);
    assertThat(row.path("difference").get(4).asString()).isEqualTo("  - bot: Black tea.");
  }
}
