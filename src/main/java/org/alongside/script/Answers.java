package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a quiz. */
final class Answers {
  static final String FEEDBACK =
      "feedback belongs to its answer; write it under the answer after an empty line, and begin it"
          + " with two blanks";

  private static final int MARK = 3;
  private final Reading page;

  Answers(Reading page) {
    this.page = page;
  }

  /** The answers; the first that is none is said, and not what follows it. */
  List<Page.Answer> read(BulletList list) {
    List<Page.Answer> answers = new ArrayList<>();
    Map<String, At> words = new HashMap<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Page.Answer answer = answer(item);
      if (answer == null) {
        break;
      }
      new Lists(page).unique(words, answer.words(), "answer");
      answers.add(answer);
    }
    return answers;
  }

  /** Sees that there is something to choose from, when all answers are read. */
  void complete(Page.Quiz quiz) {
    List<Page.Answer> answers = quiz.answers();
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
    Node link = link(paragraph);
    if (link != null) {
      page.error(
          ProblemCode.BAD_ANSWER,
          link,
          "an answer is words alone; where all of them go on stands after the command: `quiz`"
              + " [on](#step)");
      return null;
    }
    if (joined(paragraph)) {
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
            ProblemCode.BAD_ANSWER,
            node,
            "the feedback of an answer is a paragraph; write it under the answer after an empty"
                + " line, two blanks further in");
        return null;
      }
      Para para = Inlines.rich(page, At.of(said), said.getFirstChild(), 0);
      if (para != null) {
        feedback.add(para);
      }
    }
    return words == null ? null : new Page.Answer(At.of(paragraph), right == 1, words, feedback);
  }

  /** A link to a step among the words. */
  private static @Nullable Node link(Paragraph paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Link link && link.getDestination().startsWith("#")) {
        return link;
      }
    }
    return null;
  }

  /** Reports a line that CommonMark takes into the answer though it is not indented. */
  private boolean joined(Paragraph paragraph) {
    List<SourceSpan> spans = paragraph.getSourceSpans();
    boolean joined = spans.size() > 1 && spans.get(1).getColumnIndex() == 0;
    if (joined) {
      page.error(ProblemCode.BAD_ANSWER, At.of(spans.get(1)), FEEDBACK);
    }
    return joined;
  }
}
