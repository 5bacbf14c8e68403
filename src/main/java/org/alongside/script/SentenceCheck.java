package org.alongside.script;

/**
 * Sees that sentences stay short enough to be read on a bus. One that is too long by itself does
 * not count for the average: when it is mended the average may be too.
 */
final class SentenceCheck {
  private static final int LONG = 20;
  private static final int TOO_LONG = 25;
  private static final int AVERAGE = 15;
  private static final int SHOWN = 24;

  private SentenceCheck() {}

  static void check(Prose prose, Report report) {
    int sentences = 0;
    int words = 0;
    for (Prose.Said said : prose.paragraphs()) {
      for (String sentence : said.sentences()) {
        int length = Sentences.words(sentence);
        if (length > LONG) {
          one(said.at(), sentence, length, report);
        } else {
          sentences++;
          words += length;
        }
      }
    }
    if (words > AVERAGE * sentences) {
      report.add(
          ProblemCode.LONG_SENTENCES,
          At.START,
          "the sentences of this page have %d words on average, %d are easy to read; make some of"
                  .formatted(Math.round((float) words / sentences), AVERAGE)
              + " them two");
    }
  }

  private static void one(At at, String sentence, int words, Report report) {
    String begin = sentence.substring(0, Math.min(SHOWN, sentence.length())).strip();
    report.add(
        words > TOO_LONG ? ProblemCode.ENDLESS_SENTENCE : ProblemCode.LONG_SENTENCE,
        at,
        "the sentence “%s…” has %d words, more than %d; make two of it"
            .formatted(begin, words, words > TOO_LONG ? TOO_LONG : LONG));
  }
}
