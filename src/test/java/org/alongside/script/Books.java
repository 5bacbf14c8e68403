package org.alongside.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small courses for tests: the folder {@code script/base} with pages added or replaced. */
final class Books {
  static final Map<String, Set<String>> ACTIONS =
      Map.of("bye", Set.of(), "export", Set.of("ready", "late"));

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

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
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return shelf(bytes);
  }

  static Shelf shelf(Map<String, byte[]> files) {
    try {
      Shelf base = Shelf.of(base());
      var texts = new TreeMap<>(base.texts());
      Set<String> names = new HashSet<>(base.files());
      Set<String> pages = new HashSet<>(names);
      pages.addAll(files.keySet());
      pages.forEach(path -> names.add(talk(path)));
      files.forEach(
          (path, text) -> {
            texts.put(path, text);
            names.add(path);
            if (text.length == 0 || (path.endsWith(Transcript.ENDING) && text.length < 2)) {
              texts.remove(path);
              names.remove(path);
            }
          });
      SortedMap<String, Medium> media = new TreeMap<>(base.media());
      files.forEach(
          (path, text) -> {
            if (path.endsWith(".ogg") || path.endsWith(".jpg")) {
              media.put(path, medium(text));
            }
          });
      return new Shelf(texts, names, media);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Medium medium(byte[] content) {
    try {
      return Medium.read(new ByteArrayInputStream(content), content.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that can be said about a shelf; null when there is no course in it. */
  static @Nullable Loaded lint(Shelf shelf, Reports reports) {
    Loaded loaded = new CourseLoader(ACTIONS).read(shelf, "dialogs", reports);
    if (loaded != null) {
      Linter.check(loaded, TODAY);
    }
    return loaded;
  }

  /** These files and the base's media. */
  static Shelf only(Map<String, String> files) {
    var texts = new TreeMap<String, byte[]>();
    Set<String> names = new HashSet<>(with(Map.of()).files());
    names.removeIf(name -> name.endsWith(".md"));
    files.forEach((path, text) -> texts.put(path, text.getBytes(StandardCharsets.UTF_8)));
    names.addAll(texts.keySet());
    texts.keySet().forEach(path -> names.add(talk(path)));
    return new Shelf(texts, names, new TreeMap<>());
  }

  private static String talk(String path) {
    return path.replaceAll("\\.md$", Transcript.ENDING);
  }

  static CourseLoader.Result load(Map<String, String> files) {
    Reports reports = new Reports();
    Loaded loaded = new CourseLoader(ACTIONS).read(with(files), "dialogs", reports);
    return new CourseLoader.Result(loaded == null ? null : loaded.course(), reports.all());
  }
}
