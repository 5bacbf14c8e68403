package org.alongside.script;

import java.util.regex.Pattern;

/** How many syllables an English word has, told by its letters: right for most words. */
final class Syllables {
  private static final String VOWELS = "aeiouy";

  /** Endings whose e is not heard: made, makes, asked; but table, boxes, wanted. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?<=[aeiouy]g|q)ues?$|(?<![^aeiouy]l)e$|(?<![cgsxz]|[cs]h|[^aeiouy]l)es$|(?<![dt]|[^aeiouy]l)ed$");

  /** Vowels side by side that are heard apart: being, radio, quiet, actual; and sexism's m. */
  private static final Pattern APART =
      Pattern.compile(
          "[aeiouy]ing|(?<![cgst])i[ao](?!u)|eo(?![pu])|(?<=[aeiouy][a-z]{1,3})ea$|(?<=cr)eat(?!u)|(?<![qg])ua|(?<=[dqsx]u)ie|(?<=sc|[lds])ie(?=[nt])"
              + "|ism$");

  private Syllables() {}

  static int of(String word) {
    String letters = letters(word);
    boolean e = letters.endsWith("e") || letters.endsWith("es") || letters.endsWith("ed");
    String heard = e ? SILENT.matcher(letters).replaceFirst("") : letters;
    int groups = 0;
    boolean pairs = letters.endsWith("ism");
    boolean within = false;
    for (int i = 0; i < letters.length(); i++) {
      boolean vowel = VOWELS.indexOf(letters.charAt(i)) >= 0;
      groups += vowel && !within && i < heard.length() ? 1 : 0;
      pairs |= vowel && within;
      within = vowel;
    }
    // Most words have no two vowels side by side, and there are many words.
    return Math.max(1, groups + (pairs ? (int) APART.matcher(letters).results().count() : 0));
  }

  private static String letters(String word) {
    int end = word.length();
    if (word.endsWith("'s") || word.endsWith("’s")) {
      end -= 2;
    }
    StringBuilder letters = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = Character.toLowerCase(word.charAt(i));
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
