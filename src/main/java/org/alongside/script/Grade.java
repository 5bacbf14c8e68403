package org.alongside.script;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How hard a text is to read, as the year of school in which one can: the Flesch-Kincaid grade. Its
 * formula was made for English; for other languages nothing is said.
 */
final class Grade {
  /** The easiest grade that is warned about is above this. */
  static final double MOST = 8;

  static final int AIM = 6;

  /** Below this many words a single long one decides. */
  private static final int ENOUGH = 50;

  private static final int HARD = 4;
  private static final int NAMED = 4;

  private Grade() {}

  /** The grade; null when the language has no formula or the text is too short for it. */
  static @Nullable Double of(String language, List<String> sentences) {
    int words = sentences.stream().mapToInt(Sentences::words).sum();
    if (!language.equals("en") || words < ENOUGH) {
      return null;
    }
    int syllables = sentences.stream().flatMap(Grade::words).mapToInt(Syllables::of).sum();
    return Math.max(0, 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59);
  }

  static void check(String language, Prose prose, Report report) {
    Double grade = of(language, prose.sentences());
    if (grade == null || grade <= MOST) {
      return;
    }
    List<String> hard =
        prose.sentences().stream()
            .flatMap(Grade::words)
            .filter(word -> Syllables.of(word) >= HARD)
            .distinct()
            .sorted(Comparator.comparingInt(Syllables::of).reversed())
            .limit(NAMED)
            .toList();
    report.add(
        ProblemCode.HARD_TO_READ,
        At.START,
        "this page reads like school year %.0f, %d is the aim and %.0f the most; shorten sentences%s"
            .formatted(
                Math.ceil(grade),
                AIM,
                MOST,
                hard.isEmpty()
                    ? ""
                    : ", and look for shorter words than " + String.join(", ", hard)));
  }

  private static Stream<String> words(String sentence) {
    return Stream.of(sentence.split("[^\\p{L}\\p{N}'’]+"))
        .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)));
  }
}
