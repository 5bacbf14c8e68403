package org.alongside.script;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.script.Problem.Severity;

/**
 * Everything that can be said about a folder of dialogs without playing them: what keeps it from
 * loading, and what would disappoint a learner.
 */
public final class Linter {
  private final CourseLoader loader;
  private final InstantSource clock;

  /**
   * A linter for a host with these actions.
   *
   * @param actions what {@code do} can name, each with its outcomes; none for one that only acts
   * @param clock tells what has expired
   */
  public Linter(Map<String, Set<String>> actions, InstantSource clock) {
    this.loader = new CourseLoader(actions);
    this.clock = clock;
  }

  /**
   * What came of mending a folder.
   *
   * @param fixes what was mended, in the order of files
   * @param left the problems that are left, in the order of files, lines and columns
   */
  public record Fixed(List<Fix> fixes, List<Problem> left) {
    public Fixed {
      fixes = List.copyOf(fixes);
      left = List.copyOf(left);
    }
  }

  /**
   * All problems of a folder, in the order of files, lines and columns.
   *
   * @param fix whether what is safe is mended first
   */
  public List<Problem> lint(Path folder, boolean fix) {
    return fix ? fix(folder).left() : read(folder).problems();
  }

  /** Mends what is safe; ids are written only while there are no errors. */
  public Fixed fix(Path folder) {
    return fix(folder, file -> true);
  }

  /**
   * Mends what is safe in some of the files.
   *
   * @param which says of a path below the folder whether it may be changed
   */
  public Fixed fix(Path folder, Predicate<String> which) {
    try {
      List<Fix> fixes = new ArrayList<>(new Mender(loader).mend(Folder.of(folder), which));
      Reports reports = new Reports();
      Loaded loaded = loader.read(Shelf.of(folder), folder.toString(), reports);
      if (loaded == null) {
        return new Fixed(fixes, reports.all());
      }
      check(loaded, today());
      if (reports.errors() > 0) {
        return new Fixed(fixes, reports.all());
      }
      Ids ids = loaded.ids().with(List.copyOf(loaded.source().values()));
      if (!ids.equals(loaded.ids())) {
        Folder.of(folder).write(Ids.FILE, ids.text());
        int added = ids.lines().size() - loaded.ids().lines().size();
        fixes.add(new Fix(Ids.FILE, 0, added + " new ids are written down"));
      }
      return new Fixed(
          fixes, reports.all().stream().filter(p -> p.code() != ProblemCode.NEW_ID).toList());
    } catch (IOException e) {
      return new Fixed(List.of(), CourseLoader.unreadable(folder.toString(), e).problems());
    }
  }

  /** How the pages of a folder read, in the order of languages and paths. */
  public List<Measured> measure(Path folder) {
    try {
      Loaded loaded = loader.read(Shelf.of(folder), folder.toString(), new Reports());
      return loaded == null ? List.of() : Measured.all(loaded);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The course of a folder, with everything that can be said about it. */
  public CourseLoader.Result read(Path folder) {
    try {
      Reports reports = new Reports();
      Loaded loaded = loader.read(Shelf.of(folder), folder.toString(), reports);
      if (loaded != null) {
        check(loaded, today());
      }
      return new CourseLoader.Result(loaded == null ? null : loaded.course(), reports.all());
    } catch (IOException e) {
      return CourseLoader.unreadable(folder.toString(), e);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Whether a build must stop. */
  public static boolean stops(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** The finer checks, of pages that have no error yet. */
  static void check(Loaded loaded, LocalDate today) {
    boolean sound = loaded.course() != null;
    loaded
        .pages()
        .forEach(
            (language, pages) ->
                pages.forEach(
                    (id, page) -> {
                      Page source = loaded.source().get(id);
                      if (source != null && loaded.reports().of(page.file()).errors() == 0) {
                        page(page, source, loaded);
                        ExpiryCheck.check(page, today, loaded.reports().of(page.file()));
                      }
                    }));
    PluralCheck.phrases(loaded);
    MediaCheck.voices(loaded);
    if (sound) {
      new Paths(loaded.source(), loaded.reports()).check();
      new IdCheck(loaded).check();
      TrackCheck.check(loaded);
      CommandCheck.check(loaded);
      TranscriptCheck.check(loaded);
      Spoken.check(loaded);
    }
  }

  private static void page(Page page, Page source, Loaded loaded) {
    Report report = loaded.reports().of(page.file());
    Variables variables =
        new Variables(source.front().vars(), loaded.file().profile(), loaded.file().unclear());
    new PluralCheck(page.language(), variables, report).check(page);
    new ScreenCheck(variables, report).check(page);
    Prose prose = Prose.of(page);
    SentenceCheck.check(prose, report);
    Grade.check(page.language(), prose, report);
    FeedbackCheck.check(page, report);
    if (page.language().equals(loaded.file().source())) {
      MediaCheck.check(page, loaded.shelf(), report);
      new UnsetCheck(variables, report).check(page);
      new ReadCheck(page, variables, report).check();
      new GuardCheck(variables, report).check(page);
      FigureCheck.check(page, report);
      DebriefCheck.check(page, report);
    }
  }
}
