package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Translations marked as saying what their sources say now.
 *
 * @param written the new text of each file that changes
 * @param refused why nothing was marked in a file
 */
record Acceptance(Map<String, String> written, List<String> refused) {

  /**
   * What comes of accepting these files.
   *
   * @param same whether words may be the source's own
   */
  static Acceptance of(Loaded loaded, List<String> files, boolean same) {
    Map<String, String> written = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    for (String file : files) {
      String why = refusal(loaded, file);
      SequencedMap<String, String> hashes = why == null ? hashes(loaded, file) : null;
      if (hashes == null) {
        refused.add("%s: %s".formatted(file, why));
        continue;
      }
      if (!same) {
        untranslated(loaded, file, hashes, refused);
      }
      String text = Folder.text(loaded.shelf(), file);
      String now = FrontLines.of(text).of(hashes);
      if (!now.equals(text) && !hashes.equals(known(loaded, file))) {
        written.put(file, now);
      }
    }
    return new Acceptance(written, refused);
  }

  /** Leaves the steps whose words are the source's as they were, unless they are accepted so. */
  private static void untranslated(
      Loaded loaded, String file, SequencedMap<String, String> hashes, List<String> refused) {
    SequencedMap<String, String> known = known(loaded, file);
    SequencedMap<String, String> now = new LinkedHashMap<>(hashes);
    Untranslated.of(Sheets.of(loaded, file))
        .forEach(
            (part, text) -> {
              String step = part.isEmpty() ? hashes.firstEntry().getKey() : part;
              String was = known.get(step);
              if (Objects.equals(now.get(step), was)) {
                return;
              }
              if (was == null) {
                hashes.remove(step);
              } else {
                hashes.put(step, was);
              }
              refused.add(
                  "%s: %s still has the words of the source, “%s”; translate them, or say with"
                          .formatted(
                              file, part.isEmpty() ? "its top" : "`" + step + "`", brief(text))
                      + " `--same` that they are right as they are");
            });
  }

  private static String brief(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= 40 ? line : line.substring(0, 39) + "…";
  }

  /** What a page says already, in its order. */
  static SequencedMap<String, String> known(Loaded loaded, String file) {
    Front front = loaded.front(file);
    SequencedMap<String, String> known = new LinkedHashMap<>();
    if (front != null && front.of() != null) {
      front.of().forEach((id, hash) -> known.put(id, hash.text()));
    }
    return known;
  }

  private static @Nullable String refusal(Loaded loaded, String file) {
    if (!loaded.file().translated(file)) {
      return "this is no translated page; give one such as uk/system/menu.md";
    }
    if (!loaded.shelf().texts().containsKey(file)) {
      return "there is no such page";
    }
    boolean broken =
        loaded.reports().of(file).problems().stream()
            .anyMatch(p -> p.code().severity() == Problem.Severity.ERROR && !excused(p.code()));
    if (broken) {
      return "the page has errors; `lint` names them, mend them first";
    }
    return hashes(loaded, file) == null ? "its source cannot be read" : null;
  }

  /** What accepting mends, and what is no fault of the words. */
  private static boolean excused(ProblemCode code) {
    return code == ProblemCode.STALE_SAFETY || code == ProblemCode.NOT_OFFERED;
  }

  /** The hashes of a page's source; null when it has none that can be read. */
  static @Nullable SequencedMap<String, String> hashes(Loaded loaded, String file) {
    String from = loaded.file().source() + file.substring(file.indexOf('/'));
    PhrasePage words = loaded.words().get(from);
    if (words != null) {
      return Freshness.hashes(words);
    }
    Page page = loaded.source().get(id(file));
    return page == null ? null : Freshness.hashes(page);
  }

  static String id(String file) {
    return file.substring(file.indexOf('/') + 1, file.length() - ".md".length());
  }
}
