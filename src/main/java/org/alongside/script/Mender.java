package org.alongside.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Mends the pages of a folder. A page that would not be better for it stays as it is. */
final class Mender {
  private final CourseLoader loader;
  private final List<Fix> fixes = new ArrayList<>();

  Mender(CourseLoader loader) {
    this.loader = loader;
  }

  /** Writes what is mended in these files, and says what. */
  List<Fix> mend(Folder folder, Predicate<String> which) throws IOException {
    Map<String, Mending.Mended> mended = new TreeMap<>();
    folder
        .shelf()
        .texts()
        .forEach(
            (file, bytes) -> {
              Source source = Source.decode(file, bytes, new Report(file));
              if (source != null
                  && file.endsWith(".md")
                  && file.contains("/")
                  && which.test(file)) {
                Mending.Mended page = Mending.of(file, Folder.text(folder.shelf(), file));
                if (!page.fixes().isEmpty()) {
                  mended.put(file, page);
                }
              }
            });
    if (mended.isEmpty()) {
      return fixes;
    }
    Map<String, String> written = new HashMap<>();
    mended.forEach((file, page) -> written.put(file, page.text()));
    Reports before = read(folder.shelf());
    Reports after = read(folder.with(written));
    for (Map.Entry<String, Mending.Mended> page : mended.entrySet()) {
      if (better(before.of(page.getKey()), after.of(page.getKey()), page.getValue())) {
        folder.write(page.getKey(), page.getValue().text());
        fixes.addAll(page.getValue().fixes());
      }
    }
    return fixes;
  }

  private Reports read(Shelf shelf) {
    Reports reports = new Reports();
    loader.read(shelf, "", reports);
    return reports;
  }

  /** Fewer problems of the kind that is mended; what only tidies must change none. */
  private static boolean better(Report before, Report after, Mending.Mended page) {
    boolean tidies = page.fixes().stream().allMatch(fix -> fix.line() == 0);
    return tidies
        ? after.problems().size() <= before.problems().size()
        : mendable(after) < mendable(before);
  }

  private static long mendable(Report report) {
    return report.problems().stream()
        .filter(problem -> Mending.MENDS.contains(problem.code()))
        .count();
  }
}
