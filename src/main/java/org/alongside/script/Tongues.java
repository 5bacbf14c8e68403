package org.alongside.script;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which language a folder or a text was meant for, as far as names and letters tell. */
final class Tongues {
  /** Letters after which it is clear what script a page is written in. */
  private static final int ENOUGH = 200;

  private Tongues() {}

  /** A question for the end of a message about a folder; empty when nothing can be guessed. */
  static String hint(String folder, List<String> languages) {
    String lower = folder.toLowerCase(Locale.ROOT);
    for (String language : languages) {
      ULocale locale = new ULocale(language);
      boolean named =
          lower.equals(language)
              || lower.equals(locale.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT))
              || lower.equals(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT))
              || lower.equals(locale.getISO3Language())
              || lower.startsWith(language + "-")
              || lower.startsWith(language + "_");
      if (named) {
        return "; call the folder `%s`".formatted(language);
      }
    }
    return "; add it there, or move its pages" + Nearest.hint(folder, languages);
  }

  /**
   * The script in which most of a page's words are written, when it is neither Latin, which stands
   * in every page, nor one of the language's; else null.
   */
  static @Nullable String foreign(Page page) {
    Map<Integer, Integer> letters = new HashMap<>();
    int seen = 0;
    for (Para para : Paras.of(page)) {
      String words = para.source();
      for (int i = 0; i < words.length() && seen < ENOUGH; i++) {
        if (Character.isLetter(words.charAt(i))) {
          letters.merge(UScript.getScript(words.charAt(i)), 1, Integer::sum);
          seen++;
        }
      }
    }
    int half = seen / 2;
    return letters.entrySet().stream()
        .filter(entry -> entry.getValue() > half && entry.getKey() != UScript.LATIN)
        .filter(entry -> !writes(page.language(), entry.getKey()))
        .map(entry -> UScript.getName(entry.getKey()))
        .findFirst()
        .orElse(null);
  }

  /** The languages that are written so, for an author. */
  static String written(String script, List<String> languages) {
    int code = UScript.getCodeFromName(script);
    return languages.stream()
        .filter(language -> writes(language, code))
        .map("`%s/`"::formatted)
        .collect(Collectors.joining(" or "));
  }

  private static boolean writes(String language, int script) {
    int[] codes = UScript.getCode(new ULocale(language));
    if (codes == null) {
      return true;
    }
    for (int code : codes) {
      if (code == script) {
        return true;
      }
    }
    return false;
  }
}
