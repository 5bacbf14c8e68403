package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a good page, what is wrong with it is said in its own file, at a place. */
class FuzzTest {
  private static final List<String> SHREDS =
      List.of(
          "{",
          "}",
          "'",
          "`",
          "*",
          "**",
          "_",
          "[",
          "]",
          "(",
          ")",
          "#",
          "##",
          "###",
          "\n",
          "\n\n",
          "---\n",
          "- ",
          "  - ",
          "> ",
          "1. ",
          "|",
          "\\",
          "&#123;",
          "<b>",
          "<!-- ",
          "```\n",
          "    ",
          "![",
          "](",
          ".md",
          "`if ",
          "`else` ",
          "`go` ",
          "`end`",
          "`ask` ",
          "`quiz` ",
          "[x] ",
          "{n, plural, ",
          "{s, select, other {",
          "https://",
          "\uD83D",
          "\u202E",
          "\u0000",
          "\t",
          "\r",
          "@",
          ": ",
          "&amp;",
          "=\n",
          "9999999999999999999",
          "%",
          "\uE000");

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("tries", 40));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mutationsNeverThrow(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Shelf base = Books.with(Map.of());
    for (String path :
        List.of("en/scenarios/the-joke.md", "en/phrases.md", "course.yaml", "services.yaml")) {
      String text = new String(base.texts().get(path), java.nio.charset.StandardCharsets.UTF_8);
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        text = mutated(text, random);
      }
      List<Problem> problems = ProblemsTest.linted(Map.of(path, text, "ids.txt", "a\nb#c\n"));
      int lines = (int) text.lines().count() + 1;
      assertThat(problems)
          .allSatisfy(
              problem -> {
                assertThat(problem.line()).as("%s", problem).isPositive();
                assertThat(problem.column()).as("%s", problem).isPositive();
                if (problem.file().equals(path)) {
                  assertThat(problem.line()).as("%s", problem).isLessThanOrEqualTo(lines);
                }
              });
    }
  }

  private static String mutated(String text, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(1, 30));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(at);
      case 2 -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at);
      default ->
          text.substring(0, at)
              + SHREDS.get(random.nextInt(SHREDS.size()))
              + text.substring(random.nextBoolean() ? at : to);
    };
  }
}
