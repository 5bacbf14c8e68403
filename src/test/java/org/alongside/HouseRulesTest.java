package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house agreed on and a line of text can show. */
class HouseRulesTest {
  private static final int LONGEST_FILE = 250;

  /** A literal that spells a key: a hash tag, or the name of one of a shard's keys. */
  private static final Pattern KEY =
      Pattern.compile(
          "\"[^\"]*(\\{s(\\d|%|\"|\\{)|\\}:[a-z]|:(learner|outbox|due|post|facts|dead|fence|screen|journal)\\b)");

  private static final Pattern LEFT_OPEN =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");

  private static final Pattern EMPTY_NAME =
      Pattern.compile("(Impl|Manager|Util|Utils|Helper|Helpers)\\.java$");

  @Test
  void aFileIsReadInOneGo() {
    assertThat(files("src", ".java").filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
  }

  @Test
  void aNameSaysWhatTheThingIs() {
    Predicate<Path> empty = file -> EMPTY_NAME.matcher(file.toString()).find();
    assertThat(files("src", ".java").filter(empty)).isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(hits(files("src", ".java"), LEFT_OPEN)).isEmpty();
    assertThat(hits(files("dialogs", ".md"), LEFT_OPEN)).isEmpty();
  }

  @Test
  void onlyKeysSpellsKeys() {
    Stream<Path> others =
        files("src/main/java", ".java").filter(file -> !file.endsWith("Keys.java"));
    assertThat(hits(others, KEY)).isEmpty();
    assertThat(hits(files("src/main/resources", ".lua"), KEY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"{s17}:\"", "\"{s\" + n", "sim + \":outbox\"", "\"x{s%d}\""})
  void aSpelledKeyIsSeen(String code) {
    assertThat(KEY.matcher(code).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"due:\" + number",
        "\"{score}\"",
        "\"x {}: {}\"",
        "\"[0-9]{2}:[0-9]{2}\"",
        "\"post:\" + id",
        "\"{\\\"ok\\\":1}\""
      })
  void whatIsNoKeyIsLeftAlone(String code) {
    assertThat(KEY.matcher(code).find()).isFalse();
  }

  @Test
  void everyPackageIsNullMarked() {
    Stream<Path> packages = files("src/main/java", ".java").map(Path::getParent).distinct();
    assertThat(packages.filter(folder -> !marked(folder.resolve("package-info.java")))).isEmpty();
  }

  /** The files below a folder whose name ends so; none when there is no such folder. */
  static Stream<Path> files(String folder, String ending) {
    if (!Files.isDirectory(Path.of(folder))) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> hits(Stream<Path> files, Pattern pattern) {
    return files.flatMap(file -> hits(file, pattern)).toList();
  }

  private static Stream<String> hits(Path file, Pattern pattern) {
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size())
        .filter(i -> pattern.matcher(lines.get(i)).find())
        .mapToObj(i -> file + ":" + (i + 1) + ": " + lines.get(i).strip());
  }

  private static boolean marked(Path info) {
    return Files.exists(info) && lines(info).contains("@NullMarked");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
