package org.alongside.script.po;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** All messages of one language: what a file {@code uk.po} holds. */
public record Catalogue(String language, List<Entry> entries) {
  private static final Map<String, String> PLURALS =
      Map.of(
          "ar",
          "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
              + " : n%100>=11 && n%100<=99 ? 4 : 5);",
          "fr",
          "nplurals=2; plural=(n > 1);",
          "uk",
          slavic(),
          "ru",
          slavic(),
          "be",
          slavic(),
          "pl",
          "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
          "pt",
          "nplurals=2; plural=(n > 1);",
          "tr",
          "nplurals=2; plural=(n > 1);",
          "id",
          "nplurals=1; plural=0;");

  public Catalogue {
    entries = List.copyOf(entries);
  }

  private static String slavic() {
    return "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4"
        + " && (n%100<12 || n%100>14) ? 1 : 2);";
  }

  /** The entries by their context; of two with one context the last. */
  public SequencedMap<String, Entry> byContext() {
    SequencedMap<String, Entry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.context(), entry));
    return all;
  }

  /** The header's lines. It names no date, so that the same words make the same file. */
  String header() {
    return "Project-Id-Version: alongside\n"
        + "PO-Revision-Date: \n"
        + "Last-Translator: \n"
        + "Language-Team: \n"
        + "Language: %s\n".formatted(language)
        + "MIME-Version: 1.0\n"
        + "Content-Type: text/plain; charset=UTF-8\n"
        + "Content-Transfer-Encoding: 8bit\n"
        + "Plural-Forms: %s\n"
            .formatted(PLURALS.getOrDefault(language, "nplurals=2; plural=(n != 1);"));
  }
}
