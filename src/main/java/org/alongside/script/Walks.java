package org.alongside.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.jspecify.annotations.Nullable;

/** The transcripts of a folder of dialogs, and what comes of playing them. */
public final class Walks {
  private final Engine engine;
  private final Course course;
  private final UnaryOperator<Learner> between;

  /**
   * Walks through this course.
   *
   * @param between what is done with the record between two turns
   */
  public Walks(Engine engine, Course course, UnaryOperator<Learner> between) {
    this.engine = engine;
    this.course = course;
    this.between = between;
  }

  /**
   * What came of one transcript.
   *
   * @param file path below the dialogs folder
   * @param line where the talk first differs, 0 when it does not
   * @param difference lines of a diff; none where the talk is as written
   * @param problems what keeps the transcript from being read, or played to its end
   * @param text the file as {@code --update} would write it, null when it could not be played
   */
  public record Walked(
      String file,
      int line,
      List<String> difference,
      List<Problem> problems,
      @Nullable String text) {
    public Walked {
      difference = List.copyOf(difference);
      problems = List.copyOf(problems);
    }

    public boolean holds() {
      return problems.isEmpty() && difference.isEmpty();
    }
  }

  /** The paths of all transcripts below a folder of dialogs, in order. */
  public static List<String> of(Path folder) throws IOException {
    Path root = folder.toRealPath();
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(Transcript.ENDING) && !Shelf.hidden(name))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The id of the dialog that a transcript belongs to: its path without language and case. */
  static String dialog(String file) {
    String path = file.substring(file.indexOf('/') + 1);
    int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** Plays one transcript. */
  public Walked walk(String file, byte[] bytes) {
    Report report = new Report(file);
    Source source = Source.decode(file, bytes, report);
    Transcript written = source == null ? null : TranscriptReader.read(source, report);
    if (written != null && report.errors() == 0) {
      offered(file, written.front().language(), report);
    }
    if (written == null || report.errors() > 0) {
      return new Walked(file, 0, List.of(), report.problems(), null);
    }
    Transcript said = Replay.of(written, dialog(file), engine, course, between, report);
    boolean whole = report.errors() == 0;
    Transcript played = whole ? written : written.until(report.problems().getFirst().line());
    List<String> difference = Difference.of(played, said);
    return new Walked(
        file,
        difference.isEmpty() ? 0 : Difference.at(played, said),
        difference,
        report.problems(),
        whole ? said.text() : null);
  }

  private void offered(String file, String language, Report report) {
    Dialog dialog = course.dialogs().get(dialog(file));
    if (dialog == null) {
      report.add(
          ProblemCode.UNKNOWN_PAGE,
          At.START,
          "there is no page `%s.md` that this transcript could belong to; name it like its page"
              .formatted(dialog(file)));
    } else if (!dialog.languages().contains(language)) {
      report.add(
          ProblemCode.NOT_OFFERED,
          At.START,
          "`%s` is not offered in `%s`; translate the page, or write another `language:`"
              .formatted(dialog.id(), language));
    }
  }
}
