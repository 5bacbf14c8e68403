package org.alongside.days;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;

/** Courses with a track {@code ally} of short pieces, and the calendar's own pages. */
final class Tracks {
  private static final String LESSON =
      """
      ---
      kind: lesson
      opener: Lesson %1$d, come in.
      ---

      # Lesson %1$d

      ## start

      This is %1$d.

      - [On](#over)

      ## over

      That was %1$d.

      `end`
      """;

  private static final String QUESTIONS =
      """
      ---
      kind: questions
      ---

      # Questions %1$d

      ## one

      What of %1$d?

      `quiz`

      - [x] Right
      - [ ] Wrong

      ## two

      What else of %1$d?

      `quiz safety`

      - [x] Right
      - [ ] Wrong
      """;

  private static final String PAGE =
      """
      ---
      kind: system
      opener: %1$s, come in.
      ---

      # %1$s

      ## start

      This is %1$s.

      - [Good](#over)

      ## over

      Good.

      `end`
      """;

  private static final String REVIEW =
      """
      ---
      kind: system
      opener: Questions, come in.
      ---

      # Review

      ## start

      `do review`

      - `ready` [after](#after)
      - `none` [after](#after)

      ## after

      No more questions.

      `end`
      """;

  private static final String MEASURE =
      """
      ---
      kind: measure
      opener: Questions, come in.
      ---

      # Measure

      ## start

      How often?

      - [Never](#over)
      - [Often](#over)

      ## over

      Thank you.

      `end`
      """;

  private static final String CHOICE =
      """
      ---
      kind: system
      ---

      # Choice

      ## start

      Which track?

      - [Ally](#over) `track = ally`

      ## over

      Good.

      `end`
      """;

  private final Map<String, String> pages = new TreeMap<>();
  private final List<String> track = new ArrayList<>();

  private Tracks() {}

  /** So many lessons and nothing else. */
  static Course lessons(int many) {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= many; i++) {
      tracks.piece("lessons/l" + i, LESSON.formatted(i));
    }
    return tracks.course();
  }

  /** So many lessons, each with two questions, and all of the calendar's pages. */
  static Course whole(int many) {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= many; i++) {
      tracks.piece("lessons/l" + i, LESSON.formatted(i));
      tracks.piece("questions/l" + i, QUESTIONS.formatted(i));
    }
    tracks.pages.put("system/review", REVIEW);
    for (String page : List.of("check-in", "see-you", "still-here")) {
      tracks.pages.put("system/" + page, PAGE.formatted(page));
    }
    return tracks.course();
  }

  /** So many lessons, and a page that measures. */
  static Course measured(int many) {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= many; i++) {
      tracks.piece("lessons/l" + i, LESSON.formatted(i));
    }
    tracks.pages.put("measures/m", MEASURE);
    tracks.pages.put("system/choice", CHOICE);
    return tracks.course();
  }

  private void piece(String id, String text) {
    pages.put(id, text);
    track.add(id);
  }

  private Course course() {
    Map<String, String> files = new TreeMap<>();
    pages.forEach((id, text) -> files.put("en/" + id + ".md", text));
    files.put("ids.txt", String.join("\n", pages.keySet()) + "\n");
    try {
      String yaml = Files.readString(Courses.bare().resolve("course.yaml"), UTF_8);
      files.put(
          "course.yaml",
          yaml.replace("tracks: {}", "tracks: {ally: {one: %s}}".formatted(track))
              .replace(
                  "  word: secret\n",
                  """
                    word: secret
                    track: none | ally
                    wakes: number 0..23 = 8
                    sleeps: number 0..23 = 21
                    no_questions: yes/no
                  """));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Courses.of(files, Courses.actions());
  }
}
