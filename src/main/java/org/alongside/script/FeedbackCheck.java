package org.alongside.script;

/** Sees that what is said about an answer stays short: the learner waits to go on. */
final class FeedbackCheck {
  private static final int WORDS = 40;

  private FeedbackCheck() {}

  static void check(Page page, Report report) {
    Longest longest = new Longest(name -> 1);
    for (Page.Section step : page.steps()) {
      if (step.ending() instanceof Page.Quiz quiz) {
        for (Page.Answer answer : quiz.answers()) {
          int words =
              answer.feedback().stream()
                  .mapToInt(para -> Sentences.words(longest.of(para.text())))
                  .sum();
          if (words > WORDS) {
            report.add(
                ProblemCode.LONG_FEEDBACK,
                answer.feedback().getFirst().at(),
                "this feedback has %d words, %d are read; say the one thing that helps"
                    .formatted(words, WORDS));
          }
        }
      }
    }
  }
}
