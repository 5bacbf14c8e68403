package org.alongside.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.dialog.Course.Country;

/** Sees that pages lie where they are read, under a name that they can keep. */
final class PathCheck {
  /** What authors' programs make of a page. */
  private static final Pattern MEANT =
      Pattern.compile("(?i).*\\.(md|markdown|mdown|txt|docx?|odt|rtf|html?)|(?:.*/)?[^.]+");

  /** What a writing program keeps in a form of its own. */
  private static final Pattern OFFICE = Pattern.compile("(?i).*\\.(docx?|odt|rtf|html?)");

  private final CourseFile file;
  private final Reports reports;
  private final Set<String> unknown = new HashSet<>();
  private final Set<String> misplaced = new HashSet<>();

  PathCheck(CourseFile file, Reports reports) {
    this.file = file;
    this.reports = reports;
  }

  /** The ids of pages that are there, but not where or as what they are read. */
  Set<String> misplaced() {
    return misplaced;
  }

  /** Whether this is a page of a language of the course; what only looks like one is reported. */
  boolean page(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    if (folder.equals("media") || !MEANT.matcher(path).matches()) {
      return false;
    }
    if (!file.languages().contains(folder)) {
      if (slash > 0 && path.endsWith(".md")) {
        foreign(folder, path);
      }
      return false;
    }
    if (!path.endsWith(".md")) {
      String base = path.replaceFirst("(?i)(\\.md)?(\\.[a-z]+)?$", "");
      misplaced.add(slug(base.substring(slash + 1)));
      say(
          ProblemCode.BAD_FILE_NAME,
          path,
          OFFICE.matcher(path).matches()
              ? "a page is plain text; save it as text (UTF-8) under the name `%s.md`"
                  .formatted(slug(base))
              : "only files that end in `.md` are pages; call it `%s.md`".formatted(slug(base)));
      return false;
    }
    return true;
  }

  /** A page in a folder that is no language's, said once for each folder. */
  private void foreign(String folder, String path) {
    String id = path.substring(0, path.length() - 3);
    misplaced.add(slug(id.substring(folder.length() + 1)));
    boolean named = file.pages().stream().anyMatch(page -> page.text().equals(slug(id)));
    if (named) {
      misplaced.add(slug(id));
    }
    if (unknown.add(folder)) {
      say(
          ProblemCode.UNKNOWN_LANGUAGE,
          path,
          named
              ? "a page lies in the folder of its language; move it to `%s/%s`"
                  .formatted(file.source(), path)
              : "`%s` is none of the languages of `course.yaml`%s"
                  .formatted(folder, meant(folder)));
    }
  }

  private String meant(String folder) {
    Country country = file.countries().get(folder);
    return country == null
        ? Tongues.hint(folder, file.languages())
        : "; it is a country, where %s is spoken; move its pages"
            .formatted(String.join(" or ", country.languages()));
  }

  /** Reports a page that lies beside the languages, as its first line tells. */
  void stray(String path, String text) {
    if (path.indexOf('/') < 0 && path.endsWith(".md") && text.startsWith("---")) {
      String name = slug(path.substring(0, path.length() - 3));
      String id =
          file.pages().stream()
              .map(Front.Marked::text)
              .filter(page -> page.equals(name) || page.endsWith("/" + name))
              .findFirst()
              .orElse(name);
      misplaced.add(id);
      say(
          ProblemCode.BAD_FILE_NAME,
          path,
          "a page lies in the folder of its language; move it to `%s/%s.md`"
              .formatted(file.source(), id));
    }
  }

  /** Whether the path below the language can be an id; reported when not. */
  boolean name(String path, String id) {
    if (!Names.path(id)) {
      String slug = slug(id);
      misplaced.add(slug);
      say(
          ProblemCode.BAD_FILE_NAME,
          path,
          "a page's path is made of small letters, digits and -, such as `%s.md`"
              .formatted(Names.path(slug) ? slug : "scenarios/the-joke"));
    }
    return Names.path(id);
  }

  /** The path that somebody meant: small letters, hyphens for blanks, no other signs. */
  private static String slug(String path) {
    return String.join(
        "/",
        List.of(path.split("/")).stream()
            .map(part -> Names.slug(part).replaceAll("[!?.,;:'’()&+]", ""))
            .toList());
  }

  private void say(ProblemCode code, String path, String message) {
    reports.of(path).add(code, At.START, message);
  }
}
