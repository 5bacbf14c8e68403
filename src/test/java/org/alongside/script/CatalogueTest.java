package org.alongside.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.Curriculum;
import org.alongside.script.po.Catalogue;
import org.alongside.script.po.Entry;
import org.alongside.script.po.PoReader;
import org.alongside.script.po.PoWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From pages to a PO file and back, of the dialogs themselves and of all test pages. */
class CatalogueTest {
  @TempDir Path temp;

  /** Every course there is, with a language that is not translated yet. */
  static Stream<String> courses() {
    return Stream.of("dialogs", "base", "everything");
  }

  private Path course(String name) throws IOException {
    Path folder = temp.resolve(name);
    switch (name) {
      case "dialogs" -> copy(Path.of("dialogs"), folder);
      case "base" -> copy(Books.base(), folder);
      default -> {
        copy(resource("course"), folder);
        copy(resource(name), folder);
      }
    }
    Path yaml = folder.resolve("course.yaml");
    String text = Files.readString(yaml);
    Files.writeString(yaml, text.replaceFirst("(?m)^(languages: .*)]", "$1, nl]"));
    return folder;
  }

  private static Path resource(String name) {
    return Books.base().getParent().getParent().resolve(name);
  }

  /** The house's own actions, and those of the small courses where they do not share a name. */
  private static Translations translations(Path folder) {
    Map<String, Set<String>> actions = new TreeMap<>(Curriculum.outcomes());
    if (!folder.endsWith("dialogs")) {
      actions.putAll(Books.ACTIONS);
    }
    actions.put("lot", Set.of("won", "lost", "late"));
    return new Translations(actions, InstantSource.system());
  }

  private static String export(Path folder) throws Exception {
    return translations(folder).export(folder, "nl", null, new ArrayList<>());
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(p -> p.toString().endsWith(".md")).toList()) {
        pages.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return pages;
  }

  /** A translation that can be seen: accents where a translator may write, no longer words. */
  private static String accented(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
      out.append(depth == 0 && c == 'e' ? 'é' : depth == 0 && c == 'a' ? 'à' : c);
    }
    return out.toString();
  }

  private static String translated(String po) throws PoReader.Malformed {
    Catalogue catalogue = PoReader.read(po);
    return PoWriter.write(
        new Catalogue(
            catalogue.language(),
            catalogue.entries().stream().map(e -> with(e, accented(e.id()), false)).toList()));
  }

  private static Entry with(Entry e, String words, boolean fuzzy) {
    return new Entry(e.notes(), e.reference(), fuzzy, null, e.context(), e.id(), words);
  }

  @ParameterizedTest
  @MethodSource("courses")
  void aWholeLanguageComesFromOneFileAndGoesBackIntoIt(String name) throws Exception {
    Path folder = course(name);
    String po = translated(export(folder));
    var outcome = translations(folder).importing(folder, po);
    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.notes()).isEmpty();
    Map<String, String> written = pages(folder);
    assertThat(written.keySet().stream().filter(p -> p.startsWith("nl/")))
        .hasSameSizeAs(written.keySet().stream().filter(p -> p.startsWith("en/")).toList());
    assertThat(export(folder)).isEqualTo(po);
    assertThat(translations(folder).importing(folder, po).written()).isEmpty();
    assertThat(pages(folder)).isEqualTo(written);
    assertThat(translations(folder).status(folder))
        .filteredOn(row -> row.language().equals("nl"))
        .allSatisfy(row -> assertThat(row.done()).as("%s", row).isEqualTo(row.pages()));
  }

  @ParameterizedTest
  @MethodSource("courses")
  void gettextAcceptsIt(String name) throws Exception {
    String po = export(course(name));
    gettext(po);
    gettext(translated(po));
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("tries", 12));
  }

  /** Whatever translators leave out, leave for later or take apart, nothing moves by itself. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource
  void seeds(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Path folder = course(random.nextBoolean() ? "base" : "everything");
    translations(folder).importing(folder, translated(export(folder)));
    for (int round = 0; round < 3; round++) {
      Catalogue all = PoReader.read(export(folder));
      List<Entry> some = new ArrayList<>();
      for (Entry e : all.entries()) {
        switch (random.nextInt(8)) {
          case 0 -> some.add(with(e, "", false));
          case 1 -> some.add(with(e, e.words() + "é", random.nextBoolean()));
          case 2 -> {
            if (e.context().endsWith("#title")) {
              some.add(e);
            }
          }
          default -> some.add(e);
        }
      }
      meddle(folder, random);
      translations(folder).importing(folder, PoWriter.write(new Catalogue("nl", some)));
      Map<String, String> pages = pages(folder);
      String po = export(folder);
      gettext(po);
      assertThat(translations(folder).importing(folder, po).written()).isEmpty();
      assertThat(pages(folder)).isEqualTo(pages);
      assertThat(export(folder)).isEqualTo(po);
    }
  }

  /** Takes a step out of a page, another page away, or changes the source. */
  private static void meddle(Path folder, SplittableRandom random) throws IOException {
    List<String> pages =
        pages(folder).keySet().stream()
            .filter(page -> page.startsWith("nl/") && !page.endsWith("phrases.md"))
            .toList();
    Path page = folder.resolve(pages.get(random.nextInt(pages.size())));
    String text = Files.readString(page);
    int step = text.lastIndexOf("\n## ");
    switch (random.nextInt(4)) {
      case 0 -> Files.delete(page);
      case 1 -> Files.writeString(page, text.substring(0, step + 1));
      case 2 -> Files.writeString(page, text + "\n> A note.\n");
      default -> {
        Path source = folder.resolve(folder.relativize(page).toString().replaceFirst("nl", "en"));
        Files.writeString(source, Files.readString(source).replace(".\n", ", now.\n"));
      }
    }
  }

  private void gettext(String po) throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "msgfmt"))),
        "Not checked with gettext: there is no msgfmt. Install gettext.");
    Path file = temp.resolve("check.po");
    Files.writeString(file, po, UTF_8);
    Process check =
        new ProcessBuilder(
                "msgfmt", "--check", "-o", temp.resolve("check.mo").toString(), "" + file)
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target, REPLACE_EXISTING);
      }
    }
  }
}
