package org.alongside.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Course;
import org.jspecify.annotations.Nullable;

/** Reads a folder of dialogs into a {@link Course}. */
public final class CourseLoader {
  private final Map<String, Set<String>> actions;

  /**
   * A loader for a host with these actions.
   *
   * @param actions what {@code do} can name, each with its outcomes; none for one that only acts
   */
  public CourseLoader(Map<String, Set<String>> actions) {
    this.actions = Map.copyOf(actions);
  }

  /**
   * What came of loading.
   *
   * @param course null when there is an error among the problems that is not a translation's: what
   *     is wrong with a translated page only takes that page away
   * @param problems in the order of files, lines and columns
   */
  public record Result(@Nullable Course course, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a folder. */
  public Result load(Path folder) {
    try {
      return result(Shelf.of(folder), folder.toString());
    } catch (IOException e) {
      return unreadable(folder.toString(), e);
    }
  }

  /** Reads {@code dialogs/} of the class path. */
  public Result load(ClassLoader classPath) {
    try {
      return result(Shelf.of(classPath), "dialogs");
    } catch (IOException e) {
      return unreadable("dialogs", e);
    }
  }

  private Result result(Shelf shelf, String name) {
    Reports reports = new Reports();
    Loaded loaded = read(shelf, name, reports);
    return new Result(loaded == null ? null : loaded.course(), reports.all());
  }

  /** Reads a shelf; null when there is no course in it, which is reported. */
  @Nullable Loaded read(Shelf shelf, String name, Reports reports) {
    return new Loading(shelf, actions, reports).read(name);
  }

  static Result unreadable(String name, IOException e) {
    Problem problem =
        new Problem(
            ProblemCode.UNREADABLE_FOLDER,
            name,
            1,
            1,
            "the folder cannot be read (%s); check its permissions"
                .formatted(e.getClass().getSimpleName()));
    return new Result(null, List.of(problem));
  }
}
