package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.dialog.Block;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Text;
import org.junit.jupiter.api.Test;

/** The source owns structure, the other languages own words. */
class TranslationTest {
  private static final String UKRAINIAN =
      """
      ---
      kind: system
      of: fresh
      review: native
      ---

      # Меню

      ## start

      Що далі?

      - [Сцена](../scenarios/the-joke.md)
        - сценка
      - [Нічого](#bye)

      ## bye

      Бувайте.

      `end`
      """;

  private static Text plain(String text) {
    return new Text(List.of(new Text.Plain(text)));
  }

  private static Loaded loaded(Map<String, String> files) {
    return Twins.loaded(Twins.of(files));
  }

  private static Dialog menu(String translation) {
    return loaded(Map.of("uk/system/menu.md", translation)).course().dialogs().get("system/menu");
  }

  @Test
  void wordsAreFoundByTheirPosition() {
    Dialog menu = menu(UKRAINIAN);
    assertThat(menu.languages()).containsExactlyInAnyOrder("en", "uk");
    assertThat(menu.title().of("uk")).isEqualTo(plain("Меню"));
    Block.Say say = (Block.Say) menu.first().blocks().getFirst();
    assertThat(say.words().of("en")).isEqualTo(plain("What would you like?"));
    assertThat(say.words().of("uk")).isEqualTo(plain("Що далі?"));
    Exit.Button scene = ((Exit.Choice) menu.first().exit()).buttons().getFirst();
    assertThat(scene.label().of("uk")).isEqualTo(plain("Сцена"));
    assertThat(scene.synonyms()).containsEntry("uk", List.of("сценка"));
  }

  @Test
  void aPageWithAnotherSkeletonIsNotOffered() {
    assertThat(menu(UKRAINIAN.replace("- [Нічого](#bye)\n", "")).languages()).containsExactly("en");
    assertThat(menu(UKRAINIAN.replace("`end`", "`go` [start](#start)")).languages())
        .containsExactly("en");
  }

  @Test
  void theKeyOfAButtonIsTheSources() {
    Course plain = Books.load(Map.of()).course();
    Exit.Choice there = (Exit.Choice) plain.dialogs().get("system/menu").first().exit();
    Exit.Choice here = (Exit.Choice) menu(UKRAINIAN).first().exit();
    assertThat(here.buttons())
        .extracting(Exit.Button::key)
        .isEqualTo(there.buttons().stream().map(Exit.Button::key).toList());
  }

  @Test
  void pluralFormsAreThoseOfTheLanguage() {
    String source =
        "---\nkind: system\nvars: {n: number 0..4}\n---\n\n# P\n\n## start\n\n"
            + "{n, plural, one {# day} other {# days}}\n\n`end`\n";
    String other = source.replace("vars: {n: number 0..4}\n", "of: fresh\n");
    assertThat(
            Case.found(
                Twins.linted(
                    Twins.of(Map.of(Case.PAGE, source, Case.PAGE.replace("en/", "uk/"), other)))))
        .containsExactly("uk/system/page.md:10:1 missing-plural");
  }

  @Test
  void phrasesOfOtherLanguages() {
    String phrases = "---\nkind: system\n---\n\n# Фрази\n\n## help\n\nдопомога\n";
    Course course = loaded(Map.of("uk/phrases.md", phrases)).course();
    assertThat(course.phrases().get("help").getFirst().of("uk")).isEqualTo(plain("допомога"));
    assertThat(course.phrases().get("menu").getFirst().of("uk")).isNull();
  }
}
