package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.script.Prover;

/**
 * How long {@code prove} takes for a course of 200 dialogs in four languages, which are the pages
 * of this house told again and again. The goal is under 60 s. Prints one line of Markdown for each
 * figure.
 */
public final class ProveRun {
  private static final int DIALOGS = 200;
  private static final List<String> LANGUAGES = List.of("en", "de", "es", "it");

  private ProveRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("prove");
    int dialogs = course(folder);
    long from = System.nanoTime();
    Prover.Proof proof = Prover.prove(folder, Curriculum.actions());
    double seconds = (System.nanoTime() - from) / 1e9;
    if (!proof.problems().isEmpty()) {
      throw new IllegalStateException(proof.problems().toString());
    }
    System.out.printf(
        "| Proof, %d dialogs in %d languages | %.1f s |%n", dialogs, LANGUAGES.size(), seconds);
    System.out.printf("| Moments visited | %d |%n", proof.moments());
    proof
        .coverage()
        .forEach(
            each ->
                System.out.printf(
                    "| Told in %s | %d of %d |%n", each.language(), each.said(), each.all()));
  }

  /** The dialogs of this house in each language, then copies of the scene, lesson and cards. */
  private static int course(Path folder) throws IOException {
    Path dialogs = Path.of("dialogs");
    int count = 0;
    try (Stream<Path> all = Files.walk(dialogs)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = dialogs.relativize(file).toString();
        if (name.startsWith("en/") && name.endsWith(".md")) {
          told(folder, name.substring(3), Files.readString(file));
          count++;
        } else if (name.startsWith("media/") || name.equals("services.yaml")) {
          write(folder.resolve(name), Files.readAllBytes(file));
        }
      }
    }
    for (int i = 0; count < DIALOGS; i++, count++) {
      String page =
          List.of(
                  "scenarios/a-joke-about-appearance",
                  "lessons/only-a-joke",
                  "questions/jokes-and-rooms")
              .get(i % 3);
      told(folder, page + "-" + i + ".md", Files.readString(dialogs.resolve("en/" + page + ".md")));
    }
    String course = Files.readString(dialogs.resolve("course.yaml"));
    String languages = "languages: [" + String.join(", ", LANGUAGES) + "]";
    write(
        folder.resolve("course.yaml"),
        course
            .replaceFirst("(?m)^languages: .*$", languages)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return count;
  }

  /** The page in each language: what its source alone owns is left out of translations. */
  private static void told(Path folder, String name, String page) throws IOException {
    for (String language : LANGUAGES) {
      String text = language.equals("en") ? page : translated(page);
      write(
          folder.resolve(language).resolve(name),
          text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static String translated(String page) {
    int end = page.indexOf("\n---\n", 3);
    StringBuilder front = new StringBuilder("---\n");
    page.substring(4, end)
        .lines()
        .filter(line -> line.startsWith("kind:") || line.startsWith("opener:"))
        .forEach(line -> front.append(line).append('\n'));
    return front + page.substring(end + 1);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
