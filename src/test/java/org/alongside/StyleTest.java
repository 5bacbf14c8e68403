package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All Java of this project is laid out by google-java-format; with {@code -Dformat=write} it is
 * rewritten.
 */
class StyleTest {
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @Test
  void everySourceIsLaidOutByTheFormatter() {
    List<String> wrong =
        sources().parallel().flatMap(file -> check(file).stream()).sorted().toList();
    assertThat(wrong)
        .as(
            "laid out otherwise; `mvn test-compile surefire:test -Dtest=StyleTest -Dformat=write`"
                + " rewrites")
        .isEmpty();
  }

  @Test
  void anUntidySourceIsSeen() throws FormatterException {
    assertThat(tidy("class  A{ int b ; }\n")).isEqualTo("class A {\n  int b;\n}\n");
  }

  private static Stream<Path> sources() {
    return HouseRulesTest.files("src", ".java");
  }

  private static Optional<String> check(Path file) {
    try {
      String is = Files.readString(file);
      String should = tidy(is);
      if (is.equals(should)) {
        return Optional.empty();
      }
      if (WRITE) {
        Files.writeString(file, should);
        return Optional.empty();
      }
      return Optional.of(file + ":" + firstDifference(is, should));
    } catch (FormatterException e) {
      return Optional.of(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tidy(String source) throws FormatterException {
    Formatter formatter = new Formatter();
    String once = formatter.formatSourceAndFixImports(source);
    // What it changed it may change again at the second look.
    return once.equals(source) ? once : formatter.formatSourceAndFixImports(once);
  }

  private static String firstDifference(String is, String should) {
    List<String> left = is.lines().toList();
    List<String> right = should.lines().toList();
    int line = 0;
    while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
      line++;
    }
    String wanted = line < right.size() ? right.get(line).strip() : "the end of the file";
    return (line + 1) + ": should be: " + wanted;
  }
}
