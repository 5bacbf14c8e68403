package org.alongside.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file to be edited.
 *
 * @param closed the section of the words that says why it cannot be written, or null
 * @param page null where there is no such file
 * @param line to begin at, 0 for none
 * @param beside other files: the same page in other languages, and what lies in the same folder
 * @param problems of this file
 * @param said the section of the words that says what became of the last save, or null
 * @param theirs what somebody else wrote meanwhile, or null
 */
public record EditorView(
    String file,
    @Nullable String closed,
    Workshop.@Nullable Page page,
    int line,
    List<String> beside,
    List<Edition.Problem> problems,
    @Nullable String said,
    Workshop.@Nullable Page theirs) {
  private static final int MOST = 40;

  /** What a new page can be: the folders that hold each kind. */
  public List<String> folders() {
    return List.of("lessons", "scenarios", "reflections", "tips", "questions");
  }

  static EditorView of(Workshop workshop, Edition edition, String file, int line) {
    return new EditorView(
        file,
        workshop.closed(),
        workshop.open(file),
        line,
        beside(workshop, file),
        problems(edition, file),
        null,
        null);
  }

  /** The same after a save, with the text that the author sees. */
  EditorView after(Workshop.Written written, String text, String version) {
    return switch (written) {
      case Workshop.Done done ->
          new EditorView(file, closed, done.page(), 0, beside, problems, "saved", null);
      case Workshop.Conflict conflict ->
          new EditorView(
              file,
              closed,
              new Workshop.Page(file, text, version),
              0,
              beside,
              problems,
              "save-conflict",
              conflict.theirs());
      case Workshop.Refused refused ->
          new EditorView(
              file,
              closed,
              new Workshop.Page(file, text, version),
              0,
              beside,
              problems,
              refused.reason(),
              null);
    };
  }

  private static List<String> beside(Workshop workshop, String file) {
    String inside = file.substring(file.indexOf('/') + 1);
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return workshop.files().stream()
        .filter(other -> !other.equals(file))
        .filter(
            other ->
                other.endsWith("/" + inside)
                    || (other.startsWith(folder) && other.indexOf('/', folder.length()) < 0))
        .limit(MOST)
        .toList();
  }

  private static List<Edition.Problem> problems(Edition edition, String file) {
    return edition.problems().stream().filter(problem -> problem.file().equals(file)).toList();
  }
}
