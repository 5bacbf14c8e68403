package org.alongside.dialog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.dialog.Talk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A course in two languages: points 33 and 35, and when a change of language takes effect. */
class LanguageTest {
  private static final String ENGLISH =
      page(
          "vars:\n  n: number 0..100\n",
          """
          ## start

          `set n = 3`

          `if n is 9` Never.

          `else if country is us` Only at home.

          `else` Everywhere.

          {n, plural, one {one thing} other {# things}}

          - [Speak Ukrainian](#next) `language = uk`
            - my tongue
          - [Elsewhere](other.md)
          - [Choose](#choose)

          ## next

          Next.

          - [Over](#over)

          ## choose

          Which?

          `ask days` [over](#over)

          ## over

          `if days` {days}

          `end`
          """);
  private static final String UKRAINIAN =
      page(
          """
          ## start

          `set n = 3`

          `if n is 9` Ніколи.

          `else if country is us` Лише там.

          `else` Усюди.

          {n, plural, one {# річ} few {# речі} many {# речей} other {# речі}}

          - [Українською](#next) `language = uk`
            - рідною
          - [Деінде](other.md)
          - [Обрати](#choose)

          ## next

          Далі.

          - [Кінець](#over)

          ## choose

          Коли?

          `ask days` [over](#over)

          ## over

          `if days` {days}

          `end`
          """);
  private static final String OTHER =
      page("## start\n\nOnly English.\n\n- [Go on](#b)\n\n## b\n\nStill.\n\n- [Page](page.md)\n");

  private static final String EN = "  [Speak Ukrainian] [Elsewhere] [Choose]\n";
  private static final String UK = "  [Українською] [Деінде] [Обрати]\n";

  private static Talk talk(String language) {
    return Talk.in(pages(), "page").with(Vars.LANGUAGE, language);
  }

  /** The bare course in both languages, a page in both and one in English alone. */
  private static Map<String, String> pages() {
    Map<String, String> pages = new HashMap<>();
    Path bare = Courses.resource("/course");
    try (Stream<Path> all = Files.walk(bare.resolve("en"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String words = Files.readString(file, UTF_8);
        pages.put(
            "uk/" + bare.resolve("en").relativize(file),
            words.replace("Not understood.", "Не розумію.").replace("\nmenu\n", "\nменю\n"));
      }
      String course = Files.readString(bare.resolve("course.yaml"), UTF_8);
      pages.put("course.yaml", course.replaceFirst("(?m)^languages: .*", "languages: [en, uk]"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.put("en/page.md", ENGLISH);
    pages.put("uk/page.md", UKRAINIAN);
    pages.put("en/other.md", OTHER);
    return pages;
  }

  @Test
  @DisplayName("point 33: a block that a translation leaves out counts as not holding")
  void leftOut() {
    talk("en").with(Vars.COUNTRY, "us").enters("bot: Only at home.\n  \n  3 things\n" + EN);
    Talk whole = talk("uk").with(Vars.COUNTRY, "us");
    whole.enters("bot: Лише там.\n  \n  3 речі\n" + UK);
    Map<String, String> pages = pages();
    pages.put("uk/page.md", UKRAINIAN.replace("`else if country is us` Лише там.\n\n", ""));
    Talk left = Talk.in(pages, "page").with(Vars.LANGUAGE, "uk").with(Vars.COUNTRY, "us");
    left.enters("bot: Усюди.\n  \n  3 речі\n" + UK);
  }

  @Test
  @DisplayName("a change of language takes effect at the next step")
  void changes() {
    talk("en")
        .enters("bot: Everywhere.\n  \n  3 things\n" + EN)
        .goesOn("me: my tongue\nbot: Далі.\n  [Кінець]\n")
        .goesOn("me: що\nbot: Не розумію.\nbot: Далі.\n  [Кінець]\n");
  }

  @Test
  @DisplayName("point 35: an open question keeps its language until it is answered")
  void keeps() {
    Talk talk = talk("en").enters("bot: Everywhere.\n  \n  3 things\n" + EN).with("language", "uk");
    talk.goesOn("me: що\nbot: Не розумію.\nbot: Everywhere.\n  \n  3 things\n" + EN)
        .goesOn("me: [Choose]\nbot: Коли?\n  [✓ пн] [вт] [✓ ср] [чт] [✓ пт] [сб] [нд] [Done]\n")
        .goesOn("me: пн та п'ятниця\nbot: понеділок і пʼятниця\n");
  }

  @Test
  @DisplayName("a page that is not offered in her language is told in the source's")
  void notOffered() {
    talk("uk")
        .enters("bot: Усюди.\n  \n  3 речі\n" + UK)
        .goesOn("me: деінде\nbot: Only English.\n  [Go on]\nme: [Go on]\nbot: Still.\n  [Page]\n")
        .goesOn("me: [Page]\nbot: Усюди.\n  \n  3 речі\n" + UK);
  }

  @Test
  @DisplayName("a page that is no longer offered in the language of its open question goes on")
  void offeredNoMore() {
    Talk old = talk("uk").enters("bot: Усюди.\n  \n  3 речі\n" + UK);
    Map<String, String> pages = pages();
    pages.remove("uk/page.md");
    Course course = Courses.of(pages, Courses.actions());
    new Talk(course, Courses.actions())
        .continues(old)
        .goesOn("me: що\nbot: Не розумію.\nbot: Everywhere.\n  \n  3 things\n" + EN)
        .goesOn(
            "me: [Choose]\n"
                + "bot: Which?\n"
                + "  [✓ Mon] [Tue] [✓ Wed] [Thu] [✓ Fri] [Sat] [Sun] [Done]\n");
  }

  @Test
  @DisplayName("control words hold in every language, whichever she speaks")
  void controlWords() {
    String menu = "bot: The menu.\n  [Help] [Leave]\n";
    talk("en").enters("bot: Everywhere.\n  \n  3 things\n" + EN + "me: Меню\n" + menu);
    talk("uk").enters("bot: Усюди.\n  \n  3 речі\n" + UK + "me: menu\n" + menu);
  }
}
