package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alongside.dialog.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transcript means what a person reads in it, and a line that is none is explained. */
class TranscriptReaderTest {
  private static final String FRONT = "---\nlanguage: en\n---\n\n";

  private static Transcript read(String text, Report report) {
    return TranscriptReader.read(Source.of("en/a.walk", text, report), report);
  }

  private static List<Transcript.Entry> entries(String talk) {
    Report report = new Report("en/a.walk");
    Transcript read = read(FRONT + talk, report);
    assertThat(report.problems()).isEmpty();
    return read.entries();
  }

  private static List<String> problems(String text) {
    Report report = new Report("en/a.walk");
    read(text, report);
    return report.problems().stream().map(Problem::toString).toList();
  }

  @Test
  @DisplayName("one entry a line; two blanks continue; # is a remark; … or ... lets time pass")
  void entry() {
    assertThat(
            entries(
                """
                # First.
                bot: Hello.

                  Second paragraph.
                  [A] [B, with a comma]
                me: [B, with a comma]
                bot (opener): Come.
                bot (edit): Changed.
                bot:
                  [Only a button]

                me: text
                  and a second line
                me:
                me: (photo) of us
                me: \\[not a press]
                me: \\(not a photo)
                ... 2 days
                … 1 hour
                … until opener
                """))
        .containsExactly(
            new Transcript.Remark(5, "First."),
            new Transcript.Bot(
                6, List.of("bot: Hello.", "  ", "  Second paragraph.", "  [A] [B, with a comma]")),
            new Transcript.Presses(10, "B, with a comma"),
            new Transcript.Bot(11, List.of("bot (opener): Come.")),
            new Transcript.Bot(12, List.of("bot (edit): Changed.")),
            new Transcript.Bot(13, List.of("bot:", "  [Only a button]")),
            new Transcript.Says(16, "text\nand a second line"),
            new Transcript.Says(18, ""),
            new Transcript.Sends(19, Input.Kind.PHOTO, "of us"),
            new Transcript.Says(20, "[not a press]"),
            new Transcript.Says(21, "(not a photo)"),
            new Transcript.Passes(22, Duration.ofDays(2)),
            new Transcript.Passes(23, Duration.ofHours(1)),
            new Transcript.Awaits(24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x", "\\[x", "\\\\[x]", "(a)", "\\(a", "[x]\n[y]\n\nz", "me: x", "#"})
  @DisplayName("point 28: whatever is typed is read back as it was")
  void typed(String text) {
    String written = String.join("\n", new Transcript.Says(0, text).lines());
    assertThat(entries(written)).containsExactly(new Transcript.Says(5, text));
  }

  @Test
  @DisplayName("point 28: a line of a message that would be read as buttons has a backslash")
  void escaped() {
    assertThat(Lines.message("bot:", "[a]\n[b]\n\\[c]\n[d", List.of("E", "F")))
        .containsExactly("bot: [a]", "  \\[b]", "  \\\\[c]", "  [d", "  [E] [F]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bot: Hello | write `bot: Hello`",
        "me [Yes] | write `me: [Yes]`",
        "Bot (opener) Hello | write `bot (opener): Hello`",
        "Hello | begin it with `bot: `",
        "me: [Yes | a press is a label between two brackets",
        "me: [] | a press is a label between two brackets",
        "me: (smile) | what can be sent is (photo)",
        "… two days | time passes by `… 2 days`",
        "… | time passes by `… 2 days`",
        "' one blank' | begins with two blanks",
        "'  two blanks' | this line continues nothing",
      })
  void wrongLine(String line, String write) {
    assertThat(problems(FRONT + "# A talk.\n" + line + "\nbot: Hello.\n"))
        .singleElement()
        .asString()
        .startsWith("en/a.walk:6:1: error bad-transcript: ")
        .contains(write);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language: en, xx: 1 | 1:16: error unknown-key: `xx` is no key of a transcript",
        "hour: 9 | 1:1: error missing-key: the front matter lacks the language",
        "language: en, hour: 24 | 2:22: error bad-value: `24` cannot stand here; write a whole"
            + " hour",
        "language: en, start: tomorrow | write a date and a time",
        "language: en, seed: x | write a whole number",
        "language: en, address: she | write f, m or other",
        "language: en, zone: Kyiv | write a zone such as",
        "language: en, days: monday | write days such as",
        "language: en, waking: '21:00-08:00' | write from when to when",
        "language: en, discreet: maybe | write `yes` or `no`",
      })
  void wrongFront(String front, String problem) {
    assertThat(problems("---\n{" + front + "}\n---\n"))
        .singleElement()
        .asString()
        .contains(problem.replaceFirst("^1:16", "2:16"));
  }

  @Test
  void withoutFrontMatter() {
    assertThat(problems("bot: Hello.\n"))
        .singleElement()
        .asString()
        .contains("no-front-matter: a transcript begins with front matter; write `---`");
    assertThat(problems("---\nlanguage: en\nbot: Hello.\n"))
        .singleElement()
        .asString()
        .contains("unclosed-front-matter");
  }

  @Test
  @DisplayName("point 26: front matter says who talks; what goes without saying is not written")
  void front() {
    String head =
        """
        language: uk
        start: 2026-05-04T18:30:00Z
        seed: 3
        name: Ana
        address: f
        country: ua
        zone: Europe/Kyiv
        hour: 18
        days: mon fri
        discreet: yes
        listen: yes
        text_only: yes
        waking: 09:00-20:00
        """;
    Report report = new Report("en/a.walk");
    Transcript read = read("---\n" + head + "---\n", report);
    assertThat(report.problems()).isEmpty();
    assertThat(String.join("\n", read.front().lines()) + "\n").isEqualTo(head);
    assertThat(Transcript.Front.of("en").lines()).containsExactly("language: en");
    assertThat(
            read("---\nlanguage: en\nstart: 2026-05-04T18:30+02:00\n---\n", report).front().start())
        .isEqualTo("2026-05-04T16:30:00Z");
  }
}
