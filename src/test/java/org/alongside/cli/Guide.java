package org.alongside.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the author's guide has its reader write, type and see, in the order of the page.
 *
 * @param kind of the fence: {@code markdown}, {@code walk}, {@code sh}, {@code text}, {@code yaml}
 * @param adds whether the text is put behind what the file has
 * @param file below {@code dialogs/}; empty where none is named
 */
record Guide(String kind, boolean adds, String file, String text) {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^(`{3,})(\\w+)(?: (adds )?dialogs/(\\S+))?\n(.*?)^\\1$");

  private static final Pattern EMPHASIS = Pattern.compile("\\*([^*]+)\\*");

  static List<Guide> read() throws IOException {
    return FENCE
        .matcher(Files.readString(Path.of("dialogs/README.md")))
        .results()
        .map(
            fence ->
                new Guide(
                    fence.group(2),
                    fence.group(3) != null,
                    fence.group(4) == null ? "" : fence.group(4),
                    fence.group(5)))
        .toList();
  }

  /** The pages that only show how something is written. */
  static List<String> examples() throws IOException {
    return read().stream()
        .filter(each -> each.kind().equals("markdown") && each.file().isEmpty())
        .map(Guide::text)
        .toList();
  }

  /** What it calls the buttons and tabs of the browser, in the table of all commands. */
  static List<String> browser() throws IOException {
    return Files.readAllLines(Path.of("dialogs/README.md")).stream()
        .filter(line -> line.startsWith("| to ") || line.startsWith("| a talk kept"))
        .flatMap(line -> EMPHASIS.matcher(line.split("\\|")[2]).results())
        .map(words -> words.group(1))
        .toList();
  }

  void write(Path dialogs) throws IOException {
    Files.writeString(dialogs.resolve(file), text);
  }

  /** Puts it behind what the same file of a language has. */
  void add(Path dialogs, String language) throws IOException {
    Path to = dialogs.resolve(language + file.substring(file.indexOf('/')));
    Files.writeString(to, Files.readString(to) + "\n" + text);
  }
}
