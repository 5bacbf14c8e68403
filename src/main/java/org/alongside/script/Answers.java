package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a quiz. */
final class Answers {
  private static final int MARK = 3;
  private final Reading page;

  Answers(Reading page) {
    this.page = page;
  }

  List<Page.Answer> read(BulletList list, Page.Quiz quiz) {
    List<Page.Answer> answers = new ArrayList<>();
    Map<String, At> words = new HashMap<>();
    int before = page.report().errors();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Page.Answer answer = answer(item);
      if (answer != null) {
        new Lists(page).unique(words, answer.words(), "answer");
        answers.add(answer);
      }
    }
    if (page.report().errors() == before) {
      complete(answers, quiz);
    }
    return answers;
  }

  private void complete(List<Page.Answer> answers, Page.Quiz quiz) {
    long right = answers.stream().filter(Page.Answer::right).count();
    if (answers.size() < 2) {
      page.error(ProblemCode.FEW_ANSWERS, quiz.at(), "a quiz needs two answers or more");
    } else if (right == 0) {
      page.error(
          ProblemCode.NO_RIGHT_ANSWER, quiz.at(), "no answer is right; mark one with `- [x] `");
    } else if (right == answers.size()) {
      page.error(
          ProblemCode.NO_WRONG_ANSWER,
          quiz.at(),
          "every answer is right; mark the others with `- [ ] `");
    }
  }

  private Page.@Nullable Answer answer(Node item) {
    int right = Lists.answer(item);
    if (right < 0 || !(item.getFirstChild() instanceof Paragraph paragraph)) {
      page.error(
          ProblemCode.BAD_ANSWER,
          item,
          "below `quiz` stand answers; write `- [x] right` or `- [ ] wrong`");
      return null;
    }
    Para words = Inlines.rich(page, At.of(paragraph), paragraph.getFirstChild(), MARK);
    if (words != null && words.source().isEmpty()) {
      page.error(
          ProblemCode.BAD_ANSWER, item, "the answer has no words; write some after the brackets");
      return null;
    }
    List<Para> feedback = new ArrayList<>();
    for (Node node = paragraph.getNext(); node != null; node = node.getNext()) {
      if (!(node instanceof Paragraph said)) {
        page.error(
            ProblemCode.BAD_ANSWER, node, "the feedback of an answer is made of paragraphs only");
        return null;
      }
      Para para = Inlines.rich(page, At.of(said), said.getFirstChild(), 0);
      if (para != null) {
        feedback.add(para);
      }
    }
    return words == null ? null : new Page.Answer(At.of(paragraph), right == 1, words, feedback);
  }
}
