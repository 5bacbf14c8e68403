package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.dialog.Courses;

/** The bare course with a page, reached by {@code /count}, that counts presses. */
final class CountingDialogs {
  private CountingDialogs() {}

  /** Writes them into a folder below this one, and returns it. */
  static Path in(Path folder) throws IOException {
    Path to = folder.resolve("dialogs");
    Courses.write(
        to,
        Map.of(
            "en/lessons/count.md",
            """
            ---
            kind: system
            vars:
              n: number 0..1000000
            ---

            # Count

            ## start

            Now {n}.

            - [More than {n}](#start) `n +1`
            """));
    Path course = to.resolve("course.yaml");
    String command = "  count: {page: lessons/count, shown: no, open: yes}\n";
    Files.writeString(
        course, Files.readString(course).replace("commands:\n", "commands:\n" + command));
    return to;
  }
}
