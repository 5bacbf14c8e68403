package org.alongside.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Small courses for tests: the folder {@code script/base} with pages added or replaced. */
final class Books {
  static final Map<String, Set<String>> ACTIONS =
      Map.of("bye", Set.of(), "export", Set.of("ready", "late"));

  private Books() {}

  static Path base() {
    try {
      return Path.of(new URI(Books.class.getResource("/script/base/course.yaml").toString()))
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The base with these files, by path; an empty text takes a file away. A talk stands beside each
   * page.
   */
  static Shelf with(Map<String, String> files) {
    try {
      Shelf base = Shelf.of(base());
      var texts = new TreeMap<>(base.texts());
      Set<String> names = new HashSet<>(base.files());
      Set<String> pages = new HashSet<>(names);
      pages.addAll(files.keySet());
      pages.removeIf(path -> !path.endsWith(".md"));
      pages.forEach(path -> names.add(path.replaceAll("\\.md$", Transcript.ENDING)));
      files.forEach(
          (path, text) -> {
            texts.put(path, text.getBytes(StandardCharsets.UTF_8));
            names.add(path);
            if (text.isEmpty() || (path.endsWith(Transcript.ENDING) && text.isBlank())) {
              texts.remove(path);
              names.remove(path);
            }
          });
      return new Shelf(texts, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CourseLoader.Result load(Map<String, String> files) {
    Reports reports = new Reports();
    Loaded loaded = new CourseLoader(ACTIONS).read(with(files), "dialogs", reports);
    return new CourseLoader.Result(loaded == null ? null : loaded.course(), reports.all());
  }
}
