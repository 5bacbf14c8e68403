package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course as large as one likes: the pages of this house told again and again, in each language.
 */
final class ManyPages {
  private ManyPages() {}

  /** The dialogs of this house in each language, then copies of the scene, lesson and cards. */
  static int write(Path folder, int dialogs, List<String> languages) throws IOException {
    Path shipped = Path.of("dialogs");
    int count = 0;
    try (Stream<Path> all = Files.walk(shipped)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = shipped.relativize(file).toString();
        if (name.startsWith("en/") && name.endsWith(".md")) {
          told(folder, name.substring(3), Files.readString(file), languages);
          count++;
        } else if (name.startsWith("media/") || name.equals("services.yaml")) {
          write(folder.resolve(name), Files.readAllBytes(file));
        }
      }
    }
    for (int i = 0; count < dialogs; i++, count++) {
      String page =
          List.of(
                  "scenarios/a-joke-about-appearance",
                  "lessons/only-a-joke",
                  "questions/only-a-joke")
              .get(i % 3);
      told(
          folder,
          page + "-" + i + ".md",
          Files.readString(shipped.resolve("en/" + page + ".md")),
          languages);
    }
    String course = Files.readString(shipped.resolve("course.yaml"));
    String named = "languages: [" + String.join(", ", languages) + "]";
    write(
        folder.resolve("course.yaml"),
        course
            .replaceFirst("(?m)^languages: .*$", named)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return count;
  }

  /** The page in each language: what its source alone owns is left out of translations. */
  private static void told(Path folder, String name, String page, List<String> languages)
      throws IOException {
    for (String language : languages) {
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
