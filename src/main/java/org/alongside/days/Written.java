package org.alongside.days;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote, as far as it can be drawn: no control, no picture, no heap of marks. */
final class Written {
  /** Letters as they are seen; more would be somebody's joke. */
  private static final int MOST = 40;

  private static final int MARKS = 4;
  private static final Pattern SEEN = Pattern.compile("\\X");

  private Written() {}

  /** Empty where nothing of it can be drawn. */
  static String clean(String words) {
    StringBuilder kept = new StringBuilder();
    int marks = MARKS;
    for (int letter : Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().toArray()) {
      boolean mark = mark(letter);
      marks = mark ? marks + 1 : 0;
      if (blank(letter)) {
        kept.append(' ');
        marks = MARKS;
      } else if (mark ? marks <= MARKS && Fonts.has(letter) : drawn(letter)) {
        kept.appendCodePoint(letter);
      } else if (!mark) {
        marks = MARKS;
      }
    }
    return cut(kept.toString().strip().replaceAll(" +", " "));
  }

  private static String cut(String words) {
    Matcher seen = SEEN.matcher(words);
    int end = 0;
    for (int i = 0; i < MOST && seen.find(); i++) {
      end = seen.end();
    }
    return words.substring(0, end).strip();
  }

  private static boolean blank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean mark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean drawn(int letter) {
    int type = Character.getType(letter);
    return Fonts.joins(letter)
        || (type != Character.CONTROL && type != Character.FORMAT && Fonts.has(letter));
  }
}
