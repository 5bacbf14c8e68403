package org.alongside.script;

import java.util.List;
import java.util.Set;
import org.alongside.dialog.Text;

/**
 * One paragraph as it stands on a page.
 *
 * @param source its words with braces, without marks of emphasis and links
 * @param uses the variables it names
 * @param terms the words of the glossary it links to
 */
record Para(At at, String source, Text text, List<Use> uses, List<Term> terms) {

  /** A link to the glossary. */
  record Term(At at, String id) {}

  /** A variable in a text, and the arms written for its values. */
  record Use(At at, String name, Kind kind, Set<String> arms) {}

  /** How a text uses a variable. */
  enum Kind {
    PRINT,
    SELECT,
    PLURAL
  }
}
