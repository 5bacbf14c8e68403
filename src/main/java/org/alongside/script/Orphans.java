package org.alongside.script;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages that lie in the folder of a language to which they do not belong. */
final class Orphans {
  private final CourseFile file;
  private final Shelf shelf;
  private final Set<String> misplaced;
  private final Reports reports;

  /**
   * Orphans of a shelf.
   *
   * @param misplaced ids of pages that are there, but not where they are read; added to
   */
  Orphans(CourseFile file, Shelf shelf, Set<String> misplaced, Reports reports) {
    this.file = file;
    this.shelf = shelf;
    this.misplaced = misplaced;
    this.reports = reports;
  }

  /** Whether a page of another language mirrors nothing: then nothing else is said of it. */
  boolean orphan(String path, boolean named) {
    return !named || !shelf.texts().containsKey(source(path));
  }

  /** Reports an orphan, unless its own name or its source's has been reported. */
  void report(@Nullable Source source, String path) {
    Report report = reports.of(path);
    String id = path.substring(path.indexOf('/') + 1, path.length() - 3);
    if (report.errors() > 0 || misplaced.contains(id)) {
      return;
    }
    misplaced.add(id);
    Page page = source == null ? null : ScriptParser.parse(source, true, new Report(source.file()));
    if (page == null || !foreign(page)) {
      report(path, file.source(), report);
    }
  }

  /** Reports a translation of nothing. */
  static void report(String path, String language, Report report) {
    String from = language + path.substring(path.indexOf('/'));
    report.add(
        ProblemCode.NO_SOURCE,
        At.START,
        "there is no `%s`, and a page is written in `%s/` first; if this is that page, move it"
                .formatted(from, language)
            + " there, otherwise write that one first");
  }

  /** Whether the words are of another language, as their letters tell; then only this is said. */
  boolean foreign(Page page) {
    String script = Tongues.foreign(page);
    if (script == null) {
      return false;
    }
    Report report = reports.of(page.file());
    report.forget(problem -> true);
    String folders = Tongues.written(script, file.languages());
    report.add(
        ProblemCode.WRONG_LANGUAGE,
        page.steps().isEmpty() ? At.START : page.title().at(),
        "most of these words are in %s letters, and `%s/` holds another language; %s"
            .formatted(
                script,
                page.language(),
                folders.isEmpty()
                    ? "add theirs to `languages` in `course.yaml`, and move the page to its folder"
                    : "move the page to %s".formatted(folders)));
    return true;
  }

  private String source(String path) {
    return file.source() + path.substring(path.indexOf('/'));
  }
}
