package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of an answer, and how it is printed: points 13 to 16 of the dialog language. */
class AnswersTest {
  private static final List<String> NAMES =
      List.of(
          "note",
          "hidden",
          "name",
          "n",
          "sure",
          "way",
          "hour",
          "days",
          "country",
          "zone",
          "language");
  private static final String FRONT =
      """
      vars:
        note: text
        hidden: text private
        n: number 2..12 = 3
        sure: yes/no
        way: left | right
      """;
  private static final String KEPT =
      """
      ## kept

      `if note` {note}

      `if name` {name}

      {n, plural, =2 {a pair} one {one} other {# of them}}

      {sure, select, yes {sure} other {unsure}}, {way, select, left {left} other {right}}

      `if hour` {hour}

      `if days` {days}

      `if country` {country}

      `if zone` {zone}

      `if language` {language}

      `end`
      """;

  /** A page that asks for each variable and shows what came of it. */
  private static String asks() {
    StringBuilder ways = new StringBuilder("## start\n\nWhich?\n\n");
    StringBuilder steps = new StringBuilder();
    for (String name : NAMES) {
      ways.append("- [%s](#%s)\n".formatted(name, name));
      steps.append("\n## %s\n\nAsked.\n\n`ask %s` [kept](#kept)\n".formatted(name, name));
    }
    return page(FRONT, ways.toString() + steps + "\n" + KEPT);
  }

  @ParameterizedTest(name = "ask {0}: “{1}” → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "note | it's {not} a #1 'brace'' | it's {not} a #1 'brace''",
        "name | Ana                  | Ana",
        "name | ' An  a '            | An a",
        "n    | 2                    | a pair",
        "n    | ١٢                   | 12 of them",
        "n    | 1                    | From 2 to 12.",
        "n    | 3 of them            | From 2 to 12.",
        "n    | -3                   | From 2 to 12.",
        "sure | Yep!                 | sure, left",
        "sure | no.                  | unsure, left",
        "sure | perhaps              | Yes or no.",
        "way  | RIGHT                | unsure, right",
        "way  | up                   | One of the words.",
        "hour | 9                    | 09:00",
        "hour | 18:00                | 18:00",
        "hour | ٨                    | 08:00",
        "hour | 22                   | An hour.",
        "hour | 24                   | An hour.",
        "hour | 9:30                 | An hour.",
        "days | Mon, friday          | Monday and Friday",
        "days | sunday and Tue       | Tuesday and Sunday",
        "days | someday              | A day.",
        "country | libya             | Libya",
        "country | ua                | Ukraine",
        "country | Elsewhere         | Elsewhere",
        "country | Atlantis          | A country.",
        "zone | Lagos                | Lagos",
        "zone | Nowhere              | A clock.",
        "language | ENGLISH          | English",
        "language | Klingon          | A language.",
        "note | ''                   | No words.",
        "n    | ''                   | No words.",
        "days | ''                   | No words.",
      })
  void reads(String name, String text, String said) {
    assertThat(answered(name, text.strip().replace("''''", "''")).lines()).contains(said);
  }

  private static String answered(String name, String text) {
    Talk talk = Talk.in(asks());
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    talk.press(name);
    talk.play(new Input.Said(text, Talk.mark(text), List.of(), 9));
    StringBuilder all = new StringBuilder();
    for (Sending sending : talk.last.sendings()) {
      all.append(sending instanceof Sending.Message m ? m.body().text() + "\n" : "");
    }
    return all.toString().replaceAll("[\u2068\u2069]", "");
  }

  @Test
  @DisplayName("point 13: lengths, in characters as Unicode counts them")
  void lengths() {
    assertThat(answered("note", "😀".repeat(1000))).contains("😀");
    assertThat(answered("note", "a".repeat(1001))).contains("At most 1,000.");
    assertThat(answered("hidden", "a".repeat(1001))).contains("At most 1,000.");
    assertThat(answered("name", "щ".repeat(40))).contains("щ".repeat(40));
    assertThat(answered("name", "a".repeat(41))).contains("A name.");
    assertThat(answered("name", "An\n\na")).contains("An a");
  }

  @ParameterizedTest(name = "point 13: nothing to be seen is no answer ({0})")
  @CsvSource({"' '", "'\u200b\u200e'", "'\u202e\u2066'", "'\ud83d'", "'\u0000\u0007'", "'\u00a0'"})
  void unseen(String text) {
    assertThat(answered("note", text)).startsWith("No words.");
  }

  @Test
  @DisplayName("a private text is heard and not kept")
  void hidden() {
    Talk talk = Talk.in(asks());
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    talk.press("hidden");
    talk.play(new Input.Said("my secret", "", List.of(), 9));
    assertThat(talk.last.toString()).doesNotContain("my secret");
  }

  @Test
  @DisplayName("point 16: text values are isolated and cannot add looks, numbers are not")
  void isolates() {
    Talk talk = Talk.in(asks());
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    talk.press("note");
    talk.play(new Input.Said("*bold* \u202e[x](#y) \u2069out", "", List.of(), 9));
    Sending.Message kept = (Sending.Message) talk.last.sendings().getLast();
    assertThat(kept.body().text())
        .isEqualTo("\u2068*bold* [x](#y) out\u2069\n\n3 of them\n\nunsure, left");
    assertThat(kept.body().spans()).isEmpty();
  }

  @Test
  @DisplayName("point 15: adding is clamped, effect by effect; the profile is not undone by back")
  void effects() {
    Talk talk =
        Talk.in(
            page(
                "vars:\n  n: number 0..4\n",
                """
                ## start

                {n}, {address, select, f {she} m {he} other {they}}.

                - [Up](#b) `n +9` `n -1` `address = f`
                - [Down](#b) `n -3` `n +1`

                ## b

                {n}, {address, select, f {she} m {he} other {they}}.

                - [Over](#c)

                ## c

                `end`
                """));
    talk.enters(
        """
        bot: 0, they.
          [Up] [Down]
        me: [Up]
        bot: 3, she.
          [Over]
        me: back
        bot: One step back.
        bot: 0, she.
          [Up] [Down]
        me: [Down]
        bot: 1, she.
          [Over]
        """);
  }
}
