package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the bot starts by itself: the queue of her days, and openers tapped or not. */
class OpenersTest {
  private static final String OPEN = "\n  [Open]\n";
  private static final String AGAIN = "bot (opener): Hello again." + OPEN;

  /** Sets these timers to {@code one}, {@code two} and so on, then waits with a question or not. */
  private static Talk set(boolean waits, String... timers) {
    StringBuilder steps = new StringBuilder("## start\n\n");
    List<String> names = List.of("one", "two", "three");
    for (int i = 0; i < timers.length; i++) {
      steps.append("`after %s` [t](#%s)\n\n".formatted(timers[i], names.get(i)));
    }
    steps.append(
        waits
            ? "Set.\n\n- [Stay](#start)\n- [Pause](#paused)\n\n"
            : "Set.\n\n`go` [over](#over)\n\n");
    steps.append("## paused\n\n`set paused = yes`\n\n`end`\n\n");
    for (int i = 0; i < 3; i++) {
      steps.append(
          "## %s\n\nIt is %s.\n\n- [Good](#over)\n\n".formatted(names.get(i), names.get(i)));
    }
    Talk talk = Talk.in(page(steps + "## over\n\n`end`\n"));
    return talk.enters("bot: Set.\n" + (waits ? "  [Stay] [Pause]\n" : ""));
  }

  @Test
  @DisplayName("one opener a slot; what falls due while one lies untapped comes when it is tapped")
  void queue() {
    set(false, "2 days", "2 days", "2 days")
        .goesOn("… 2 days\n" + AGAIN)
        .goesOn("me: [Open]\nbot: It is one.\n  [Good]\n" + AGAIN)
        .goesOn("me: [Good]\n… 2 days\n" + AGAIN)
        .goesOn("me: [Open]\nbot: It is two.\n  [Good]\n" + AGAIN)
        .goesOn("me: [Open]\nbot: It is three.\n  [Good]\n");
  }

  @Test
  @DisplayName("an untapped opener is sent again at her next slot and dropped at the one after")
  void untapped() {
    Talk talk =
        set(false, "2 days", "2 days")
            .goesOn("… 2 days\n" + AGAIN)
            .goesOn("… 1 days\n")
            .goesOn("… 1 days\n" + AGAIN)
            .goesOn("… 2 days\n")
            .goesOn("… 1 days\n" + AGAIN)
            .goesOn("me: [Open]\nbot: It is two.\n  [Good]\nme: [Good]\n");
    assertThat(talk.learner.due()).isEmpty();
  }

  @Test
  @DisplayName("the button of the first showing opens the second; after it is dropped it is old")
  void sameOffer() {
    Talk talk = set(false, "2 days").goesOn("… 2 days\n" + AGAIN);
    long first = ((Sending.Message) talk.last.sendings().getFirst()).offer();
    talk.goesOn("… 2 days\n" + AGAIN);
    assertThat(((Sending.Message) talk.last.sendings().getFirst()).offer()).isEqualTo(first);
    talk.goesOn("… 3 days\nme: [Open]\nbot: Old button.\n");
    assertThat(talk.learner.vars()).isEmpty();
  }

  @Test
  @DisplayName("point 20: days wait while a question is fresh, hours do not")
  void fresh() {
    set(true, "2 days", "48 hours")
        .goesOn("… 44 hours\nme: hello\nbot: Not understood.\nbot: Set.\n  [Stay] [Pause]\n")
        .goesOn("… 4 hours\n" + AGAIN)
        .goesOn("me: [Open]\nbot: It is two.\n  [Good]\n")
        .goesOn("me: [Good]\nbot: Set.\n  [Stay] [Pause]\n… 1 days\n… 1 days\n" + AGAIN)
        .goesOn("me: [Open]\nbot: It is one.\n  [Good]\n");
  }

  @Test
  @DisplayName("sending an opener changes neither place nor question; a tap pushes, an end pops")
  void place() {
    set(true, "3 hours")
        .goesOn("… 3 hours\n" + AGAIN)
        .goesOn("me: hm\nbot: Not understood.\nbot: Set.\n  [Stay] [Pause]\n")
        .goesOn("me: [Open]\nbot: It is one.\n  [Good]\nme: [Good]\nbot: Set.\n  [Stay] [Pause]\n");
  }

  @Test
  @DisplayName("paused: nothing is begun, what was due waits until the pause is over")
  void paused() {
    Talk talk = set(true, "2 days", "3 hours").goesOn("me: [Pause]\n… 3 days\n… 6 days\n");
    assertThat(talk.learner.waiting()).hasSize(2);
    talk.with(Vars.PAUSED, "no").play(new Input.Returned());
    talk.goesOn("… 3 days\n" + AGAIN).goesOn("me: [Open]\nbot: It is two.\n  [Good]\n" + AGAIN);
  }

  @Test
  @DisplayName("paused while an opener lies untapped: it is not sent again, and can be tapped")
  void pausedOpener() {
    set(false, "3 hours")
        .goesOn("… 3 hours\n" + AGAIN)
        .with(Vars.PAUSED, "yes")
        .goesOn("… 2 weeks\n")
        .goesOn("me: [Open]\nbot: It is one.\n  [Good]\n");
  }

  @Test
  @DisplayName("a slot that was missed by more than two hours is not made up for")
  void missed() {
    Talk talk = set(false, "2 days");
    talk.now = talk.now.plus(Duration.ofHours(53));
    talk.goesOn("… 1 hours\n… 1 days\n… 1 days\n" + AGAIN);
  }

  @Test
  @DisplayName("the first step's opener is the page's; discreet openers are plain")
  void words() {
    Map<String, String> pages =
        Map.of(
            "en/page.md",
            page("## start\n\n`after 3 hours` [tip](tip.md)\n\nSet.\n\n`end`\n"),
            "en/tip.md",
            "---\n"
                + "kind: tip\n"
                + "opener: A tip, {address, select, f {sister} other {friend}}.\n"
                + "---\n\n"
                + "# Tip\n\n"
                + "## start\n\n"
                + "The tip.\n\n"
                + "`end`\n");
    Talk open = Talk.in(pages, "page").enters("bot: Set.\n");
    open.goesOn("… 3 hours\nbot (opener): A tip, friend." + OPEN + "me: [Open]\nbot: The tip.\n");
    Talk discreet = Talk.in(pages, "page").with(Vars.DISCREET, "yes").enters("bot: Set.\n");
    discreet.goesOn("… 3 hours\nbot (opener): A note." + OPEN);
    assertThat(((Sending.Message) discreet.last.sendings().getFirst()).discreet()).isTrue();
    discreet.goesOn("me: [Open]\nbot: The tip.\n");
    assertThat(discreet.last.sendings().getFirst())
        .isEqualTo(new Sending.Edit(3, Rendered.of("A note."), false, 0, List.of()));
  }

  @Test
  @DisplayName("point 22: a timer of the page itself never resets, one of another page does")
  void resets() {
    String page =
        page(
            "vars:\n  n: number 0..9\n",
            """
            ## start

            `set n +1`

            Here {n}.

            `after 3 hours` [start](#start)

            - [Other](other.md)

            """);
    Talk.in(page.replace("- [Other](other.md)", "`end`"))
        .enters("bot: Here 1.\n… 3 hours\n" + AGAIN + "me: [Open]\nbot: Here 2.\n");
    String other = page("## start\n\n`after 1 hours` [p](page.md)\n\nSet.\n\n`end`\n");
    Talk.in(Map.of("en/page.md", page, "en/other.md", other), "page")
        .enters("bot: Here 1.\n  [Other]\nme: [Other]\nbot: Set.\n… 1 hours\n" + AGAIN)
        .goesOn("me: [Open]\nbot: Here 1.\n  [Other]\n");
  }
}
