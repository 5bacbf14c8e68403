package org.alongside.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.script.Problem.Severity;

/**
 * Everything that can be said about a folder of dialogs without playing them: what keeps it from
 * loading, and what would disappoint a learner.
 */
public final class Linter {
  private final CourseLoader loader;

  /**
   * A linter for a host with these actions.
   *
   * @param actions what {@code do} can name, each with its outcomes; none for one that only acts
   */
  public Linter(Map<String, Set<String>> actions) {
    this.loader = new CourseLoader(actions);
  }

  /**
   * All problems of a folder, in the order of files, lines and columns.
   *
   * @param fix whether ids that {@code ids.txt} lacks are written there; not while there are errors
   */
  public List<Problem> lint(Path folder, boolean fix) {
    try {
      Reports reports = new Reports();
      Loaded loaded = loader.read(Shelf.of(folder), folder.toString(), reports);
      if (loaded == null) {
        return reports.all();
      }
      check(loaded);
      if (!fix || reports.errors() > 0) {
        return reports.all();
      }
      Ids ids = loaded.ids().with(List.copyOf(loaded.source().values()));
      if (!ids.equals(loaded.ids())) {
        Files.write(folder.resolve(Ids.FILE), ids.text().getBytes(StandardCharsets.UTF_8));
      }
      return reports.all().stream().filter(p -> p.code() != ProblemCode.NEW_ID).toList();
    } catch (IOException e) {
      return CourseLoader.unreadable(folder.toString(), e).problems();
    }
  }

  /** The course of a folder, with everything that can be said about it. */
  public CourseLoader.Result read(Path folder) {
    try {
      Reports reports = new Reports();
      Loaded loaded = loader.read(Shelf.of(folder), folder.toString(), reports);
      if (loaded != null) {
        check(loaded);
      }
      return new CourseLoader.Result(loaded == null ? null : loaded.course(), reports.all());
    } catch (IOException e) {
      return CourseLoader.unreadable(folder.toString(), e);
    }
  }

  /** Whether a build must stop. */
  public static boolean stops(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** The finer checks, of pages that have no error yet. */
  static void check(Loaded loaded) {
    boolean sound = loaded.reports().errors() == 0;
    loaded
        .pages()
        .forEach(
            (language, pages) ->
                pages.forEach(
                    (id, page) -> {
                      Page source = loaded.source().get(id);
                      if (source != null && loaded.reports().of(page.file()).errors() == 0) {
                        page(page, source, loaded);
                      }
                    }));
    PluralCheck.phrases(loaded);
    if (sound) {
      new Paths(loaded.source(), loaded.reports()).check();
      new IdCheck(loaded).check();
      TrackCheck.check(loaded);
      TranscriptCheck.check(loaded);
    }
  }

  private static void page(Page page, Page source, Loaded loaded) {
    Report report = loaded.reports().of(page.file());
    Variables variables =
        new Variables(source.front().vars(), loaded.file().profile(), loaded.file().unclear());
    new PluralCheck(page.language(), variables, report).check(page);
    new ScreenCheck(variables, report).check(page);
    new SentenceCheck(page.language(), report).check(page);
    if (page.language().equals(loaded.file().source())) {
      MediaCheck.check(page, loaded.shelf(), report);
      new UnsetCheck(variables, report).check(page);
      new ReadCheck(page, variables, report).check();
      DebriefCheck.check(page, report);
    }
  }
}
