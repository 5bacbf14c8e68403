package org.alongside.script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The base in two languages: whatever is not given in Ukrainian says the English words there too.
 * Where a given page's front matter says {@code of: fresh} stand the hashes of its source.
 */
final class Twins {
  private static final String FRESH = "of: fresh\n";

  private Twins() {}

  /** The files of the base with these, in English and Ukrainian. An empty text takes one away. */
  static Map<String, String> of(Map<String, String> given) {
    Map<String, String> files = new TreeMap<>();
    Shelf english = Books.with(given);
    english
        .texts()
        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    for (String path : List.copyOf(files.keySet())) {
      String twin = path.replaceFirst("^en/", "uk/");
      if (path.startsWith("en/") && path.endsWith(".md") && !given.containsKey(twin)) {
        String forms = "{# letter} few {# letters} many {# letters} other";
        files.put(twin, translated(files.get(path)).replace("{# letter} other", forms));
      }
    }
    files.computeIfPresent(
        "course.yaml", (path, text) -> text.replace("languages: [en]\n", "languages: [en, uk]\n"));
    return fresh(files);
  }

  /** A source page as a translation of itself. */
  static String translated(String text) {
    FrontLines lines = FrontLines.of(text);
    List<String> front = new ArrayList<>();
    text.lines()
        .limit(lines.last())
        .skip(1)
        .filter(line -> line.startsWith("kind:") || line.startsWith("opener:"))
        .forEach(front::add);
    return "---\n" + String.join("\n", front) + "\n" + FRESH + "---\n" + lines.below();
  }

  private static Map<String, String> fresh(Map<String, String> files) {
    Map<String, String> bare = new TreeMap<>(files);
    bare.replaceAll((path, text) -> text.replace(FRESH, ""));
    Loaded loaded = loaded(bare);
    Map<String, String> fresh = new TreeMap<>(bare);
    files.forEach(
        (path, text) -> {
          var hashes =
              text.contains(FRESH) && loaded != null ? Acceptance.hashes(loaded, path) : null;
          if (hashes != null) {
            fresh.put(
                path, text.replace(FRESH, "of: " + hashes.toString().replace("=", ": ") + "\n"));
          }
        });
    return fresh;
  }

  static Loaded loaded(Map<String, String> files) {
    return new CourseLoader(Books.ACTIONS).read(Books.only(files), "dialogs", new Reports());
  }

  /** All problems of these files, with all ids written down. */
  static List<Problem> linted(Map<String, String> given) {
    Map<String, String> files = new TreeMap<>(given);
    Loaded first = loaded(files);
    if (first != null) {
      files.put(Ids.FILE, first.ids().with(List.copyOf(first.source().values())).text());
    }
    Reports reports = new Reports();
    Loaded loaded = new CourseLoader(Books.ACTIONS).read(Books.only(files), "dialogs", reports);
    if (loaded != null) {
      Linter.check(loaded, Books.TODAY);
    }
    return reports.all();
  }
}
