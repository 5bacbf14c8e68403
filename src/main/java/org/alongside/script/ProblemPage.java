package org.alongside.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one kind of problem: what it means, why it matters, an example that
 * has it, and the same example mended.
 *
 * @param title without its {@code #}
 * @param markdown the whole page, as it stands in {@code problems/‹word›.md}
 */
public record ProblemPage(ProblemCode code, String title, String markdown) {

  /** The page of a problem. */
  public static ProblemPage of(ProblemCode code) {
    String name = "/problems/" + code.word() + ".md";
    try (InputStream in = ProblemPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String first = text.lines().findFirst().orElse("");
      return new ProblemPage(code, first.replaceFirst("^# ", ""), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of the problem with this word, such as {@code else-without-if}; null for none. */
  public static @Nullable ProblemPage find(String word) {
    for (ProblemCode code : ProblemCode.values()) {
      if (code.word().equals(word)) {
        return of(code);
      }
    }
    return null;
  }

  /**
   * The words of problems that somebody may have meant: spelled nearly so, or with a part of it.
   */
  public static List<String> near(String word) {
    List<String> known = Stream.of(ProblemCode.values()).map(ProblemCode::word).toList();
    List<String> parts = Stream.of(word.split("[^a-z0-9]+")).filter(p -> p.length() > 2).toList();
    return Stream.concat(
            Nearest.all(word, known).stream(),
            known.stream().filter(other -> parts.stream().anyMatch(other::contains)))
        .distinct()
        .toList();
  }
}
