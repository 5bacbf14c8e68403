package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.Alongside;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.script.Linter;
import org.alongside.script.Problem;
import org.alongside.script.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The author's guide: whoever follows it, from the first line to the last, is right. */
class GuideTest {
  private static final String COMMAND = "java -jar target/alongside.jar ";
  private static final String LESSON = "lessons/the-empty-chair";
  private static final String SECOND = "      - " + LESSON + "\n";

  private static final String SAFETY = "safety: yes";

  /** What is asked of a piece, and not of an example; the glossaries were compared before. */
  private static final Set<ProblemCode> WHOLE =
      Set.of(ProblemCode.NO_TRANSCRIPT, ProblemCode.IN_NO_TRACK, ProblemCode.STALE);

  @TempDir Path home;
  private Path dialogs;
  private final Terminal terminal = new Terminal();
  private String said = "";

  @BeforeEach
  void aFolderOfOnesOwn() throws IOException {
    dialogs = home.resolve("dialogs");
    FileSystemUtils.copyRecursively(Path.of("dialogs"), dialogs);
    sound("media/market.ogg");
    Files.writeString(dialogs.resolve("media/song.mp3"), "song");
    Files.writeString(dialogs.resolve("media/letter.pdf"), "letter");
  }

  /** As long as it takes to be told for a voice. */
  private void sound(String file) throws IOException {
    byte[] voice = new byte[64];
    System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, voice, 0, 4);
    System.arraycopy("OpusHead".getBytes(StandardCharsets.US_ASCII), 0, voice, 28, 8);
    Files.write(dialogs.resolve(file), voice);
  }

  /** Types a line of the guide, which stands beside the folder of dialogs. */
  private void types(String line) {
    assertThat(line).startsWith(COMMAND);
    List<String> words = new ArrayList<>(List.of(line.substring(COMMAND.length()).split(" ")));
    words.replaceAll(
        word ->
            word.startsWith("dialogs/") || word.endsWith(".po")
                ? home.resolve(word).toString()
                : word);
    if (words.getFirst().equals("translate")) {
      words.addAll(List.of("--dialogs", dialogs.toString()));
    } else if (words.stream().noneMatch(word -> word.startsWith(dialogs.toString()))) {
      words.add(dialogs.toString());
    }
    int code = terminal.runs(new Alongside(), words.toArray(String[]::new));
    said += terminal.said();
    assertThat(code).as(line + "\n" + terminal.said()).isEqualTo(ExitCodes.DONE);
  }

  private void follow() throws IOException {
    for (Guide each : Guide.read()) {
      switch (each.kind()) {
        case "sh" -> {
          said = "";
          each.text().lines().forEach(this::types);
        }
        case "text" -> assertThat(said).contains(each.text().lines().toList());
        case "yaml" -> {
          if (each.text().endsWith(SECOND)) {
            change("course.yaml", each.text().replace(SECOND, ""), each.text());
          }
        }
        default -> {
          if (!each.file().isEmpty() && !each.adds()) {
            each.write(dialogs);
          }
        }
      }
    }
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = dialogs.resolve(file);
    assertThat(path).content().contains(from);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  @Test
  void whoFollowsItHasAPieceWrittenTriedProvenRecordedAndTranslated() throws IOException {
    follow();
    assertThat(dialogs.resolve("en/" + LESSON + ".no-plan.walk"))
        .content()
        .contains("She may be waiting to be asked.", "count the chairs.", "… 9 weeks");
    assertThat(dialogs.resolve("fr/" + LESSON + ".walk"))
        .content()
        .contains("comptez les chaises.");
    assertThat(dialogs.resolve("fr/" + LESSON + ".md")).content().contains("\nof:\n  start: ");
    sound("en/" + LESSON + ".start.ogg");
    said = "";
    types(COMMAND + "lint");
    types(COMMAND + "walk --update dialogs/en/" + LESSON + ".evening.walk");
    assertThat(dialogs.resolve("en/" + LESSON + ".evening.walk"))
        .as("who listens hears it")
        .content()
        .containsOnlyOnce("\nbot: ![voice the-empty-chair.start.ogg]\n");
    types(COMMAND + "walk dialogs/en/" + LESSON + ".md");
    assertThat(said).contains("0 errors, 0 warnings", "3 talks, 3 as written");
    renames();
  }

  /** As the guide says for what learners have met. */
  private void renames() throws IOException {
    String moved =
        Guide.read().stream()
            .filter(each -> each.kind().equals("yaml") && each.text().contains("moved:"))
            .findFirst()
            .orElseThrow()
            .text();
    for (String language : List.of("en", "fr")) {
      Path folder = dialogs.resolve(language + "/lessons");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().contains("the-empty-chair")).toList()) {
          String name = file.getFileName().toString().replace("empty", "eighth");
          Files.move(file, file.resolveSibling(name));
        }
      }
      String page = language + "/lessons/the-eighth-chair.md";
      change(page, "#not-yet", "#later");
      change(page, "## not-yet", "## later");
    }
    change("fr/lessons/the-eighth-chair.md", "  not-yet:", "  later:");
    change("course.yaml", "the-empty-chair", "the-eighth-chair");
    assertThat(terminal.runs(new LintCommand(), dialogs.toString())).isEqualTo(ExitCodes.PROBLEMS);
    assertThat(terminal.said()).contains("`was: " + LESSON + "`");
    change("en/lessons/the-eighth-chair.md", "minutes: 3\n", "minutes: 3\n" + moved);
    types(COMMAND + "lint --fix");
    types(COMMAND + "translate accept fr/lessons/the-eighth-chair.md");
    said = "";
    types(COMMAND + "lint");
    types(COMMAND + "walk --update dialogs/en/lessons/the-eighth-chair.evening.walk");
    types(COMMAND + "walk dialogs/en/lessons");
    assertThat(said).contains("0 errors, 0 warnings");
  }

  @Test
  void whatItNamesInTheBrowserIsCalledSoThere() throws IOException {
    String phone = Files.readString(dialogs.resolve("en/simulator.md"));
    assertThat(Guide.browser())
        .hasSizeGreaterThan(5)
        .allSatisfy(words -> assertThat(phone).contains("\n\n" + words + "\n"));
  }

  @Test
  void everyExampleIsAPageWithoutProblems() throws IOException {
    for (Guide each : Guide.read().stream().filter(Guide::adds).toList()) {
      for (String language : List.of("en", "uk", "ar", "fr")) {
        each.add(dialogs, language);
      }
    }
    int number = 0;
    for (String example : Guide.examples()) {
      if (!example.contains(SAFETY)) {
        example(++number, example);
      }
    }
    assertThat(number).isEqualTo(14);
    assertThat(lint())
        .filteredOn(problem -> !WHOLE.contains(problem.code()))
        .extracting(Problem::toString)
        .isEmpty();
  }

  private void example(int number, String text) throws IOException {
    Files.writeString(dialogs.resolve("en/system/example-%d.md".formatted(number)), text);
  }

  @Test
  void aSafetyPageIsAskedOfEveryLanguage() throws IOException {
    example(1, Guide.examples().stream().filter(e -> e.contains(SAFETY)).findFirst().orElseThrow());
    assertThat(lint())
        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
        .extracting(Problem::file)
        .containsExactly(
            "ar/system/example-1.md", "fr/system/example-1.md", "uk/system/example-1.md");
  }

  @Test
  void aPictureThatIsTooLargeIsRefused() throws IOException {
    Files.write(dialogs.resolve("media/the-jacket.png"), new byte[60 * 1024 + 1]);
    example(
        1,
        Guide.examples().stream().filter(e -> e.contains("the-jacket")).findFirst().orElseThrow());
    assertThat(lint()).extracting(Problem::code).contains(ProblemCode.LARGE_PICTURE);
  }

  /** With the action that the guide makes up. */
  private List<Problem> lint() {
    Map<String, Set<String>> outcomes = new HashMap<>(Curriculum.outcomes());
    outcomes.put("weigh", Set.of("light", "heavy"));
    return new Linter(outcomes, InstantSource.system()).lint(dialogs, true);
  }
}
