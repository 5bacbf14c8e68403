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
      Pattern.compile("(?i).*\\.(md|markdown|mdown|txt|docx?|odt|rtf|html?)");

  private final CourseFile file;
  private final Reports reports;
  private final Set<String> unknown = new HashSet<>();

  PathCheck(CourseFile file, Reports reports) {
    this.file = file;
    this.reports = reports;
  }

  /** Whether this is a page of a language of the course; what only looks like one is reported. */
  boolean page(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    if (folder.equals("media") || !MEANT.matcher(path).matches()) {
      return false;
    }
    if (!file.languages().contains(folder)) {
      if (slash > 0 && path.endsWith(".md") && unknown.add(folder)) {
        say(
            ProblemCode.UNKNOWN_LANGUAGE,
            path,
            "`%s` is none of the languages of `course.yaml`; add it there, or move its pages%s"
                .formatted(folder, meant(folder)));
      }
      return false;
    }
    if (!path.endsWith(".md")) {
      String base = path.substring(0, path.lastIndexOf('.')).replaceFirst("(?i)\\.md$", "");
      say(
          ProblemCode.BAD_FILE_NAME,
          path,
          "only files that end in `.md` are pages; call it `%s.md`".formatted(Names.slug(base)));
      return false;
    }
    return true;
  }

  private String meant(String folder) {
    Country country = file.countries().get(folder);
    return country == null
        ? Nearest.hint(folder, file.languages())
        : "; it is a country, where %s is spoken"
            .formatted(String.join(" or ", country.languages()));
  }

  /** Reports a page that lies beside the languages, as its first line tells. */
  void stray(String path, String text) {
    if (path.indexOf('/') < 0 && path.endsWith(".md") && text.startsWith("---")) {
      say(
          ProblemCode.BAD_FILE_NAME,
          path,
          "a page lies in the folder of its language; move it to `%s/%s`"
              .formatted(file.source(), path));
    }
  }

  /** Whether the path below the language can be an id; reported when not. */
  void name(String path, String id) {
    if (!Names.path(id)) {
      String slug = String.join("/", List.of(id.split("/")).stream().map(Names::slug).toList());
      say(
          ProblemCode.BAD_FILE_NAME,
          path,
          "a page's path is made of small letters, digits and -, such as `%s.md`"
              .formatted(Names.path(slug) ? slug : "scenarios/the-joke"));
    }
  }

  private void say(ProblemCode code, String path, String message) {
    reports.of(path).add(code, At.START, message);
  }
}
