package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Input;
import org.junit.jupiter.api.Test;

/** The pages' words against the pages: none is missing, none is left over. */
class WordsTest {
  private static final List<Path> PLACES =
      List.of(
          Path.of("src/main/resources/templates"),
          Path.of("src/main/java/org/alongside/channel/web"),
          Path.of("src/main/java/org/alongside/Bench.java"));

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?<!List\\.)(?<!Set\\.)(?<!Map\\.)\\bof\\(\\s*|refuse\\([^;\"]*|Refused\\(|Note\\.(?:of|wrong)\\(|writing\\(|saying\\(|PREFIX"
              + " \\+ )['\"]([a-z]+(?:-[a-z]+)*)['\"]");

  /** Words whose ids are put together from these and something that is counted elsewhere. */
  private static final Pattern MADE =
      Pattern.compile(
          "(sent|phone|kind|address|desk|new|way-after)-.*|.*-none|.*-silence|time-(quiet|moved)");

  @Test
  void eachWordThatIsAskedForHasItsSection() throws IOException {
    Set<String> asked = new TreeSet<>();
    find(ASKED, asked);
    for (Input.Kind kind : Input.Kind.values()) {
      asked.add("sent-" + kind.name().toLowerCase(Locale.ROOT));
    }
    for (Dialog.Kind kind : Dialog.Kind.values()) {
      asked.add("kind-" + kind.name().toLowerCase(Locale.ROOT));
    }
    for (Desk.Tab tab : Desk.Tab.values()) {
      asked.addAll(List.of("desk-" + tab.word(), "desk-" + tab.word() + "-about"));
    }
    asked.addAll(List.of("phone-a", "phone-b", "phone-c"));
    assertThat(new Words().sections.keySet()).containsAll(asked);
  }

  @Test
  void noSectionIsLeftOver() throws IOException {
    Set<String> named = new TreeSet<>();
    find(Pattern.compile("['\"]([a-z]+(?:-[a-z]+)*)['\"]"), named);
    Set<String> left = new TreeSet<>(new Words().sections.keySet());
    left.removeAll(named);
    left.removeIf(id -> MADE.matcher(id).matches());
    assertThat(left).isEmpty();
  }

  private static void find(Pattern pattern, Set<String> said) throws IOException {
    for (Path place : PLACES) {
      find(place, pattern, said);
    }
  }

  private static void find(Path folder, Pattern pattern, Set<String> said) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .flatMap(file -> pattern.matcher(read(file)).results())
          .forEach(match -> said.add(match.group(1)));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
