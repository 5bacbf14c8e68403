package org.alongside.script;

/**
 * Sees that sentences stay short enough to be read on a bus. One that is too long by itself does
 * not count for the average: when it is mended the average may be too.
 */
final class SentenceCheck {
  private static final int LONG = 20;
  private static final int TOO_LONG = 25;
  private static final int AVERAGE = 15;

  private final String language;
  private final Report report;
  private final Longest longest = new Longest(name -> 1);

  SentenceCheck(String language, Report report) {
    this.language = language;
    this.report = report;
  }

  void check(Page page) {
    int sentences = 0;
    int words = 0;
    for (Para para : Paras.said(page)) {
      for (String sentence : Sentences.of(longest.of(para.text()), language)) {
        int length = Sentences.words(sentence);
        if (length > LONG) {
          one(para, sentence, length);
        } else if (length > 0) {
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

  private void one(Para para, String sentence, int words) {
    String begin = sentence.substring(0, Math.min(24, sentence.length())).strip();
    report.add(
        words > TOO_LONG ? ProblemCode.ENDLESS_SENTENCE : ProblemCode.LONG_SENTENCE,
        para.at(),
        "the sentence “%s…” has %d words, more than %d; make two of it"
            .formatted(begin, words, words > TOO_LONG ? TOO_LONG : LONG));
  }
}
