package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Translations beside their sources: what may differ, and what is said of what may not.
 *
 * <p>In {@code cases/mirror} the Ukrainian page stands below a front matter and a title of its own;
 * {@code => uk:line:column code message} counts from there.
 */
class MirrorTest {
  private static final String PAGE = "uk/system/page.md";
  private static final String SHARED = "---\nkind: system\nof: fresh\n---\n\n# Сторінка\n\n";
  private static final int ABOVE = (int) SHARED.lines().count();

  static Stream<Case> mirror() {
    return Case.all("mirror");
  }

  /** The codes that these cases show. */
  static Stream<String> codes() {
    return mirror().flatMap(example -> example.expected().stream()).map(line -> line.split(" ")[1]);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mirror(Case example) {
    boolean whole = example.files().getOrDefault(PAGE, "").startsWith("---");
    assertThat(found(Twins.loaded(files(example)).reports().all(), whole ? 999 : ABOVE))
        .isEqualTo(example.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mirror")
  void aCourseIsThereWhateverATranslationSays(Case example) {
    Loaded loaded = Twins.loaded(files(example));
    assertThat(loaded.course()).isNotNull();
    boolean differs =
        example.expected().stream().anyMatch(line -> line.startsWith("uk:") && !jumps(line));
    var page = loaded.course().dialogs().get("system/page");
    assertThat(page.languages().contains("uk") && differs).isFalse();
  }

  private static boolean jumps(String line) {
    return line.contains(" not-offered ");
  }

  private static Map<String, String> files(Case example) {
    Map<String, String> files = new HashMap<>(example.files());
    files.computeIfPresent(
        PAGE, (path, text) -> text.isBlank() ? "" : text.startsWith("---") ? text : SHARED + text);
    files.replaceAll((path, text) -> text.isBlank() ? "" : text);
    return Twins.of(files);
  }

  private static List<String> found(List<Problem> problems) {
    return found(problems, ABOVE);
  }

  private static List<String> found(List<Problem> problems, int above) {
    return problems.stream()
        .map(
            p ->
                p.file().equals(PAGE) && p.line() > above
                    ? "uk:%d:%d %s %s"
                        .formatted(p.line() - above, p.column(), p.code().word(), p.message())
                    : "%s:%d:%d %s %s"
                        .formatted(p.file(), p.line(), p.column(), p.code().word(), p.message()))
        .sorted()
        .toList();
  }

  @Test
  void aCommandLeadsToAPageOfEveryLanguage() {
    Map<String, String> files =
        Twins.of(Map.of("uk/scenarios/the-joke.md", "", "course.yaml", course()));
    assertThat(found(Twins.loaded(files).reports().all()))
        .anyMatch(
            line ->
                line.startsWith("course.yaml:")
                    && line.endsWith(
                        "not-offered `/joke` leads to a page that `uk` does not have; translate"
                            + " `en/scenarios/the-joke.md`"));
  }

  private static String course() {
    return Folder.text(Books.with(Map.of()), "course.yaml")
        .replace("\ncommands:\n", "\ncommands:\n  joke: {page: scenarios/the-joke}\n");
  }

  @Test
  void phrasesThatALanguageLacks() {
    String phrases = "---\nkind: system\n---\n\n# Фрази\n\n## help\n\nдопомога\n\n## mine\n\nмоє\n";
    var problems = Twins.loaded(Twins.of(Map.of("uk/phrases.md", phrases))).reports().all();
    assertThat(found(problems))
        .contains(
            "uk/phrases.md:1:1 missing-phrase `## menu` of `en/phrases.md` is missing here;"
                + " translate it",
            "uk/phrases.md:11:1 different-steps the source has no `## mine`; take it away");
  }

  @Test
  void aLanguageWithoutAnythingLacksWhatEveryLanguageNeeds() {
    Map<String, String> none = new HashMap<>();
    Twins.of(Map.of()).forEach((path, text) -> none.put(path, path.startsWith("uk/") ? "" : text));
    none.values().removeIf(String::isEmpty);
    assertThat(Case.found(Twins.loaded(none).reports().all()))
        .containsExactly(
            "uk/glossary.md:1:1 missing-translation",
            "uk/phrases.md:1:1 missing-translation",
            "uk/system/menu.md:1:1 missing-translation",
            "uk/system/welcome.md:1:1 missing-translation");
  }

  @Test
  void aTwinHasNoProblem() {
    assertThat(Twins.linted(Twins.of(Map.of()))).isEmpty();
  }
}
