package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.Curriculum;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Dialog.Kind;
import org.alongside.dialog.Phrases;
import org.alongside.script.Linter;
import org.junit.jupiter.api.Test;

/**
 * The syllabus as a map, and how its pages read, stand in the author's guide as the pages have
 * them. With {@code -Dsyllabus=write} they are written there.
 */
class SyllabusTest {
  private static final boolean WRITE = "write".equals(System.getProperty("syllabus"));
  private static final Path DIALOGS = Path.of("dialogs");
  private static final Path GUIDE = DIALOGS.resolve("README.md");
  private static final String BEGIN = "<!-- syllabus: written by SyllabusTest -->\n";
  private static final String END = "<!-- end of syllabus -->\n";

  private static final Map<String, String> TRACKS =
      Map.of("ally", "Allies", "family", "Families", "leader", "Women leaders");

  private final Course course = Objects.requireNonNull(Curriculum.load(DIALOGS).course());

  @Test
  void theGuideShowsTheWholeSyllabus() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(guide).contains(BEGIN).contains(END);
    int from = guide.indexOf(BEGIN) + BEGIN.length();
    int to = guide.indexOf(END);
    String is = guide.substring(from, to);
    String should = "\n" + map() + report() + "\n";
    if (WRITE && !should.equals(is)) {
      Files.writeString(GUIDE, guide.substring(0, from) + should + guide.substring(to));
    } else {
      assertThat(is)
          .as("`mvn test -Dtest=SyllabusTest -Dsyllabus=write` writes it")
          .isEqualTo(should);
    }
  }

  private String map() {
    StringBuilder map = new StringBuilder(counts(pieces()) + ".\n");
    course
        .tracks()
        .forEach(
            (id, track) -> {
              map.append("\n### %s\n".formatted(TRACKS.get(id)));
              track.modules().forEach((module, pieces) -> map.append(module(module, pieces)));
            });
    return map.toString();
  }

  private String module(String id, List<String> pieces) {
    StringBuilder module =
        new StringBuilder("\n**%s**\n\n".formatted(Phrases.plain(course, "en", "module-" + id)));
    kinds(pieces)
        .forEach(
            (kind, dialogs) ->
                module.append(
                    "- %s: %s\n"
                        .formatted(
                            counts(dialogs),
                            dialogs.stream().map(this::link).collect(Collectors.joining(" · ")))));
    return module.toString();
  }

  private List<Dialog> pieces() {
    return course.tracks().values().stream()
        .flatMap(track -> track.modules().values().stream())
        .flatMap(List::stream)
        .distinct()
        .map(this::dialog)
        .toList();
  }

  private Dialog dialog(String id) {
    return Objects.requireNonNull(course.dialogs().get(id), id);
  }

  private SequencedMap<String, List<Dialog>> kinds(List<String> pieces) {
    return pieces.stream()
        .map(this::dialog)
        .collect(Collectors.groupingBy(SyllabusTest::folder, TreeMap::new, Collectors.toList()));
  }

  private static String folder(Dialog dialog) {
    return dialog.id().substring(0, dialog.id().indexOf('/'));
  }

  /** Such as "6 lessons, 18 cards in 6 pages". */
  private static String counts(List<Dialog> dialogs) {
    return dialogs.stream()
        .collect(Collectors.groupingBy(SyllabusTest::folder, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> count(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String count(String folder, List<Dialog> dialogs) {
    int pages = dialogs.size();
    if (dialogs.getFirst().kind() == Kind.QUESTIONS) {
      int cards = dialogs.stream().mapToInt(dialog -> dialog.steps().size()).sum();
      return "%d %s on %d %s".formatted(cards, folder, pages, pages == 1 ? "page" : "pages");
    }
    return pages + " " + (pages == 1 ? folder.substring(0, folder.length() - 1) : folder);
  }

  /** The page's title, and in which other languages it is offered. */
  private String link(Dialog dialog) {
    String others =
        course.languages().stream()
            .filter(language -> !language.equals(course.source()))
            .filter(dialog.languages()::contains)
            .collect(Collectors.joining(", "));
    String page = "%s/%s.md".formatted(course.source(), dialog.id());
    return "[%s](%s)%s".formatted(title(page), page, others.isEmpty() ? "" : " (" + others + ")");
  }

  private static String title(String page) {
    try (var lines = Files.lines(DIALOGS.resolve(page))) {
      return lines.filter(line -> line.startsWith("# ")).findFirst().orElseThrow().substring(2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String report() {
    return """

    ### How it reads

    The first part of what `lint --report dialogs` says. `a sentence` and `a screen` are words on \
    average, `longest` the longest sentence, `most` the fullest screen. `grade` is the \
    Flesch-Kincaid grade, for English alone.

    ```text
    %s
    ```
    """
        .formatted(
            String.join(
                "\n",
                Measures.sums(
                    new Linter(Curriculum.outcomes(), InstantSource.system()).measure(DIALOGS))));
  }
}
