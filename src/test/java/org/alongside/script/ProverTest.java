package org.alongside.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A talk that ends badly is found, and told as the shortest that leads there. */
class ProverTest {
  static final String FRONT =
      """
      ---
      kind: system
      vars: {ready: yes/no, cups: number 0..3, plan: promise, first: yes/no}
      ---

      # Tea

      """;

  /** Breaks whatever calls it. */
  private record Breaks() implements Action {
    @Override
    public String name() {
      return "break";
    }

    @Override
    public Set<String> outcomes() {
      return Set.of();
    }

    @Override
    public Result run(Course course, Learner learner, Instant now) {
      throw new IllegalStateException("broken on purpose");
    }
  }

  @TempDir Path folder;
  private final List<Action> actions = new ArrayList<>(Courses.actions());

  private Prover.Proof prove(String page) {
    return prove(Map.of("en/tea.md", page.startsWith("---") ? page : FRONT + page));
  }

  private Prover.Proof prove(Map<String, String> pages) {
    actions.add(new Breaks());
    try {
      Courses.write(folder, pages);
      return Prover.prove(folder, actions);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The only finding; its talk, walked, goes as it is told. */
  private Finding only(String page) {
    Prover.Proof proof = prove(page);
    assertThat(proof.problems()).isEmpty();
    assertThat(proof.findings()).hasSize(1);
    assertThat(proof.holds()).isFalse();
    Finding finding = proof.findings().getFirst();
    if (finding.kind() != Finding.Kind.EXCEPTION) {
      Course course = Courses.load(folder, actions);
      Walks.Walked walked =
          new Walks(new Engine(actions), course, UnaryOperator.identity())
              .walk("en/tea.walk", finding.talk().getBytes(UTF_8));
      assertThat(walked.holds()).as("%s%n%s", walked, finding.talk()).isTrue();
    }
    return finding;
  }

  static final String ROUND =
      """
      ## start

      Tea?

      - [Yes](#yes)
      - [No](#no)

      ## no

      No, then.

      `end`

      ## yes

      """;

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "`if ready` Here. ⏎ `end` | dead-end | the bot says nothing here",
        "Here. ⏎ `go` [yes](#yes) | endless-loop | one step leads to the next without end",
        "Here. ⏎ - [Again](#yes) | endless-loop | from here no way leads to an end",
        "Here, {name}. ⏎ `end` | unset-value | `{name}` is printed here while it is not set",
        "Your name? ⏎ `ask name` [far](#far) ⏎ ## far ⏎ So. ⏎ - `if name` [Good to see you,"
            + " {name}!](#no) ⏎ - `else` [On](#no) | broken-limit | is longer than 40 letters;"
            + " shorten it",
        "Here. ⏎ - `if name` [{name}](#no) ⏎ - [Ana](#no)"
            + " | broken-limit | two buttons say [Ana]; give them other words",
        "`do break` ⏎ Here. ⏎ `end` | exception | the bot breaks here",
        "Later. ⏎ `after 2 days` [later](#later) ⏎ `end` ⏎ ## later ⏎ `if ready` So. ⏎ `end`"
            + " | dead-end | the bot says nothing here",
        "Quiet. ⏎ `after 2 hours of silence` [later](#later) ⏎ - [On](#no) ⏎ ## later"
            + " ⏎ {name} is late. ⏎ `end` | unset-value | `{name}` is printed here",
        "`quiz` [far](#far) ⏎ - [x] One ⏎ - [ ] Two ⏎ ## far ⏎ `if ready` So. ⏎ `end`"
            + " | dead-end | the bot says nothing here",
        "What? ⏎ `ask plan` [far](#far) ⏎ ## far ⏎ `if plan` Kept. ⏎ `end`"
            + " | dead-end | the bot says nothing here",
        "How many? ⏎ `ask cups` [far](#far) ⏎ ## far ⏎ `if cups < 3` Some. ⏎ `end`"
            + " | dead-end | the bot says nothing here",
      })
  void found(String step, String kind, String message) {
    String page = ROUND + step.replace("`quiz`", "Which? ⏎ `quiz`").replace(" ⏎ ", "\n\n") + "\n";
    Finding finding = only(page.replace("One\n\n- [ ]", "One\n- [ ]"));
    assertThat(finding.kind().word()).isEqualTo(kind);
    assertThat(finding.message()).contains(message);
    assertThat(finding.talk()).contains("me: [Yes]\n");
  }

  @Test
  @DisplayName("the talk is the shortest, in the form of a transcript")
  void talk() {
    Finding finding =
        only(
            ROUND
                + """
                More?

                - [On](#more) `cups +1`
                - [Stop](#no)

                ## more

                `if cups < 2` One more.

                `if cups < 2` `go` [yes](#yes)

                `go` [no](#no)
                """
                    .replace("`go` [no](#no)", "`end`"));
    assertThat(finding.toString())
        .isEqualTo(
            "en/tea.md:28:1: dead-end: the bot says nothing here; write a paragraph into the step"
                + " that this leads to");
    assertThat(finding.talk())
        .isEqualTo(
            """
            ---
            language: en
            ---

            bot: Tea?
              [Yes] [No]

            me: [Yes]
            bot: More?
              [On] [Stop]

            me: [On]
            bot: One more.
            bot: More?
              [On] [Stop]

            me: [On]
            """);
  }

  @Test
  @DisplayName("a scene that ends without its debrief")
  void debrief() {
    String scene =
        """
        ---
        kind: scenario
        opener: A scene.
        debrief: last
        ---

        # Tea

        ## start

        Tea?

        - [Yes](#last)
        - [No](#no)

        ## no

        No, then.

        `end`

        ## last

        That was it.

        `end`
        """;
    Finding finding = only(scene);
    assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSED_DEBRIEF);
    assertThat(finding.talk()).endsWith("me: [No]\nbot: No, then.\n");
  }
}
