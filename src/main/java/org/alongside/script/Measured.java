package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one page reads, in numbers: the longest arm of each choice is read, a value counts as a word.
 *
 * @param longest words of the longest sentence
 * @param screens messages that it can send
 * @param mostOnScreen words of the longest message
 * @param grade the year of school in which one reads it with ease; null where no formula is sound
 */
public record Measured(
    String file,
    int words,
    int sentences,
    int longest,
    int screens,
    int wordsOnScreens,
    int mostOnScreen,
    @Nullable Double grade) {

  /** Words of a sentence, on average. */
  public double perSentence() {
    return sentences == 0 ? 0 : (double) words / sentences;
  }

  /** Words of a message, on average. */
  public double perScreen() {
    return screens == 0 ? 0 : (double) wordsOnScreens / screens;
  }

  static List<Measured> all(Loaded loaded) {
    List<Measured> all = new ArrayList<>();
    new TreeMap<>(loaded.pages())
        .forEach(
            (language, pages) ->
                pages.forEach(
                    (id, page) -> {
                      Page source = loaded.source().get(id);
                      if (source != null) {
                        all.add(of(page, source, loaded));
                      }
                    }));
    return all;
  }

  private static Measured of(Page page, Page source, Loaded loaded) {
    List<String> sentences = Prose.of(page).sentences();
    ScreenCheck screen =
        new ScreenCheck(
            new Variables(source.front().vars(), loaded.file().profile(), loaded.file().unclear()),
            new Report(page.file()));
    screen.check(page);
    return new Measured(
        page.file(),
        sentences.stream().mapToInt(Sentences::words).sum(),
        sentences.size(),
        sentences.stream().mapToInt(Sentences::words).max().orElse(0),
        screen.screens().size(),
        screen.screens().stream().mapToInt(n -> n).sum(),
        screen.screens().stream().mapToInt(n -> n).max().orElse(0),
        Grade.of(page.language(), sentences));
  }
}
