package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The host's own buttons for hours, days, countries, zones and languages. */
class PickersTest {
  private static String asking(String name) {
    return page(
        """
        ## start

        Which, [ally](glossary.md#ally)?

        `ask %s` [kept](#kept)

        - [Leave it](#kept)

        ## kept

        `if hour` Hour {hour}.

        `if days` Days {days}.

        `if country` Country {country}.

        `if zone` Zone {zone}.

        `if language` Language {language}.

        Kept.

        `end`
        """
            .formatted(name));
  }

  @Test
  @DisplayName("hours: those in which she is awake; the choice is shown in the message")
  void hours() {
    Talk talk =
        Talk.in(asking("hour"))
            .enters(
                """
                bot: Which, ally?
                  [08:00] [09:00] [10:00] [11:00] [12:00] [13:00] [14:00] [15:00] [16:00] [17:00] [18:00] [19:00] [20:00] [Leave it] [ally ?]
                """);
    talk.press("18:00");
    assertThat(talk.last.sendings().getFirst())
        .isEqualTo(
            new Sending.Edit(2, Rendered.of("Which, ally?\n\nYou: 18:00"), false, 0, List.of()));
    talk.goesOn("bot: Hour 18:00.\n  \n  Kept.\n");
  }

  @Test
  @DisplayName("days: a half-made choice lives in its message and in the offer; Done is the answer")
  void days() {
    String rest = " [Done] [Leave it] [ally ?]\n";
    Talk talk =
        Talk.in(asking("days"))
            .enters("bot: Which, ally?\n  [✓ Mon] [Tue] [✓ Wed] [Thu] [✓ Fri] [Sat] [Sun]" + rest)
            .goesOn(
                "me: [Tue]\nbot (edit): Which, ally?\n"
                    + "  [✓ Mon] [✓ Tue] [✓ Wed] [Thu] [✓ Fri] [Sat] [Sun]"
                    + rest)
            .goesOn(
                "me: [✓ Mon]\nbot (edit): Which, ally?\n"
                    + "  [Mon] [✓ Tue] [✓ Wed] [Thu] [✓ Fri] [Sat] [Sun]"
                    + rest);
    assertThat(talk.learner.profile()).doesNotContainKey(Vars.DAYS);
    talk.goesOn(
            "me: what\nbot: A day.\nbot: Which, ally?\n"
                + "  [Mon] [✓ Tue] [✓ Wed] [Thu] [✓ Fri] [Sat] [Sun]"
                + rest)
        .goesOn("me: [Done]\nbot: Days Tuesday, Wednesday, and Friday.\n  \n  Kept.\n");
  }

  @Test
  @DisplayName(
      "days: Done with none chosen asks again; Done can be typed; typed days are tried first")
  void typedDays() {
    String none = "[Mon] [Tue] [Wed] [Thu] [Fri] [Sat] [Sun] [Done] [Leave it] [ally ?]";
    Talk talk = Talk.in(asking("days")).with(Vars.DAYS, "mon");
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    talk.press("✓ Mon");
    talk.goesOn(
            "bot: Which, ally?\n"
                + "  [✓ Mon] [Tue] [Wed] [Thu] [Fri] [Sat] [Sun] [Done] [Leave it] [ally ?]\n"
                + "bot (edit): Which, ally?\n"
                + "  "
                + none)
        .goesOn("me: done!\nbot: A day.\nbot: Which, ally?\n  " + none);
    Learner before = talk.learner;
    talk.goesOn("me: Tue\nbot: Days Tuesday.\n  \n  Kept.\n");
    talk.learner = before;
    talk.press("Sun");
    talk.goesOn("bot (edit): Which, ally?\n  " + none.replace("[Sun]", "[✓ Sun]"))
        .goesOn("me: Done\nbot: Days Sunday.\n  \n  Kept.\n");
  }

  @Test
  @DisplayName("after a second miss, Skip stays while days are pressed")
  void skipStays() {
    Talk talk = Talk.in(asking("days"));
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    talk.play(new Input.Said("x", "", List.of(), 1));
    talk.play(new Input.Said("x", "", List.of(), 1));
    talk.press("Tue");
    assertThat(((Sending.Edit) talk.last.sendings().getFirst()).rows().getLast())
        .containsExactly(new Sending.Key("skip", "Skip"));
    talk.press("Skip");
    assertThat(talk.learner.profile()).doesNotContainKey(Vars.DAYS);
  }

  @Test
  @DisplayName("countries by name and Elsewhere; the zone follows a country that has but one")
  void countries() {
    String asked =
        "bot: Which, ally?\n  [Ukraine] [Libya] [United States] [Elsewhere] [Leave it] [ally ?]\n";
    Talk.in(asking("country"))
        .enters(asked)
        .goesOn("me: [Ukraine]\nbot: Country Ukraine.\n  \n  Zone Kyiv.\n  \n  Kept.\n")
        .enters(asked)
        .goesOn("me: united states\nbot: Country United States.\n  \n  Kept.\n")
        .enters(asked)
        .goesOn("me: [Elsewhere]\nbot: Country Elsewhere.\n  \n  Kept.\n")
        .enters(asked)
        .goesOn("me: [Leave it]\nbot: Country Elsewhere.\n  \n  Kept.\n");
  }

  @Test
  @DisplayName("zones and languages; a picker takes no number for a way out")
  void zonesAndLanguages() {
    Talk.in(asking("zone"))
        .enters("bot: Which, ally?\n  [Kyiv] [Tripoli] [Lagos] [UTC] [Leave it] [ally ?]\n")
        .goesOn(
            "me: 1\n"
                + "bot: A clock.\n"
                + "bot: Which, ally?\n"
                + "  [Kyiv] [Tripoli] [Lagos] [UTC] [Leave it] [ally ?]\n")
        .goesOn("me: [Lagos]\nbot: Zone Lagos.\n  \n  Kept.\n");
    Talk.in(asking("language"))
        .enters("bot: Which, ally?\n  [English] [Leave it] [ally ?]\n")
        .goesOn("me: [English]\nbot: Language English.\n  \n  Kept.\n");
  }

  @Test
  @DisplayName("a press that the picker does not know is an old button")
  void unknown() {
    Talk talk = Talk.in(asking("hour"));
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    long offer = talk.learner.top().question().id();
    for (String key : new String[] {"24", "-1", "mon", "", "done", "Europe/Kyiv"}) {
      talk.play(new Input.Pressed(offer, key, 2));
      assertThat(((Sending.Message) talk.last.sendings().getFirst()).body().text())
          .isEqualTo("Old button.");
    }
  }
}
