package org.alongside.channel.web;

import java.util.Locale;
import java.util.Map;

/** The page's words in one language, as the templates ask for them. */
record Wording(Labels labels, String language) {
  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return Manners.direction(Locale.forLanguageTag(language));
  }

  public String of(String id) {
    return labels.of(language, id, Map.of());
  }

  public String of(String id, String name, String value) {
    return labels.of(language, id, Map.of(name, value));
  }

  String of(String id, Map<String, String> values) {
    return labels.of(language, id, values);
  }
}
