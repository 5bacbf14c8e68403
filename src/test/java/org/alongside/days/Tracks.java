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
  private final Map<String, String> pages = new TreeMap<>();
  private final List<String> track = new ArrayList<>();

  private Tracks() {}

  /** So many lessons and nothing else. */
  static Course lessons(int many) {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= many; i++) {
      tracks.piece("lessons/l" + i, TrackPages.LESSON.formatted(i));
    }
    return tracks.course();
  }

  /** So many lessons, each with two questions, and all of the calendar's pages. */
  static Course whole(int many) {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= many; i++) {
      tracks.piece("lessons/l" + i, TrackPages.LESSON.formatted(i));
      tracks.piece("questions/l" + i, TrackPages.QUESTIONS.formatted(i));
    }
    tracks.pages.put("system/review", TrackPages.REVIEW);
    tracks.pages.put("system/days", TrackPages.DAYS);
    for (String page : List.of("check-in", "see-you", "still-here")) {
      tracks.pages.put("system/" + page, TrackPages.PAGE.formatted(page));
    }
    return tracks.course();
  }

  /** So many lessons, and a page that measures. */
  static Course measured(int many) {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= many; i++) {
      tracks.piece("lessons/l" + i, TrackPages.LESSON.formatted(i));
    }
    tracks.pages.put("measures/m", TrackPages.MEASURE);
    tracks.pages.put("system/choice", TrackPages.CHOICE);
    return tracks.course();
  }

  /** A few lessons, and a page that asks after a plan in two days. */
  static Course promised() {
    Tracks tracks = new Tracks();
    for (int i = 1; i <= 8; i++) {
      tracks.piece("lessons/l" + i, TrackPages.LESSON.formatted(i));
    }
    tracks.pages.put("system/plan", TrackPages.PLAN);
    tracks.pages.put("system/still-here", TrackPages.PAGE.formatted("still-here"));
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
