package org.alongside.script;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.SourceSpan;

/** Quotes for colleagues: the bot says nothing of them. */
final class Notes {
  private Notes() {}

  /** Reports a line that CommonMark takes into the note though it does not begin with {@code >}. */
  static void check(BlockQuote note, Reading page) {
    for (SourceSpan span : note.getSourceSpans()) {
      if (page.body().charAt(span.getInputIndex()) != '>') {
        page.error(
            ProblemCode.TEXT_IN_NOTE,
            At.of(span),
            "this line belongs to the note above and would not be said; put an empty line before"
                + " it, or `>` at its beginning");
        return;
      }
    }
  }
}
