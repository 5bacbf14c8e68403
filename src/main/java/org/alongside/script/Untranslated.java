package org.alongside.script;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Texts of a translation that still are the source's. Names, numbers and a word or two may well be
 * the same in both languages; a sentence is not.
 */
final class Untranslated {
  private static final int SENTENCE = 3;
  private static final Pattern NO_WORDS =
      Pattern.compile("\\]\\([^)]*\\)|https?://\\S+|`[^`]*`|\\{\\w+(?:, *\\w+,)?|\\w+ *\\{");

  /** A word that is no name: it does not begin with a capital. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}’'-])[\\p{L}&&[^\\p{Lu}]][\\p{L}\\p{M}’'-]+");

  private Untranslated() {}

  /** For each step of a page, or the head as {@code ""}, the longest text that is the source's. */
  static SequencedMap<String, String> of(Sheet sheet) {
    SequencedMap<String, String> found = new LinkedHashMap<>();
    for (Sheet.Part part : sheet.parts()) {
      longest(part).ifPresent(text -> found.put(part.step(), text));
    }
    return found;
  }

  private static Optional<String> longest(Sheet.Part part) {
    List<Message> all = part.source().stream().filter(message -> !message.synonyms()).toList();
    List<String> same =
        all.stream().filter(message -> same(part, message)).map(Message::text).toList();
    long together = same.stream().mapToLong(Untranslated::words).sum();
    boolean whole = same.size() == all.size() && together >= SENTENCE;
    return same.stream()
        .max(Comparator.comparingLong(Untranslated::words))
        .filter(text -> whole || words(text) >= SENTENCE);
  }

  private static boolean same(Sheet.Part part, Message message) {
    Message ours = part.page().get(message.name());
    return ours != null && ours.text().equals(message.text());
  }

  private static long words(String text) {
    return WORD.matcher(NO_WORDS.matcher(text).replaceAll(" ")).results().count();
  }
}
