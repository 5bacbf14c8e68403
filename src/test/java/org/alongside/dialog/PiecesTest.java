package org.alongside.dialog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.dialog.Talk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A learner chooses a piece of a track: those of one kind that her language has. */
class PiecesTest {
  private static final String CHOOSING =
      page(
          "vars:\n  lesson: piece lesson of ally\n  tip: piece tip of ally\n",
          """
          ## start

          Which lesson?

          `ask lesson` [start](#start)

          - [Tips](#tips)
          - [Nothing](#over)

          ## tips

          `if tip` Which tip?

          `else` There is no tip.

          Choose.

          `ask tip` [start](#start)

          - [Nothing](#over)

          ## over

          All right.

          `end`
          """);

  @Test
  @DisplayName("many pieces: modules first, then the pieces of one, those known marked")
  void many() {
    in(13, CHOOSING)
        .enters(
            """
            bot: Which lesson?
              [First] [Second] [Tips] [Nothing]
            me: [Second]
            bot (edit): Which lesson?
              [Lesson 12] [Lesson 13] [All modules] [Tips] [Nothing]
            me: [All modules]
            bot (edit): Which lesson?
              [First] [Second] [Tips] [Nothing]
            me: [Second]
            bot (edit): Which lesson?
              [Lesson 12] [Lesson 13] [All modules] [Tips] [Nothing]
            me: [Lesson 13]
            bot: This is 13.
            """)
        .enters(
            """
            bot: Which lesson?
              [First] [Second] [Tips] [Nothing]
            me: second
            bot: Which lesson?
              [Lesson 12] [✓ Lesson 13] [All modules] [Tips] [Nothing]
            me: all modules
            bot: Which lesson?
              [First] [Second] [Tips] [Nothing]
            me: lesson 2
            bot: This is 2.
            """);
  }

  @Test
  @DisplayName("a few pieces stand together; of no piece, only the ways out")
  void few() {
    in(2, CHOOSING)
        .enters(
            """
            bot: Which lesson?
              [Lesson 1] [Lesson 2] [Tips] [Nothing]
            me: lesson 7
            bot: One of the words.
            bot: Which lesson?
              [Lesson 1] [Lesson 2] [Tips] [Nothing]
            me: [Tips]
            bot: There is no tip.
            \s\s
              Choose.
              [Nothing]
            me: [Nothing]
            bot: All right.
            """);
  }

  @Test
  @DisplayName("only what is offered in her language")
  void language() {
    in(3, CHOOSING)
        .with(Vars.LANGUAGE, "uk")
        .enters(
            """
            bot: Який урок?
              [Урок 2] [Поради] [Нічого]
            me: урок 2
            bot: Це 2.
            """);
  }

  /** A track of this many lessons; the second is offered in Ukrainian too. */
  private static Talk in(int count, String page) {
    Map<String, String> pages = new HashMap<>();
    for (int i = 1; i <= count; i++) {
      pages.put("en/lessons/l" + i + ".md", lesson("# Lesson " + i, "This is " + i + "."));
    }
    pages.put("uk/lessons/l2.md", lesson("# Урок 2", "Це 2.").replace("minutes: 2\n", ""));
    pages.put("en/page.md", page);
    pages.put(
        "uk/page.md",
        page.replaceAll("vars:\n.*\n.*\n", "")
            .replace("Which lesson?", "Який урок?")
            .replace("Which tip?", "Яка порада?")
            .replace("There is no tip.", "Порад немає.")
            .replace("Choose.", "Оберіть.")
            .replace("[Tips]", "[Поради]")
            .replace("[Nothing]", "[Нічого]")
            .replace("All right.", "Гаразд."));
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    IntStream.rangeClosed(1, count).forEach(i -> (i < 12 ? first : second).add("lessons/l" + i));
    try {
      Path folder = Files.createTempDirectory("pieces");
      Courses.write(folder, pages);
      edit(
          folder.resolve("course.yaml"),
          "tracks: {}",
          "tracks: {ally: {one: %s, two: %s}}".formatted(first, second));
      edit(
          folder.resolve("course.yaml"),
          "languages: [en]\ncountries",
          "languages: [en, uk]\ncountries");
      edit(
          folder.resolve("en/phrases.md"),
          "## menu\n",
          "## module-one\n\nFirst\n\n## module-two\n\nSecond\n\n"
              + "## button-modules\n\nAll modules\n\n## menu\n");
      Course course = Courses.load(folder, Courses.actions());
      return new Talk(course.entering("page"), Courses.actions()).agreed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file, UTF_8);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to), UTF_8);
  }

  private static String lesson(String title, String text) {
    return "---\nkind: lesson\nminutes: 2\nopener: Come.\n---\n\n%s\n\n## start\n\n%s\n\n`end`\n"
        .formatted(title, text);
  }
}
