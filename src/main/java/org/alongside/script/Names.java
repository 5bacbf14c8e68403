package org.alongside.script;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How ids, variables and words are spelled. */
final class Names {
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");

  /** Words of the guards, which nothing else may be called. */
  static final Set<String> RESERVED = Set.of("if", "else", "and", "or", "not", "is");

  private Names() {}

  static boolean id(String text) {
    return ID.matcher(text).matches();
  }

  /** The id that somebody meant: The Next Day becomes the-next-day. */
  static String slug(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }

  /** The id that somebody meant by any text; {@code like-this} where it has no letter of an id. */
  static String meant(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String id =
        plain
            .replaceAll("\\p{M}", "")
            .replaceFirst("^[^a-z0-9]*step\\b[^a-z0-9]+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String whole = id.matches("[0-9].*") ? "step-" + id : id;
    return id(whole) ? whole : "like-this";
  }

  static boolean name(String text) {
    return NAME.matcher(text).matches() && !RESERVED.contains(text);
  }

  static boolean number(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** A page's path without language and ending. */
  static boolean path(String text) {
    for (String part : text.split("/", -1)) {
      if (!id(part)) {
        return false;
      }
    }
    return true;
  }
}
