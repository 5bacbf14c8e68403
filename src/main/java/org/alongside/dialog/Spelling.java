package org.alongside.dialog;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are cleaned, compared and measured. */
public final class Spelling {
  private static final Pattern DISTURBING =
      Pattern.compile("[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069[\\p{Cc}&&[^\\n]]]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Z}\\s]*");

  private static final Pattern QUOTES = Pattern.compile("[“”„«»\"]");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");

  /** Blanks, and those that keep words together, as before a French question mark. */
  private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u202F]+");

  private Spelling() {}

  /**
   * The text without what could disturb others: lone surrogates, control characters and bidi
   * overrides go, line ends become {@code \n}, blanks around it are trimmed.
   */
  public static String clean(String text) {
    if (text.chars().allMatch(Spelling::harmless)) {
      return text.strip();
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return DISTURBING.matcher(lines).replaceAll("").strip();
  }

  /** Whether nothing of it can be seen. */
  static boolean unseen(String text) {
    return UNSEEN.matcher(text).matches();
  }

  /**
   * The form in which two texts are compared: case, quotation marks, one final mark, and which
   * apostrophe or blank it is do not count, since phones write them as they like.
   */
  public static String normal(String text) {
    String unquoted = QUOTES.matcher(clean(text)).replaceAll("");
    String spaced = BLANKS.matcher(unquoted).replaceAll(" ").strip();
    String bare = APOSTROPHES.matcher(spaced).replaceAll("'");
    String plain = Normalizer.normalize(bare, Normalizer.Form.NFC);
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

  /** Whether it has at most so many characters as people count them. */
  public static boolean fits(String text, int most) {
    return text.length() <= most || letters(text) <= most;
  }

  /** Length in characters as people count them. */
  private static int letters(String text) {
    if (text.chars().allMatch(Spelling::alone)) {
      return text.length();
    }
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

  /** Units that need no cleaning. */
  private static boolean harmless(int unit) {
    return unit == '\n'
        || (unit >= ' ' && unit < 0x7F)
        || (unit >= 0xA0 && unit < 0x2000)
        || (unit >= 0x2010 && unit < 0x2028);
  }

  /** Letters and marks that never join with their neighbours: Latin, Greek and Cyrillic. */
  private static boolean alone(int unit) {
    return (unit >= ' ' && unit < 0x300)
        || (unit >= 0x370 && unit < 0x483)
        || (unit >= 0x2010 && unit < 0x2028);
  }
}
