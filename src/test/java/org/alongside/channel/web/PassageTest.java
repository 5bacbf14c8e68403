package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Rendered.Look;
import org.alongside.dialog.Rendered.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message as it is cut for the page. */
class PassageTest {
  @Test
  void looksMayLieWithinAndAcrossEachOther() {
    assertThat(
            shown(
                "one two three",
                new Span(Look.BOLD, 0, 7, null),
                new Span(Look.ITALIC, 4, 9, null),
                new Span(Look.LINK, 4, 3, "https://example.org")))
        .isEqualTo("*one *[*_two_*](https://example.org)_ three_");
  }

  @Test
  void plainWordsAreOnePassage() {
    assertThat(Passage.of(new Rendered("<b>", List.of()))).hasSize(1);
    assertThat(Passage.of(new Rendered("", List.of()))).isEmpty();
  }

  @Test
  void aStretchBeyondTheEndEndsThere() {
    assertThat(shown("one", new Span(Look.BOLD, 1, Integer.MAX_VALUE, null))).isEqualTo("o*ne*");
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "http://example.org", "data:text/html,x", "//example.org"})
  void onlySafeAddressesBecomeLinks(String url) {
    assertThat(shown("one", new Span(Look.LINK, 0, 3, url))).isEqualTo("one");
  }

  private static String shown(String text, Span... spans) {
    StringBuilder shown = new StringBuilder();
    for (Passage passage : Passage.of(new Rendered(text, List.of(spans)))) {
      StringBuilder runs = new StringBuilder();
      for (Passage.Run run : passage.runs()) {
        String words = run.italic() ? "_" + run.text() + "_" : run.text();
        runs.append(run.bold() ? "*" + words + "*" : words);
      }
      shown.append(passage.url() == null ? runs : "[" + runs + "](" + passage.url() + ")");
    }
    return shown.toString();
  }
}
