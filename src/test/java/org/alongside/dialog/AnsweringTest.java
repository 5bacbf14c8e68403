package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text means, in order: points 10 and 11 of the dialog language. */
class AnsweringTest {
  private static final String CHOICE =
      page(
          """
          ## start

          Where to?

          - [Up & away!](#up)
            - to the sky
          - [Down](#down)
            - /down there
          - [Menu](#own)
          - [Stop](#down)

          ## up

          Up.

          `end`

          ## down

          Down.

          `end`

          ## own

          The page's own.

          `end`
          """);

  @ParameterizedTest(name = "point 10, 11: “{0}” → {1}")
  @CsvSource({
    "Up & away!, Up.",
    "up & AWAY, Up.",
    "'  Up & away.  ', Up.",
    "Up & away?, Up.",
    "to the sky, Up.",
    "To The Sky!, Up.",
    "1, Up.",
    "2., Down.",
    "2), Down.",
    "٢, Down.",
    "१, Up.",
    "menu, The page's own.",
    "help, Whom do you need?",
    "stop, 'Stop for now, or pause?'",
    "/stop, 'Stop for now, or pause?'",
    "/HELP, Whom do you need?",
    "/help@bot, Whom do you need?",
    "/help he hit me, Whom do you need?",
    "/start abc, The menu.",
    "/down there, Not understood.",
    "0, Not understood.",
    "5, Not understood.",
    "99999999999999999999, Not understood.",
    "back, No way back.",
    "/back, No way back.",
    "skip, Nothing to skip.",
    "up, Not understood.",
    "'', No words.",
  })
  void means(String text, String said) {
    assertThat(firstWords(Talk.in(CHOICE), text)).isEqualTo(said);
  }

  private static String firstWords(Talk talk, String text) {
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    talk.play(new Input.Said(text, Talk.mark(text), List.of(), 3));
    return talk.last.sendings().stream()
        .filter(Sending.Message.class::isInstance)
        .map(sending -> ((Sending.Message) sending).body().text())
        .findFirst()
        .orElse("");
  }

  private static final String ASKS =
      page(
          "vars:\n  n: number 0..9\n  note: text\n",
          """
          ## start

          How are you?

          `ask note` [two](#two)

          - [Well](#well)
            - fine
          - [2](#well)

          ## two

          `if note` Noted: {note}

          `else` Not noted.

          `ask n` [three](#three)

          - [Many](#three) `n = 9`
            - a lot

          ## three

          {n}, then.

          `end`

          ## well

          Well.

          `end`
          """);

  @ParameterizedTest(name = "at an ask of text: “{0}” → {1}")
  @CsvSource({
    "well, Well.",
    "2, Well.",
    "fine, Noted: fine",
    "1, Noted: 1",
    "not understood, Noted: not understood",
    "skip, Not noted.",
    "/skip, Not noted.",
    "menu, The menu.",
    "/unknown, Not understood.",
  })
  void text(String text, String said) {
    assertThat(firstWords(Talk.in(ASKS), text).replaceAll("[\u2068\u2069]", "")).isEqualTo(said);
  }

  @Test
  @DisplayName("at another ask: the answer if it fits, else a synonym or an intent")
  void number() {
    String toTwo = "bot: How are you?\n  [Well] [2]\nme: x\nbot: Noted: x\n  [Many]\n";
    Talk.in(ASKS).enters(toTwo + "me: ٧\nbot: 7, then.\n");
    Talk.in(ASKS).enters(toTwo + "me: a lot\nbot: 9, then.\n");
    Talk.in(ASKS).enters(toTwo + "me: 1\nbot: 1, then.\n");
    Talk.in(ASKS).enters(toTwo + "me: skip\nbot: 0, then.\n");
    Talk.in(ASKS).enters(toTwo + "me: seven\nbot: From 0 to 9.\nbot: Noted: x\n  [Many]\n");
  }

  @Test
  @DisplayName("what understanding found: first a button of the question, then a command")
  void intents() {
    Talk talk = Talk.in(CHOICE).enters("bot: Where to?\n  [Up & away!] [Down] [Menu] [Stop]\n");
    String down = talk.learner.top().question().options().get(1).key();
    Learner before = talk.learner;
    talk.play(new Input.Said("lower", "", List.of("unknown", down, "/help"), 3));
    talk.goesOn("bot: Down.");
    talk.learner = before;
    talk.play(new Input.Said("I am lost", "", List.of("/nothing", "/help", down), 3));
    talk.goesOn("bot: Whom do you need?\n  [Nobody]");
  }

  @Test
  @DisplayName("point 10: stop cancels nothing by itself")
  void stop() {
    Talk.in(CHOICE)
        .enters(
            """
            bot: Where to?
              [Up & away!] [Down] [Menu] [Stop]
            me: stop
            bot: Stop for now, or pause?
              [Pause] [Go on]
            me: [Go on]
            bot: As you say.
            bot: Where to?
              [Up & away!] [Down] [Menu] [Stop]
            """);
  }

  @ParameterizedTest(name = "nobody else reads “{0}”: {1}")
  @CsvSource({
    "/help, true",
    "/anything, true",
    "/start invited by her, true",
    "/help he hit me, false",
    "'/help\nhe hit me', false",
    "menu, true",
    "Stop!, true",
    "help me, false",
  })
  void controls(String text, boolean alone) {
    Talk talk = Talk.in(CHOICE);
    Engine engine = new Engine(Courses.actions());
    assertThat(
            engine.controls(
                talk.course(), talk.learner, new Input.Said(text, Talk.mark(text), List.of(), 1)))
        .isEqualTo(alone);
  }
}
