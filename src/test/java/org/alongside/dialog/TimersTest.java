package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what is set comes: points 20 to 22 of the dialog language. */
class TimersTest {
  /** The minute of her hour at which she, chat 1, is written to. */
  private static final int MINUTE = 16;

  static String setting(String... timers) {
    StringBuilder steps = new StringBuilder("## start\n\n");
    for (String timer : timers) {
      steps.append("`after %s` [later](#later)\n\n".formatted(timer));
    }
    return page(
        steps + "Set.\n\n`end`\n\n## later\n\nLater.\n\n- [Over](#over)\n\n## over\n\n`end`\n");
  }

  private static Talk set(String timer, String from, String zone) {
    Talk talk = Talk.in(setting(timer)).with(Vars.ZONE, zone);
    talk.now = Instant.parse(from);
    return talk.enters("bot: Set.\n");
  }

  private static String due(Talk talk, String zone) {
    ZonedDateTime due = talk.learner.timers().getFirst().due().atZone(ZoneId.of(zone));
    return due.toLocalDateTime().toString();
  }

  @ParameterizedTest(name = "after {0}, set on {1} in {2}: {3}")
  @CsvSource({
    // Monday, Wednesday and Friday are her days; nine is her hour
    "20 minutes,      2026-03-02T10:00:00Z, UTC, 2026-03-02T10:20",
    "3 hours,         2026-03-02T10:00:00Z, UTC, 2026-03-02T13:00",
    "11 hours,        2026-03-02T10:00:00Z, UTC, 2026-03-03T08:16",
    "10 hours,        2026-03-02T20:00:00Z, UTC, 2026-03-03T08:16",
    "12 hours,        2026-03-02T20:00:00Z, UTC, 2026-03-03T08:00",
    "1 day,           2026-03-02T10:00:00Z, UTC, 2026-03-04T09:16",
    "2 days,          2026-03-02T10:00:00Z, UTC, 2026-03-04T09:16",
    "2 days,          2026-03-02T00:30:00Z, UTC, 2026-03-04T09:16",
    "3 days,          2026-03-02T23:30:00Z, UTC, 2026-03-06T09:16",
    "1 week,          2026-03-02T10:00:00Z, UTC, 2026-03-09T09:16",
    "2 days at 18:30, 2026-03-02T10:00:00Z, UTC, 2026-03-04T18:30",
    "2 days at 22:00, 2026-03-02T10:00:00Z, UTC, 2026-03-04T09:16",
    "2 days at 07:59, 2026-03-02T10:00:00Z, UTC, 2026-03-04T09:16",
    "2 days at 08:00, 2026-03-02T10:00:00Z, UTC, 2026-03-04T08:00",
    // her calendar, not the world's: it is Tuesday in Kyiv already
    "2 days,          2026-03-02T23:30:00Z, Europe/Kyiv, 2026-03-06T09:16",
    // the clocks change on 29 March 2026 in Kyiv, on 8 March in New York
    "2 days,          2026-03-28T10:00:00Z, Europe/Kyiv, 2026-03-30T09:16",
    "2 weeks,         2026-10-19T10:00:00Z, Europe/Kyiv, 2026-11-02T09:16",
    "24 hours,        2026-03-28T10:00:00Z, Europe/Kyiv, 2026-03-29T13:00",
    "1 day,           2026-03-07T15:00:00Z, America/New_York, 2026-03-09T09:16",
  })
  void comes(String span, String from, String zone, String due) {
    assertThat(due(set(span, from, zone), zone)).isEqualTo(due);
  }

  @ParameterizedTest(name = "her hour {0} never leaves her waking hours: {1}")
  @CsvSource({"0, 08:16", "7, 08:16", "8, 08:16", "20, 20:16", "21, 20:46", "23, 20:46"})
  void hours(long hour, String slot) {
    Talk talk = Talk.in(setting("2 days")).with(Vars.HOUR, new Value.Number(hour));
    assertThat(due(talk.enters("bot: Set.\n"), "UTC")).isEqualTo("2026-03-04T" + slot);
  }

  @Test
  @DisplayName("a minute of her own, so that not all come at once")
  void minute() {
    assertThat(due(set("2 days", "2026-03-02T10:00:00Z", "UTC"), "UTC")).endsWith(":" + MINUTE);
    Talk other = Talk.in(setting("2 days"));
    other.play(new Input.Moved(2));
    assertThat(due(other.enters("bot: Set.\n"), "UTC")).doesNotEndWith(":" + MINUTE);
  }

  @Test
  @DisplayName("point 22: re-entry replaces the timer of the same step and target")
  void replaced() {
    Talk talk = set("3 hours", "2026-03-02T10:00:00Z", "UTC");
    talk.goesOn("… 1 hours\n").enters("bot: Set.\n");
    assertThat(talk.learner.timers()).hasSize(1);
    assertThat(due(talk, "UTC")).isEqualTo("2026-03-02T14:00");
  }

  @Test
  @DisplayName(
      "point 22: a guard that does not hold leaves the older one; passing by cancels nothing")
  void left() {
    Talk talk =
        Talk.in(
            page(
                "vars:\n  n: number 0..9\n",
                """
                ## start

                `if n is 0` `after 3 hours` [later](#later)

                Set.

                - [Again](#start) `n +1`
                - [Later](#later)

                ## later

                Later.

                - [Over](#over)

                ## over

                `end`
                """));
    talk.enters("bot: Set.\n  [Again] [Later]\nme: [Again]\nbot: Set.\n  [Again] [Later]\n")
        .goesOn("me: [Later]\nbot: Later.\n  [Over]\nme: [Over]\n")
        .goesOn("… 4 hours\nbot (opener): Hello again.\n  [Open]\n");
  }

  @Test
  @DisplayName("of silence: any input cancels it for good, of whatever kind and wherever")
  void silence() {
    for (String input : new String[] {"me: hello", "me: (sticker)", "me: help", "me: [Open]"}) {
      Talk talk = Talk.in(setting("3 hours of silence")).enters("bot: Set.\n");
      assertThat(talk.learner.timers()).hasSize(1);
      talk.play(
          switch (input) {
            case "me: (sticker)" -> new Input.Sent(Input.Kind.STICKER, "", 5);
            case "me: [Open]" -> new Input.Pressed(99, "open", 1);
            default -> new Input.Said(input.substring(4), "", List.of(), 5);
          });
      assertThat(talk.learner.timers()).as(input).isEmpty();
    }
    Talk.in(setting("3 hours of silence"))
        .enters("bot: Set.\n… 3 hours\nbot (opener): Hello again.\n  [Open]\n");
  }

  @Test
  @DisplayName("entering from elsewhere cancels the timers of the page, and its untapped opener")
  void cancelled() {
    Talk talk =
        Talk.in(
            Map.of(
                "en/page.md", setting("1 hour", "5 hours"),
                "en/other.md", page("## start\n\nThere.\n\n- [To](page.md)\n")),
            "page");
    talk.enters("bot: Set.\n… 5 hours\nbot (opener): Hello again.\n  [Open]\n");
    talk.enters("bot: Set.\n");
    assertThat(talk.learner.opener()).isNull();
    assertThat(talk.learner.timers()).hasSize(1);
    talk.goesOn("me: [Open]\nbot: Old button.\n");
  }

  @Test
  @DisplayName("when she chooses another hour, days or zone, what was to come then comes by them")
  void moved() {
    String page =
        setting("2 days", "3 days at 18:30", "40 hours")
            .replace("[later](#later)\n\n`after 3", "[over](#over)\n\n`after 3")
            .replace("`after 40 hours` [later](#later)", "`after 40 hours` [start](#start)")
            .replace("Set.\n\n`end`", "Set.\n\n`ask hour` [b](#b)")
            .replace(
                "## later",
                "## b\n\n"
                    + "Now the zone.\n\n"
                    + "`ask zone` [c](#c)\n\n"
                    + "## c\n\n"
                    + "Days.\n\n"
                    + "`ask days` [over](#over)\n\n"
                    + "## later");
    Talk talk = Talk.in(page);
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    assertThat(dues(talk)).containsExactly("04T09:16", "06T18:30", "04T08:16");
    talk.play(new Input.Said("20", "", List.of(), 1));
    assertThat(dues(talk)).containsExactly("04T20:16", "06T18:30", "04T08:16");
    talk.play(new Input.Said("Kyiv", "", List.of(), 1));
    assertThat(dues(talk)).containsExactly("04T18:16", "06T16:30", "04T08:16");
    talk.play(new Input.Said("sunday", "", List.of(), 1));
    assertThat(dues(talk)).containsExactly("08T18:16", "08T16:30", "04T08:16");
  }

  private static List<String> dues(Talk talk) {
    return talk.learner.timers().stream()
        .map(timer -> timer.due().toString().substring(8, 16))
        .toList();
  }

  @Test
  @DisplayName("who left is not written to; when she is back, what was due waits for her slot")
  void unreachable() {
    Talk talk = Talk.in(setting("2 days")).enters("bot: Set.\n");
    talk.play(new Input.Left());
    talk.goesOn("… 2 days\n");
    talk.now = Instant.parse("2026-03-04T15:00:00Z");
    talk.play(new Input.Returned());
    talk.goesOn("… 1 hours\n");
    talk.goesOn("… 2 days\nbot (opener): Hello again.\n  [Open]\n");
    assertThat(talk.learner.slotDay()).hasToString("2026-03-06");
  }
}
