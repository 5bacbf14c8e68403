package org.alongside.script;

import com.ibm.icu.text.BreakIterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/** The words on a button: how they are compared, counted and named. */
final class Labels {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LETTERS = 8;

  private Labels() {}

  /** The words as a typed text is compared with them. */
  static String plain(String label) {
    String text = Normalizer.normalize(label, Normalizer.Form.NFC).strip();
    if (text.length() > 1 && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** Letters as a reader counts them. */
  static int letters(String label) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(label);
    int count = 0;
    while (letters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** A button's name on the wire: follows from its source label and target alone. */
  static String key(String label, String dialog, String step) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((label + '\n' + dialog + '#' + step).getBytes(StandardCharsets.UTF_8));
      StringBuilder key = new StringBuilder();
      for (int i = 0; i < LETTERS; i++) {
        key.append(ALPHABET.charAt(hash[i] & 31));
      }
      return key.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
