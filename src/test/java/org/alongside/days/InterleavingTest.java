package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.dialog.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which questions a day asks of those that wait, and in which order. A letter is a module, a number
 * a question of it; {@code !} is one that was missed.
 */
class InterleavingTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'',            '',       nothing waits",
    "a1,            a1,       one",
    "a1 b1 c1 d1,   a1 b1 c1, the most urgent",
    "a1 a2 b1 c1,   a1 b1 a2, modules alternate",
    "a1 a2 a3 b1,   a1 b1 a2, with one of another among them",
    "b1 a1 a2,      a1 b1 a2, even where it is the most urgent",
    "a1 a2 a3 a4,   a1 a2 a3, neighbours where there is no other",
    "a1 a2,         a1 a2,    two",
    "b1 a1 a2 a3,   a1 b1 a2, the one of another stands between",
    "!a1 b1 b2,     a1 b1 b2, what was missed comes first",
    "!a1 !a2 b1,    a1 a2 b1, also two of one module",
    "!a1 !b1 !a2 c, a1 b1 a2, which alternate too",
    "!a1 a2 b1 c1,  a1 b1 a2, the others go on alternating",
    "!a1 a2 a3 b1,  a1 b1 a2, as far as they can",
  })
  void chosen(String waiting, String asked, String why) {
    List<Interleaving.Waiting> all =
        Arrays.stream(waiting.split(" "))
            .filter(word -> !word.isEmpty())
            .map(InterleavingTest::read)
            .toList();
    String hand =
        Interleaving.of(all, 3, null).stream().map(Target::step).collect(Collectors.joining(" "));
    assertThat(hand).as(why).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, a1", "2, a1 b1"})
  void aDayThatHasAskedSomeAsksLess(int room, String asked) {
    List<Interleaving.Waiting> all = List.of(read("a1"), read("a2"), read("b1"));
    assertThat(Interleaving.of(all, room, null).stream().map(Target::step))
        .containsExactly(asked.isEmpty() ? new String[0] : asked.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"a, a1 b1 a2", "b, a1 b1 a2", "c, a1 b1 a2"})
  void whatWasAskedBeforeCounts(String last, String asked) {
    List<Interleaving.Waiting> all = List.of(read("a1"), read("a2"), read("b1"));
    assertThat(Interleaving.of(all, 3, last).stream().map(Target::step))
        .containsExactly(asked.split(" "));
  }

  private static Interleaving.Waiting read(String word) {
    boolean missed = word.startsWith("!");
    String step = missed ? word.substring(1) : word;
    return new Interleaving.Waiting(new Target("page", step), step.substring(0, 1), missed);
  }
}
