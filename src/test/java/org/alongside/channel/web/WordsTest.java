package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.dialog.Input;
import org.junit.jupiter.api.Test;

/** The pages' words against the pages: none is missing, none is left over. */
class WordsTest {
  private static final Pattern IN_PAGES = Pattern.compile("of\\('([a-z-]+)'");
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?:Note\\.\\w+|refuse|PREFIX \\+|\"wrong\",|Note\\(count == 0"
              + " \\?|:)[^;\"]*\"([a-z]+(?:-[a-z]+)+|again|dropped|dead|elsewhere|failed)\"");

  @Test
  void eachSectionIsSaidSomewhereAndEachWordHasItsSection() throws IOException {
    Set<String> said = new TreeSet<>();
    find(Path.of("src/main/resources/templates"), IN_PAGES, said);
    find(Path.of("src/main/java/org/alongside/channel/web"), IN_CODE, said);
    said.removeIf(id -> id.endsWith("-"));
    for (Input.Kind kind : Input.Kind.values()) {
      said.add("sent-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    }
    said.addAll(Set.of("phone-a", "phone-b"));
    assertThat(new Words().sections.keySet()).containsExactlyInAnyOrderElementsOf(said);
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
