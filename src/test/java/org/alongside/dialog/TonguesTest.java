package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped pages in Ukrainian, Arabic and French. */
class TonguesTest {
  private static Course course;

  @BeforeAll
  static void load() {
    course = Courses.load(Path.of("dialogs"), Courses.actions());
  }

  private static Talk talk(String page, String language) {
    Talk talk = new Talk(course.entering(page), Courses.actions()).agreed();
    talk.with(Vars.LANGUAGE, language).play(new Input.Said("/enter", "", List.of(), 1));
    return talk;
  }

  private static String says(Talk talk, String text) {
    StringBuilder all = new StringBuilder();
    for (Sending sending : talk.play(new Input.Said(text, "", List.of(), 1)).sendings()) {
      all.append(sending instanceof Sending.Message m ? m.body().text() + "\n" : "");
    }
    return all.toString();
  }

  @ParameterizedTest(name = "{0}: typed as “{2}”")
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | turned-round | pardon. continuez | bonne compagnie",
        "fr | turned-round | \"Où est passé votre humour?\" | disparu de la table",
        "uk | turned-round | вибачте. продовжуйте | доброму товаристві",
        "ar | turned-round | أين روح الدعابة | عنها هي",
        "ar | turned-round | ٣ | فنجانًا",
      })
  void quotationMarksAndBlanksDoNotCount(String language, String step, String text, String next) {
    Talk talk = talk("lessons/only-a-joke", language);
    says(talk, "1");
    assertThat(talk.learner.top().at().step()).isEqualTo(step);
    assertThat(says(talk, text)).contains(next);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "uk | допомога",
        "uk | Помогите!",
        "ar | مساعدة",
        "ar | ساعديني",
        "ar | musa3ada",
        "fr | aide",
        "fr | au secours !",
        "uk | help",
        "en | èd",
      })
  void helpIsUnderstoodInEachLanguage(String language, String word) {
    Talk talk = talk("lessons/only-a-joke", language);
    says(talk, word);
    assertThat(talk.learner.top().at().dialog()).isEqualTo("system/help");
  }

  @Test
  @DisplayName("whom to call: in her language, each number's digits in their own order")
  void services() {
    Talk talk = talk("system/help", "ar").with(Vars.COUNTRY, "ua");
    says(talk, "بمن أتصل");
    assertThat(says(talk, "القانون"))
        .contains("\u20680 800 213 103\u2069")
        .contains("مساعدة قانونية مجانية")
        .contains("ليلًا ونهارًا")
        .doesNotContain("day and night");
    Talk ukrainian = talk("system/help", "uk").with(Vars.COUNTRY, "ua");
    says(ukrainian, "кому подзвонити");
    assertThat(says(ukrainian, "насильство")).contains("Національна гаряча лінія");
  }

  @Test
  @DisplayName("places, days and languages are called as her language calls them")
  void names() {
    Talk talk =
        talk("system/settings", "uk")
            .with(Vars.COUNTRY, "ua")
            .with(Vars.ZONE, "Europe/Kyiv")
            .with(Vars.DAYS, "fri");
    assertThat(says(talk, "/enter")).contains("Україна", "Київ", "пʼятниця");
    says(talk, "Мова");
    assertThat(says(talk, "العربية")).contains("أوكرانيا", "الجمعة");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "ar, f, تفعلين",
    "ar, m, ماذا تفعل؟",
    "ar, other, ما العمل؟",
    "uk, f, свідкиня",
    "uk, m, ви свідок",
    "uk, other, серед свідків",
  })
  void sheIsSpokenToAsSheAsked(String language, String address, String words) {
    Talk talk = talk("scenarios/a-joke-about-appearance", language).with(Vars.ADDRESS, address);
    assertThat(says(talk, "/enter")).contains(words);
  }

  @Test
  @DisplayName("a term's button asks with the question mark of its script")
  void terms() {
    Talk talk = talk("scenarios/a-joke-about-appearance", "ar");
    assertThat(talk.learner.top().question().options())
        .extracting(Option::label)
        .contains("الشهود ؟");
  }

  @Test
  @DisplayName("no button says what help and stop are heard by, but those that lead there")
  void labels() {
    Map<String, String> heard = Map.of("help", "system/help", "stop", "system/stop");
    List<String> clashes = new ArrayList<>();
    for (Dialog dialog : course.dialogs().values()) {
      for (Step step : dialog.steps().values()) {
        for (Exit.Button button : buttons(step.exit())) {
          for (Text text : button.label().in().values()) {
            String label = Spelling.normal(plain(text));
            heard.forEach(
                (word, page) -> {
                  Set<String> words = Phrases.list(course, word);
                  if (words.contains(label) && !button.target().dialog().equals(page)) {
                    clashes.add(dialog.id() + "#" + step.id() + " [" + label + "]");
                  }
                });
          }
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  private static List<Exit.Button> buttons(Exit exit) {
    return switch (exit) {
      case Exit.Choice choice -> choice.buttons();
      case Exit.Ask ask -> ask.buttons();
      case Exit.Quiz ignored -> List.of();
      case Exit.Go ignored -> List.of();
      case Exit.End ignored -> List.of();
      case Exit.Outcomes ignored -> List.of();
    };
  }

  private static String plain(Text text) {
    StringBuilder all = new StringBuilder();
    text.pieces().forEach(p -> all.append(p instanceof Text.Plain plain ? plain.text() : ""));
    return all.toString();
  }
}
