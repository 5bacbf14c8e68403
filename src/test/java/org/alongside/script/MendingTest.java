package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code lint --fix} mends, and what it leaves alone. */
class MendingTest {
  private static final String TOP = "---\nkind: system\n---\n\n# Page\n\n## start\n\n";

  private static String mended(String text) {
    Mending.Mended once = Mending.of("en/a.md", text);
    Mending.Mended twice = Mending.of("en/a.md", once.text());
    assertThat(twice.text()).as("a second run changes nothing").isEqualTo(once.text());
    assertThat(twice.fixes()).isEmpty();
    assertThat(once.fixes().isEmpty())
        .as("each change is told")
        .isEqualTo(once.text().equals(text));
    return once.text();
  }

  static Stream<Arguments> mends() {
    return Stream.of(
        Arguments.of("* [Yes](#start)\n* [No](#start)", "- [Yes](#start)\n- [No](#start)"),
        Arguments.of("+ [Yes](#start)\n  + yep", "- [Yes](#start)\n  - yep"),
        Arguments.of("• [Yes](#start)\n• [No](#start)", "- [Yes](#start)\n- [No](#start)"),
        Arguments.of("– [Yes](#start)", "- [Yes](#start)"),
        Arguments.of("-[Yes](#start)", "- [Yes](#start)"),
        Arguments.of("- [Yes] (#start)", "- [Yes](#start)"),
        Arguments.of("`go` [on] (#start)", "`go` [on](#start)"),
        Arguments.of("Hello.\n---\n\nThere.", "Hello.\n\n---\n\nThere."),
        Arguments.of("`If stance is “direct”` Hello.", "`if stance is direct` Hello."),
        Arguments.of("`Else` Hello.", "`else` Hello."),
        Arguments.of("`if\u00A0score  ≥ 2` Hello.", "`if score >= 2` Hello."),
        Arguments.of("`if\tscore > 2` Hello.", "`if score > 2` Hello."),
        Arguments.of("- [Yes](#start) `score −1`", "- [Yes](#start) `score -1`"),
        Arguments.of("- [Yes](#start) `Return`", "- [Yes](#start) `return`"),
        Arguments.of("`After 2 Days` [a](#start)\n\n`END`", "`after 2 days` [a](#start)\n\n`end`"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mends(String from, String to) {
    assertThat(mended(TOP + from + "\n")).isEqualTo(TOP + to + "\n");
  }

  static Stream<String> leaves() {
    return Stream.of(
        "“Mark, that isn’t okay.” — He laughs… It is 5 −3.",
        "Write `Hello World` to her.",
        "> * a note\n> `Else` in a note\n> --- and so on",
        "1. [Yes](#start)",
        "- [Yes] (a blank)",
        "Hello\n=====",
        "## The Start",
        "[Yes] and (no)",
        "Ana — [a bystander](../glossary.md#bystander) — goes.",
        "```\n* `Else`\n```",
        "- [x] This\n\n  Because — well.\n- [ ] That");
  }

  @ParameterizedTest
  @MethodSource
  void leaves(String text) {
    assertThat(mended(TOP + text + "\n")).isEqualTo(TOP + text + "\n");
  }

  @Test
  void filesAreTidied() {
    assertThat(
            mended("\uFEFF" + TOP.replace("\n", "\r\n") + "Hello. \u00A0\r\n\r\n`end`\t\r\n\r\n"))
        .isEqualTo(TOP + "Hello.\n\n`end`\n");
    assertThat(mended(TOP.replace("kind: system", "vars:\n\ta: yes/no") + "Hello.\n"))
        .isEqualTo(TOP.replace("kind: system", "vars:\n  a: yes/no") + "Hello.\n");
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void aPageSaysWhatIsMended(ProblemCode code) {
    assertThat(ProblemPage.of(code).markdown().contains("`lint --fix` mends"))
        .isEqualTo(Mending.MENDS.contains(code));
  }

  @Test
  void whatIsMendedIsWrittenAndTold(@TempDir Path folder) throws IOException {
    Linter linter = course(folder);
    Path page = folder.resolve("en/system/menu.md");
    String right = Files.readString(page);
    Files.writeString(page, right.replace("`end`", "`End`").replace("- [Not", "* [Not"));
    assertThat(linter.fix(folder).fixes())
        .extracting(Fix::toString)
        .containsExactly(
            "en/system/menu.md:12: mended: `-` instead of `*`",
            "en/system/menu.md:18: mended: `end`");
    assertThat(page).hasContent(right);
    assertThat(linter.fix(folder))
        .isEqualTo(new Linter.Fixed(List.of(), linter.lint(folder, false)));
  }

  @Test
  void aPageThatWouldNotBeBetterStaysAsItWas(@TempDir Path folder) throws IOException {
    Linter linter = course(folder);
    Path page = folder.resolve("en/system/menu.md");
    String wrong = Files.readString(page).replace("`end`", "Well, `End` of it.") + "   \n";
    Files.writeString(page, wrong);
    assertThat(linter.fix(folder).fixes()).isEmpty();
    assertThat(page).content().isEqualTo(wrong);
  }

  private static Linter course(Path folder) throws IOException {
    FilesTest.copy(Books.base(), folder);
    Linter linter =
        new Linter(Books.ACTIONS, InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));
    linter.fix(folder);
    return linter;
  }
}
