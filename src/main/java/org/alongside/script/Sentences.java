package org.alongside.script;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences and words as a reader of one language counts them. */
final class Sentences {
  /** Making one takes longer than reading a page with it. */
  private static final Map<String, BreakIterator> BREAKS = new ConcurrentHashMap<>();

  private final BreakIterator breaks;

  Sentences(String language) {
    this.breaks =
        BREAKS
            .computeIfAbsent(language, name -> BreakIterator.getSentenceInstance(new ULocale(name)))
            .clone();
  }

  List<String> of(String text) {
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String sentence = text.substring(from, to).strip();
      if (words(sentence) > 0) {
        sentences.add(sentence);
      }
      from = to;
    }
    return sentences;
  }

  /** Runs between blanks that hold a letter or a digit. */
  static int words(String text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
