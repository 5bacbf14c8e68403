package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads the list under a button: other ways to type it. */
final class Synonyms {
  private Synonyms() {}

  /** The words, or null when an error was reported. */
  static @Nullable List<String> read(@Nullable Node below, Reading page) {
    List<String> synonyms = new ArrayList<>();
    if (below == null) {
      return synonyms;
    }
    if (!(below instanceof BulletList list) || list.getNext() != null) {
      Node wrong = below instanceof BulletList ? below.getNext() : below;
      page.error(
          ProblemCode.BAD_BUTTON,
          wrong == null ? below : wrong,
          "under a button stands only a list of other words for it, `  - like this`");
      return null;
    }
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      boolean shaped =
          item.getFirstChild() instanceof Paragraph paragraph
              && paragraph.getNext() == null
              && paragraph.getFirstChild() instanceof Text text
              && text.getNext() == null;
      if (!shaped || !(item.getFirstChild().getFirstChild() instanceof Text words)) {
        page.error(
            ProblemCode.BAD_SYNONYM,
            item,
            "a synonym is a few plain words, without emphasis, link or code");
        return null;
      }
      synonyms.add(words.getLiteral().strip());
    }
    return synonyms;
  }
}
