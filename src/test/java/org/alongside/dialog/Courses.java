package org.alongside.dialog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.Curriculum;
import org.alongside.script.CourseLoader;

/** Courses of a few pages for tests, around the bare system pages of {@code resources/course}. */
public final class Courses {
  private Courses() {}

  /** All that the host can do. */
  public static List<Action> actions() {
    return Curriculum.actions();
  }

  /** The bare course with these pages: path below the language's folder to text. */
  public static Course of(Map<String, String> pages, List<Action> actions) {
    try {
      Path folder = Files.createTempDirectory("course");
      write(folder, pages);
      return load(folder, actions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the bare course with these pages into a folder. */
  public static void write(Path folder, Map<String, String> pages) throws IOException {
    copy(resource("/course"), folder);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue(), UTF_8);
    }
  }

  /** The bare course with pages on which each thing that a page can do is done. */
  static Course everything(List<Action> actions) {
    Map<String, String> pages = new HashMap<>();
    Path folder = resource("/everything");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        pages.put(folder.relativize(file).toString(), Files.readString(file, UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(pages, actions);
  }

  /** The folder of the bare course. */
  public static Path bare() {
    return resource("/course");
  }

  static Path resource(String name) {
    try {
      return Path.of(Courses.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The course of a folder; problems that stop it fail the test. */
  public static Course load(Path folder, List<Action> actions) {
    Map<String, Set<String>> outcomes = new HashMap<>();
    actions.forEach(action -> outcomes.put(action.name(), action.outcomes()));
    CourseLoader.Result result = new CourseLoader(outcomes).load(folder);
    if (result.course() == null) {
      throw new AssertionError(
          String.join("\n", result.problems().stream().map(Object::toString).toList()));
    }
    return result.course();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
