package org.alongside.dialog;

import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pictures and sounds within messages: points 4 and 9 of the dialog language. */
class MediaTest {
  private static Talk talk(String steps) {
    return Talk.in(
        Map.of(
            "en/page.md", page(steps),
            "media/room.jpg", "x",
            "media/voice.ogg", "x",
            "media/paper.pdf", "x"),
        "page");
  }

  @Test
  @DisplayName("point 9: a caption is the text after a photo; a voice has none; --- ends it")
  void captions() {
    talk("""
    ## start

    Before.

    ![A room](../media/room.jpg)

    Caption.

    More of it.

    ---

    Apart.

    ![A voice](../media/voice.ogg)

    No caption.

    ![A paper](../media/paper.pdf)

    `end`
    """)
        .enters(
            """
            bot: Before.
            bot: ![photo room.jpg] Caption.
            \s\s
              More of it.
            bot: Apart.
            bot: ![voice voice.ogg]
            bot: No caption.
            bot: ![document paper.pdf]
            """);
  }

  @Test
  @DisplayName("point 4: a question is asked again without its photo; the choice is in its caption")
  void againWithoutPhoto() {
    Talk talk =
        talk("""
        ## start

        ![A room](../media/room.jpg)

        Who is there?

        - [Nobody](#b)

        ## b

        `end`
        """)
            .enters(
                """
                bot: ![photo room.jpg] Who is there?
                  [Nobody]
                me: what
                bot: Not understood.
                bot: Who is there?
                  [Nobody]
                """);
    talk.press("Nobody");
    assertThat(talk.last.sendings())
        .contains(
            new Sending.Edit(5, Rendered.of("Who is there?\n\nYou: Nobody"), true, 0, List.of()));
  }

  @Test
  @DisplayName("point 4: where a photo is all that asks, it is shown again")
  void onlyPhoto() {
    talk("""
    ## start

    Look.

    ---

    ![A room](../media/room.jpg)

    - [Seen](#b)

    ## b

    `end`
    """)
        .enters(
            """
            bot: Look.
            bot: ![photo room.jpg]
              [Seen]
            me: what
            bot: Not understood.
            bot: ![photo room.jpg]
              [Seen]
            """);
  }

  private static final String PICTURE =
      """
      ## start

      ![A room](../media/room.jpg)

      Who is there?

      - [Nobody](#b)

      ## b

      ![Silence](../media/voice.ogg)

      And on.

      ![A paper](../media/paper.pdf)

      `end`
      """;

  @Test
  @DisplayName("text only: the words beside a picture or a sound are said in its place")
  void textOnly() {
    talk(PICTURE)
        .with(Vars.TEXT_ONLY, "yes")
        .enters(
            """
            bot: A room
            \s\s
              Who is there?
              [Nobody]
            me: what
            bot: Not understood.
            bot: Who is there?
              [Nobody]
            me: [Nobody]
            bot: Silence
            bot: And on.
            bot: ![document paper.pdf]
            """);
  }

  @Test
  @DisplayName("listen: the spoken form of a step comes before its words, for those who chose it")
  void spoken() {
    Map<String, String> pages =
        Map.of(
            "en/page.md", page(PICTURE),
            "en/page.ogg", "x",
            "en/page.b.ogg", "x",
            "media/room.jpg", "x",
            "media/voice.ogg", "x",
            "media/paper.pdf", "x");
    Talk.in(pages, "page")
        .with(Vars.LISTEN, "yes")
        .enters(
            """
            bot: ![voice page.ogg]
            bot: ![photo room.jpg] Who is there?
              [Nobody]
            me: what
            bot: Not understood.
            bot: Who is there?
              [Nobody]
            me: [Nobody]
            bot: ![voice page.b.ogg]
            bot: ![voice voice.ogg]
            bot: And on.
            bot: ![document paper.pdf]
            """);
    Talk.in(pages, "page").enters("bot: ![photo room.jpg] Who is there?\n  [Nobody]\n");
  }

  @Test
  @DisplayName("a text too long for a caption is a message of its own, with the buttons")
  void longCaption() {
    Talk talk =
        talk(
            """
            ## start

            ![A room](../media/room.jpg)

            %s

            - [On](#b)

            ## b

            `end`
            """
                .formatted("word ".repeat(210).strip()));
    talk.play(new Input.Said("/enter", "", List.of(), 1));
    List<Sending> sent = talk.last.sendings();
    assertThat(sent).hasSize(2);
    assertThat(((Sending.Message) sent.getFirst()).rows()).isEmpty();
    assertThat(((Sending.Message) sent.getLast()).media()).isNull();
    talk.press("On");
    assertThat(talk.last.sendings().getFirst())
        .isInstanceOfSatisfying(Sending.Edit.class, edit -> assertThat(edit.caption()).isFalse());
  }
}
