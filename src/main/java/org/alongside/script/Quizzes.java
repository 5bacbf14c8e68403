package org.alongside.script;

import java.util.List;
import org.alongside.dialog.Effect;
import org.alongside.script.Page.Ref;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads {@code quiz [safety] [effect]} and the link after it. */
final class Quizzes {
  private Quizzes() {}

  static Paragraphs.@Nullable Meaning read(
      Code code, String words, @Nullable Node rest, Paragraphs paragraphs, Reading page) {
    boolean safety = words.equals("safety") || words.startsWith("safety ");
    String more = safety ? words.substring("safety".length()).strip() : words;
    Effect effect = more.isEmpty() ? null : Effects.read(more);
    if (!more.isEmpty() && effect == null) {
      page.error(
          ProblemCode.BAD_QUIZ,
          code,
          "write `quiz`, `quiz safety`, `quiz score +1` or `quiz safety score +1`");
      return null;
    }
    Ref target = null;
    if (rest instanceof Link) {
      target = paragraphs.target(code, rest);
      if (target == null) {
        return null;
      }
    } else if (!paragraphs.alone(code, rest)) {
      return null;
    }
    return new Paragraphs.Last(new Page.Quiz(At.of(code), safety, effect, target, List.of()));
  }
}
