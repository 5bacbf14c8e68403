package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.alongside.script.Problem.Severity;
import org.alongside.script.Sheet.Part;

/** How far each language is, module by module. */
final class Status {
  private static final String WORDS = "words";
  private final Loaded loaded;
  private final Map<String, String> modules = new LinkedHashMap<>();

  private Status(Loaded loaded) {
    this.loaded = loaded;
    loaded
        .file()
        .tracks()
        .forEach(
            (track, all) ->
                all.forEach(
                    (module, pages) ->
                        pages.forEach(page -> modules.putIfAbsent(page.text(), module))));
  }

  static List<Progress> of(Loaded loaded) {
    Status status = new Status(loaded);
    List<Progress> all = new ArrayList<>();
    loaded.file().translations().forEach(language -> all.addAll(status.language(language)));
    return all;
  }

  /** The modules in the order of the course, then the folders that belong to none. */
  private List<Progress> language(String language) {
    SequencedMap<String, Progress> rows = new LinkedHashMap<>();
    modules.values().forEach(m -> rows.put(m, new Progress(language, m, 0, 0, 0, 0, 0, 0)));
    for (Sheet sheet : new Sheets(loaded, language).all()) {
      rows.merge(module(sheet), page(language, sheet), Progress::plus);
    }
    return rows.values().stream().filter(row -> row.pages() > 0).toList();
  }

  private String module(Sheet sheet) {
    if (sheet.words()) {
      return WORDS;
    }
    int slash = sheet.id().indexOf('/');
    return modules.getOrDefault(
        sheet.id(), slash < 0 ? sheet.id() : sheet.id().substring(0, slash));
  }

  private Progress page(String language, Sheet sheet) {
    boolean there = sheet.page() != null || sheet.broken();
    boolean wrong =
        there && loaded.reports().of(sheet.file()).problems().stream().anyMatch(Status::wrong);
    List<Part> stale = sheet.parts().stream().filter(part -> part.stale() || !there).toList();
    int words = stale.stream().mapToInt(Status::words).sum();
    int steps = there ? stale.size() : 0;
    boolean done = there && !wrong && stale.isEmpty();
    return new Progress(
        language, module(sheet), 1, done ? 1 : 0, there ? 0 : 1, wrong ? 1 : 0, steps, words);
  }

  /** Whether the words are to be mended here, rather than another page written. */
  private static boolean wrong(Problem problem) {
    return problem.severity() == Severity.ERROR
        && problem.code() != ProblemCode.NOT_OFFERED
        && problem.code() != ProblemCode.STALE_SAFETY;
  }

  private static int words(Part part) {
    return part.source().stream()
        .map(Message::text)
        .mapToInt(
            text -> Objects.requireNonNull(text).isBlank() ? 0 : text.strip().split("\\s+").length)
        .sum();
  }
}
