package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.store.Codec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes into her journal and what does not; and her own word, which opens what is hers. */
class JournalTest {
  private static final String PAGE =
      page(
          "vars:\n  thought: text private\n",
          """
          ## start

          What do you think?

          `ask thought` [next](#next)

          - [I only think](#next)

          ## next

          And now?

          `ask` [end](#end)

          ## end

          Good.

          `end`
          """);

  private static final String LOCKED =
      page(
          "vars:\n  typed: secret\n",
          """
          ## start

          Your word.

          `ask typed` [open](#open)

          ## open

          It is open.

          - [Again](#open)
          - [End](#end)

          ## end

          `end`
          """);

  private static Talk asked(boolean journal) {
    Talk talk = Talk.in(PAGE);
    return (journal ? talk.with(Vars.JOURNAL, "yes") : talk)
        .enters("bot: What do you think?\n  [I only think]\n");
  }

  private static List<Journaling> kept(Talk talk) {
    return talk.last.journal();
  }

  @Test
  @DisplayName("when it is on, what she writes at a private question is kept, with its page")
  void kept() {
    Talk talk = asked(true).goesOn("me: The stairs.\nbot: And now?\n");
    assertThat(kept(talk)).containsExactly(new Journaling.Write(talk.now, "page", "The stairs."));
  }

  @Test
  @DisplayName("neither the record nor what is sent nor what is counted holds it")
  void nowhereElse() {
    Talk talk = asked(true).goesOn("me: The stairs.\nbot: And now?\n");
    byte[] record = new Codec(List.of()).bytes(talk.learner);
    assertThat(new Codec(List.of()).learner(record).toString()).doesNotContain("stairs");
    assertThat(talk.last.sendings().toString()).doesNotContain("stairs");
    assertThat(talk.last.facts()).isEmpty();
    assertThat(talk.last.toString()).doesNotContain("stairs");
  }

  @Test
  @DisplayName("off by default: nothing is kept")
  void off() {
    assertThat(kept(asked(false).goesOn("me: The stairs.\nbot: And now?\n"))).isEmpty();
  }

  @Test
  @DisplayName("nothing of a question that keeps nothing, of a button, a skip or a voice note")
  void onlyWhatSheWrote() {
    Talk talk = asked(true).goesOn("me: [I only think]\nbot: And now?\n");
    assertThat(kept(talk)).isEmpty();
    assertThat(kept(talk.goesOn("me: The stairs.\nbot: Good.\n"))).isEmpty();
    assertThat(kept(asked(true).goesOn("me: skip\nbot: And now?\n"))).isEmpty();
    talk = asked(true).goesOn("me: (voice)\nbot: I cannot listen.\nbot: And now?\n");
    assertThat(kept(talk)).isEmpty();
  }

  @Test
  @DisplayName("what screening took away is never kept")
  void screened() {
    for (boolean now : List.of(true, false)) {
      Talk talk = asked(true);
      assertThat(talk.play(new Input.Alarm(now, 5)).journal()).isEmpty();
    }
  }

  @Test
  @DisplayName("in discreet mode there is no journal, and it does not come back after it")
  void discreet() {
    Talk talk = Talk.in(PAGE).with(Vars.JOURNAL, "yes").with(Vars.DISCREET, "yes");
    talk.enters("bot: What do you think?\n  [I only think]\n");
    assertThat(kept(talk.goesOn("me: The stairs.\nbot: And now?\n"))).isEmpty();
  }

  @Test
  @DisplayName("switching discreet mode on switches the journal off, for good")
  void discreetModeEndsTheJournal() {
    Talk talk =
        Talk.in(
                page(
                    """
                    ## start

                    Others?

                    - [Yes](#start) `discreet = yes`
                    - [No](#start) `discreet = no`
                    - [Journal](#start) `journal = yes`
                    """))
            .with(Vars.JOURNAL, "yes");
    String asked = "bot: Others?\n  [Yes] [No] [Journal]\n";
    talk.enters(asked).goesOn("me: [Yes]\n" + asked);
    assertThat(talk.learner.profile()).doesNotContainKey(Vars.JOURNAL);
    talk.goesOn("me: [Journal]\n" + asked).goesOn("me: [No]\n" + asked);
    assertThat(talk.learner.profile()).doesNotContainKey(Vars.JOURNAL);
    talk.goesOn("me: [Journal]\n" + asked);
    assertThat(talk.learner.profile()).containsEntry(Vars.JOURNAL, Vars.YES);
  }

  @Test
  @DisplayName("where a page asks for her own word, it is the answer and clears nothing")
  void answer() {
    word(Talk.in(LOCKED))
        .enters("bot: Your word.\n")
        .goesOn("me: Orchid\nbot (erase): [3]\nbot: It is open.\n  [Again] [End]\n")
        .goesOn("me: orchid\nbot (erase): all\nbot: Cleared.\nbot: The menu.\n  [Help] [Leave]\n");
  }

  @Test
  @DisplayName("any words are a try, and their message is deleted")
  void tries() {
    Talk talk =
        word(Talk.in(LOCKED))
            .enters("bot: Your word.\n")
            .goesOn("me: no\nbot (erase): [3]\nbot: It is open.\n  [Again] [End]\n");
    assertThat(Locks.open(talk.course(), talk.last.learner())).isFalse();
  }

  @Test
  @DisplayName("after ten minutes it is asked again, and going back does not open it")
  void shutsAgain() {
    Talk talk =
        word(Talk.in(LOCKED))
            .enters("bot: Your word.\n")
            .goesOn("me: orchid\nbot (erase): [3]\nbot: It is open.\n  [Again] [End]\n");
    assertThat(talk.last.learner().vars().get("page")).isNotEmpty();
    talk.goesOn("… 9 minutes\nme: [Again]\nbot: It is open.\n  [Again] [End]\n");
    talk.goesOn("… 10 minutes\nme: [Again]\nbot: Old button.\nbot: Your word.\n");
    assertThat(talk.last.learner().vars()).doesNotContainKey("page");
  }

  private static Talk word(Talk talk) {
    return talk.with(Vars.WORD, new Value.Written(Talk.mark("orchid")));
  }
}
