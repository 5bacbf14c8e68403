package org.alongside.dialog;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are cleaned, compared and measured. */
public final class Spelling {
  private static final Pattern BIDI = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private Spelling() {}

  /**
   * The text without what could disturb others: lone surrogates, control characters and bidi
   * overrides go, line ends become {@code \n}, blanks around it are trimmed.
   */
  public static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    String whole = new String(lines.codePoints().map(Spelling::whole).toArray(), 0, count(lines));
    return UNSEEN.matcher(BIDI.matcher(whole).replaceAll("")).replaceAll("").strip();
  }

  /** The form in which two texts are compared: case, and one final mark, do not count. */
  public static String normal(String text) {
    String plain = Normalizer.normalize(clean(text), Normalizer.Form.NFC);
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean mark = !lower.isEmpty() && ".!?؟".indexOf(lower.charAt(lower.length() - 1)) >= 0;
    return mark ? lower.substring(0, lower.length() - 1).strip() : lower;
  }

  /** The whole number written in digits of any script and nothing else, or −1. */
  public static long number(String text) {
    if (text.isEmpty() || text.codePointCount(0, text.length()) > 15) {
      return -1;
    }
    long number = 0;
    for (int point : text.codePoints().toArray()) {
      int digit = Character.digit(point, 10);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Length in characters as people count them. */
  public static int letters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** Length in code points. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int whole(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point;
  }
}
