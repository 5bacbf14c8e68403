package org.alongside.script;

import java.util.Locale;
import java.util.regex.Pattern;

/** How many syllables an English word has, told by its letters: right for most words. */
final class Syllables {
  private static final Pattern NO_LETTER = Pattern.compile("'s$|’s$|[^a-z]");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

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
    String letters = NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    String heard = SILENT.matcher(letters).replaceFirst("");
    long vowels = VOWELS.matcher(heard).results().count();
    return (int) Math.max(1, vowels + APART.matcher(letters).results().count());
  }
}
