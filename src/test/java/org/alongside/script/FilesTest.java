package org.alongside.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not as they should be, and the pages that are no dialogs. */
class FilesTest {
  private static final String MENU =
      "---\nkind: system\n---\n\n# Menu\n\n## start\n\nHi.\n\n`end`\n";

  private static List<String> found(Map<String, String> files) {
    return Case.found(Books.load(files).problems());
  }

  static Stream<Arguments> decoding() {
    byte[] latin = (MENU + "é").getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = MENU.getBytes(StandardCharsets.UTF_16BE);
    return Stream.of(
        Arguments.of("Latin-1", latin, List.of("a.md:12:1 not-utf8")),
        Arguments.of("UTF-16", utf16, List.of("a.md:1:1 not-utf8")),
        Arguments.of("half a character", "ab\n\uFFFDc".getBytes(StandardCharsets.UTF_8), List.of()),
        Arguments.of("nothing", new byte[0], List.of("a.md:1:1 empty-page")),
        Arguments.of(
            "a byte order mark", ("\uFEFF" + MENU).getBytes(StandardCharsets.UTF_8), List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decoding(String name, byte[] bytes, List<String> expected) {
    Report report = new Report("a.md");
    Source.decode("a.md", bytes, report);
    assertThat(Case.found(report.problems())).isEqualTo(expected);
  }

  @Test
  void loneSurrogate() {
    Report report = new Report("a.md");
    assertThat(Source.of("a.md", "---\nkind\uD83D: system\n", report)).isNull();
    assertThat(Case.found(report.problems())).containsExactly("a.md:2:5 not-utf8");
  }

  @Test
  void windowsLinesCountAsOthers() {
    assertThat(found(Map.of(Case.PAGE, MENU.replace("Hi.", "`else` Hi.").replace("\n", "\r\n"))))
        .containsExactly("en/system/page.md:9:1 else-without-if");
  }

  @Test
  void missingAndEmptyFolders(@TempDir Path folder) throws IOException {
    CourseLoader loader = new CourseLoader(Books.ACTIONS);
    assertThat(loader.load(folder.resolve("nowhere")).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EMPTY_FOLDER);
    assertThat(loader.load(folder).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EMPTY_FOLDER);
    Files.createDirectories(folder.resolve("en"));
    Files.writeString(folder.resolve("en/menu.md"), MENU);
    assertThat(loader.load(folder).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.NO_COURSE_FILE);
    assertThat(loader.load(folder).course()).isNull();
  }

  @Test
  void aFolderThatCannotBeRead(@TempDir Path folder) throws IOException {
    // A file that is there, opens, and gives nothing but an error, whoever asks.
    Path unreadable = Path.of("/proc/self/mem");
    assumeThat(unreadable).isReadable();
    copy(Books.base(), folder);
    Files.createSymbolicLink(folder.resolve("en/broken.md"), unreadable);
    Linter linter = new Linter(Books.ACTIONS, InstantSource.system());
    for (List<Problem> problems :
        List.of(
            linter.lint(folder, false),
            linter.lint(folder, true),
            new CourseLoader(Books.ACTIONS).load(folder).problems())) {
      assertThat(problems)
          .singleElement()
          .asString()
          .startsWith(folder + ":1:1: error unreadable-folder: the folder cannot be read")
          .contains("check its permissions");
    }
    assertThat(linter.measure(folder)).isEmpty();
  }

  @Test
  void theClassPathIsReadAsAFolderIs() throws IOException {
    Path base = Books.base();
    try (var classPath =
        new java.net.URLClassLoader(
            new java.net.URL[] {jar(base).toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      CourseLoader.Result packed = new CourseLoader(Books.ACTIONS).load(classPath);
      assertThat(packed.problems()).isEmpty();
      assertThat(packed.course()).isEqualTo(new CourseLoader(Books.ACTIONS).load(base).course());
    }
  }

  @TempDir Path temp;

  private Path jar(Path folder) throws IOException {
    Path jar = temp.resolve("course.jar");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        out.putNextEntry(new java.util.zip.ZipEntry("dialogs/" + name));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static String base(String path) {
    return new String(Books.with(Map.of()).texts().get(path), StandardCharsets.UTF_8);
  }

  static Stream<Arguments> phrases() {
    return Stream.of(
        Arguments.of("## went-back\n\nwent back", "", "1:1 missing-phrase"),
        Arguments.of("## went-back\n\nwent back", "## went-back", "119:1 empty-phrase"),
        Arguments.of("went back", "went {where}", "121:6 unknown-argument"),
        Arguments.of("went back", "went back, {address}", "121:12 word-printed"),
        Arguments.of("went back", "went back\n\n- [a](#a)", "123:1 only-paragraphs"),
        Arguments.of("went back", "`if ready` went back", "121:1 code-in-text"),
        Arguments.of(
            "{limit, plural, one {# letter} other", "{limit, plural, other", "missing-plural"),
        Arguments.of("{limit, plural, one", "{limit, plural, some", "unknown-arm"),
        Arguments.of("A number, {low} to {high}.", "A number from {low}.", "missing-argument"),
        Arguments.of("\n\nskip\n", "\n\nskip\n\nleave out\n", "only-paragraphs"),
        Arguments.of("kind: system", "kind: lesson\nopener: Come.", "1:1 bad-value"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource
  void phrases(String from, String to, String expected) {
    String text = base("en/phrases.md");
    assertThat(text).contains(from);
    List<String> problems =
        Case.found(ProblemsTest.linted(Map.of("en/phrases.md", text.replace(from, to))));
    assertThat(problems).singleElement().asString().startsWith("en/phrases.md:").endsWith(expected);
  }

  @Test
  void noPhrases() {
    assertThat(found(Map.of("en/phrases.md", ""))).containsExactly("en/phrases.md:1:1 no-phrases");
  }

  static Stream<Arguments> course() {
    return Stream.of(
        Arguments.of("source: en", "source: ar", "1:9 bad-value"),
        Arguments.of("source: en\n", "", "1:1 missing-key"),
        Arguments.of("menu: system/menu\n", "menu: system/list\n", "25:7 unknown-page"),
        Arguments.of("page: system/menu, shown", "page: system/list, shown", "27:16 unknown-page"),
        Arguments.of("zones:", "colours:", "6:1 unknown-key, 1:1 missing-key"),
        Arguments.of("ua: {", "uk: {", "4:3 bad-value"),
        Arguments.of("Europe/Kyiv, lang", "Europe/Kiew, lang", "4:14 bad-value"),
        Arguments.of("  menu: {", "  Menu!: {", "27:3 bad-value"),
        Arguments.of("open: yes", "open: perhaps", "27:47 bad-value"),
        Arguments.of("[scenarios/the-joke]", "[scenarios/a-joke]", "31:14 unknown-page"),
        Arguments.of("hour: 9", "hour: nine", "19:9 bad-value"),
        Arguments.of("[mon, wed, fri]", "[monday]", "20:10 bad-value"),
        Arguments.of("08:00-21:00", "8-21", "21:11 bad-value"),
        Arguments.of("discreet: yes/no", "discreet: perhaps", "16:13 bad-declaration"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource
  void course(String from, String to, String expected) {
    String text = base("course.yaml");
    assertThat(text).contains(from);
    List<String> all = Stream.of(expected.split(", ")).map(line -> "course.yaml:" + line).toList();
    assertThat(found(Map.of("course.yaml", text.replace(from, to))))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void fixWritesTheIdsThatAreMissingAndNothingElse(@TempDir Path folder) throws IOException {
    copy(Books.base(), folder);
    for (String page : List.of("system/menu", "system/welcome", "scenarios/the-joke")) {
      Files.writeString(folder.resolve("en/" + page + Transcript.ENDING), "");
    }
    Files.writeString(folder.resolve("ids.txt"), "system/menu\n");
    Linter linter = new Linter(Books.ACTIONS, InstantSource.system());
    assertThat(linter.lint(folder, false)).extracting(Problem::code).contains(ProblemCode.NEW_ID);
    assertThat(linter.lint(folder, true)).isEmpty();
    assertThat(linter.lint(folder, false)).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("ids.txt")))
        .startsWith("system/menu", "scenarios/the-joke", "scenarios/the-joke#start")
        .contains("system/menu#start");
    Files.writeString(folder.resolve("en/system/menu.md"), MENU.replace("`end`", ""));
    assertThat(Linter.stops(linter.lint(folder, true))).isTrue();
  }

  @Test
  void aPictureOverSixtyKilobytesIsWarnedOfAndAnOpusSoundIsNone(@TempDir Path folder)
      throws IOException {
    copy(Books.base(), folder);
    Linter linter = new Linter(Books.ACTIONS, InstantSource.system());
    linter.lint(folder, true);
    Files.write(folder.resolve("media/meeting.jpg"), new byte[60 * 1024]);
    byte[] voice = new byte[200];
    System.arraycopy("OggS".getBytes(UTF_8), 0, voice, 0, 4);
    System.arraycopy("OpusHead".getBytes(UTF_8), 0, voice, 28, 8);
    Files.write(folder.resolve("en/system/menu.ogg"), voice);
    assertThat(heavyOrUnheard(linter.lint(folder, false))).isEmpty();
    Files.write(folder.resolve("media/meeting.jpg"), new byte[60 * 1024 + 1]);
    assertThat(heavyOrUnheard(linter.lint(folder, false)))
        .singleElement()
        .asString()
        .startsWith("en/scenarios/the-joke.md:")
        .contains("warning large-picture")
        .contains("61 KB");
  }

  private static List<Problem> heavyOrUnheard(List<Problem> problems) {
    return problems.stream().filter(p -> p.code() != ProblemCode.NO_TRANSCRIPT).toList();
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
