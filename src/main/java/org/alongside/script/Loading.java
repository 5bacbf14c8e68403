package org.alongside.script;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Course.Service;
import org.alongside.script.Front.Marked;
import org.jspecify.annotations.Nullable;

/** One reading of a shelf: all files, then what only all of them together can tell. */
final class Loading {
  static final String PHRASES = "phrases";
  static final String GLOSSARY = "glossary";
  static final Set<String> WORD_PAGES = Set.of(PHRASES, GLOSSARY, "console", "simulator");

  private final Shelf shelf;
  private final Map<String, Set<String>> actions;
  private final Reports reports;
  private final Map<String, SortedMap<String, Page>> pages = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, PhrasePage> words = new TreeMap<>();

  Loading(Shelf shelf, Map<String, Set<String>> actions, Reports reports) {
    this.shelf = shelf;
    this.actions = actions;
    this.reports = reports;
  }

  @Nullable Loaded read(String name) {
    CourseFile file = courseFile(name);
    if (file == null) {
      return null;
    }
    PathCheck paths = new PathCheck(file, reports);
    Orphans strays = new Orphans(file, shelf, paths.misplaced(), reports);
    // Translations last: what is said of their sources is not said of them.
    for (String path :
        shelf.files().stream()
            .sorted(Comparator.comparing(file::translated).thenComparing(other -> other))
            .toList()) {
      byte[] bytes = shelf.texts().get(path);
      if (path.endsWith(".md") && bytes == null) {
        continue;
      }
      if (paths.page(path) && bytes != null) {
        page(path, bytes, file, paths, strays);
      } else if (bytes != null) {
        paths.stray(path, new String(bytes, StandardCharsets.UTF_8));
      }
    }
    unreadable.addAll(paths.misplaced());
    List<Service> services = services();
    Ids ids = ids();
    check(file);
    boolean sound = reports.errors(path -> !file.translated(path)) == 0;
    words.keySet().removeIf(path -> file.translated(path) && reports.of(path).errors() > 0);
    var offered = new Mirrors(file, pages, words, shelf, reports).check();
    Loaded loaded = new Loaded(shelf, file, pages, words, services, ids, reports, offered, null);
    Course course = sound ? new CourseBuilder(loaded).build() : null;
    return new Loaded(shelf, file, pages, words, services, ids, reports, offered, course);
  }

  private @Nullable CourseFile courseFile(String name) {
    byte[] bytes = shelf.texts().get(CourseFile.FILE);
    if (shelf.files().isEmpty()) {
      reports
          .of(name)
          .add(
              ProblemCode.EMPTY_FOLDER,
              At.START,
              "there are no dialogs here; give the folder that holds `course.yaml`");
      return null;
    }
    if (bytes == null) {
      reports
          .of(CourseFile.FILE)
          .add(
              ProblemCode.NO_COURSE_FILE,
              At.START,
              "the folder has no `course.yaml`; write one, or give the folder that holds it");
      return null;
    }
    Report report = reports.of(CourseFile.FILE);
    Source source = Source.decode(CourseFile.FILE, bytes, report);
    return source == null ? null : new CourseFileReader(report).read(source);
  }

  private void page(String path, byte[] bytes, CourseFile file, PathCheck paths, Orphans strays) {
    Report report = reports.of(path);
    String language = path.substring(0, path.indexOf('/'));
    Source source = Source.decode(path, bytes, report);
    String id = path.substring(path.indexOf('/') + 1, path.length() - 3);
    boolean named = paths.name(path, id);
    if (WORD_PAGES.contains(id)) {
      boolean translated = file.translated(path);
      PhrasePage read = source == null ? null : PhrasePage.parse(source, translated, report);
      if (read != null) {
        words.put(path, read);
      }
      return;
    }
    boolean translated = !language.equals(file.source());
    if (translated && strays.orphan(path, named)) {
      strays.report(source, path);
      return;
    }
    Page read = source == null ? null : ScriptParser.parse(source, translated, report);
    if (read != null && strays.foreign(read)) {
      read = null;
    }
    if (read != null) {
      pages.computeIfAbsent(language, key -> new TreeMap<>()).put(id, read);
    }
    if (!translated && (read == null || report.hasAny(ScriptParser.STEPS_UNCLEAR))) {
      unreadable.add(id);
    }
  }

  private List<Service> services() {
    byte[] bytes = shelf.texts().get(ServicesReader.FILE);
    Report report = reports.of(ServicesReader.FILE);
    Source source = bytes == null ? null : Source.decode(ServicesReader.FILE, bytes, report);
    return source == null ? List.of() : ServicesReader.read(source, report);
  }

  private Ids ids() {
    byte[] bytes = shelf.texts().get(Ids.FILE);
    Report report = reports.of(Ids.FILE);
    Source source =
        bytes == null || bytes.length == 0 ? null : Source.decode(Ids.FILE, bytes, report);
    return Ids.read(source == null ? "" : source.text());
  }

  private void check(CourseFile file) {
    SortedMap<String, Page> source = pages.getOrDefault(file.source(), new TreeMap<>());
    Set<String> terms = terms(file.source());
    source.forEach(
        (id, page) -> {
          Report report = reports.of(page.file());
          if (declared(page)) {
            new VariableCheck(page, variables(file, page), name -> Usage.advice(name, page), report)
                .check();
          }
          new TargetCheck(source, unreadable, terms, report).check(page);
          new ActionCheck(actions, report).check(page);
        });
    pages.forEach(
        (language, all) -> {
          if (!language.equals(file.source())) {
            all.forEach((id, page) -> translation(file, page, source.get(id)));
          }
        });
    former(source);
    for (Marked named : file.pages()) {
      if (!source.containsKey(named.text()) && !unreadable.contains(named.text())) {
        reports
            .of(CourseFile.FILE)
            .add(
                ProblemCode.UNKNOWN_PAGE,
                named.at(),
                "there is no page `%s/%s.md`; write it, or name another%s"
                    .formatted(
                        file.source(), named.text(), Nearest.page(named.text(), source.keySet())));
      }
    }
    new PhraseCheck(file, words, reports).check(Pickable.phrases(file, source.values()));
  }

  /** A former id is nobody's now, and leads to one page only. */
  private void former(SortedMap<String, Page> source) {
    Map<String, Page> claimed = new HashMap<>();
    for (Page page : source.values()) {
      for (Marked was : page.front().was()) {
        Page other = source.getOrDefault(was.text(), claimed.putIfAbsent(was.text(), page));
        if (other != null) {
          reports
              .of(page.file())
              .add(
                  ProblemCode.BAD_MOVE,
                  was.at(),
                  "`%s` leads to `%s` already; take it away here"
                      .formatted(was.text(), other.file()));
        }
      }
    }
  }

  /** Whether all that the page declares could be read; else nothing is said of what it uses. */
  private boolean declared(Page page) {
    return !page.front().unclear().contains(Declarations.ALL)
        && !reports.of(page.file()).hasAny(Set.of(ProblemCode.BAD_YAML, ProblemCode.UNKNOWN_KEY));
  }

  private void translation(CourseFile file, Page page, @Nullable Page source) {
    if (source != null && reports.of(source.file()).errors() == 0) {
      String advice = "write a variable that `%s` declares".formatted(source.file());
      new VariableCheck(page, variables(file, source), name -> advice, reports.of(page.file()))
          .check();
    }
  }

  private Set<String> terms(String language) {
    PhrasePage glossary = words.get(language + "/" + GLOSSARY + ".md");
    return glossary == null ? Set.of() : glossary.phrases().keySet();
  }

  private static Variables variables(CourseFile file, Page page) {
    Set<String> unclear = new HashSet<>(file.unclear());
    unclear.addAll(page.front().unclear());
    return new Variables(page.front().vars(), file.profile(), unclear);
  }
}
