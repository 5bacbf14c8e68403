package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Text;
import org.alongside.dialog.Var;

/**
 * How much of what a language says was said: paragraphs, buttons and answers, and the arms of each.
 *
 * @param missing what nobody was told, as {@code file:line:column: …}
 */
public record Coverage(String language, int said, int all, List<String> missing) {
  public Coverage {
    missing = List.copyOf(missing);
  }

  /** Counts the pages of one language. */
  static final class Count {
    private final String language;
    private final Set<Text> told;
    private final List<String> missing = new ArrayList<>();
    private int said;
    private int all;

    Count(String language, Set<Text> told) {
      this.language = language;
      this.told = told;
    }

    void page(Page page, Map<String, Var> declared) {
      for (Page.Section step : page.steps()) {
        for (Para para : Paras.of(step)) {
          count(page, para.at(), para.text(), "“%s”".formatted(brief(para.source())));
          arms(page, para, para.text(), declared);
        }
      }
    }

    private static String brief(String source) {
      String line = source.replace('\n', ' ');
      return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    private void count(Page page, At at, Text text, String what) {
      all++;
      if (told.contains(text)) {
        said++;
      } else {
        missing.add(
            "%s:%d:%d: nobody is told %s".formatted(page.file(), at.line(), at.column(), what));
      }
    }

    private void arms(Page page, Para para, Text text, Map<String, Var> declared) {
      for (Text.Piece piece : text.pieces()) {
        switch (piece) {
          case Text.Select select -> arms(page, para, select.name(), select.arms(), declared);
          case Text.Plural plural -> arms(page, para, plural.name(), plural.arms(), declared);
          case Text.Bold bold -> arms(page, para, bold.inner(), declared);
          case Text.Italic italic -> arms(page, para, italic.inner(), declared);
          case Text.Link link -> arms(page, para, link.inner(), declared);
          case Text.Term term -> arms(page, para, term.inner(), declared);
          case Text.Plain ignored -> {}
          case Text.Print ignored -> {}
          case Text.Count ignored -> {}
        }
      }
    }

    private void arms(
        Page page, Para para, String name, Map<String, Text> arms, Map<String, Var> declared) {
      At at =
          para.uses().stream()
              .filter(use -> use.name().equals(name) && use.arms().equals(arms.keySet()))
              .findFirst()
              .map(Para.Use::at)
              .orElse(para.at());
      arms.forEach(
          (arm, text) -> {
            if (!arm.equals("other") || told.contains(text) || needed(declared.get(name), arms)) {
              count(page, at, text, "the arm `%s` of `%s`".formatted(arm, name));
              arms(page, para, text, declared);
            }
          });
    }

    /** Whether some word has no arm of its own; a plural must have {@code other} in any case. */
    private static boolean needed(
        @org.jspecify.annotations.Nullable Var var, Map<String, Text> arms) {
      return var instanceof Var.Word word && !arms.keySet().containsAll(word.words());
    }

    Coverage done() {
      return new Coverage(language, said, all, missing);
    }
  }
}
