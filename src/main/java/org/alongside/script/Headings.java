package org.alongside.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** What was meant as a heading and is none, but for a sign. */
final class Headings {
  private static final Pattern UNSPACED = Pattern.compile("(#{1,6})[\\u00A0]*([^#\\s].*)");

  /** How people mark a step where they know no other way, below one that has ended. */
  private static final Pattern MEANT =
      Pattern.compile(
          "\\\\?#+ ?(.+)|\\*\\*(.+)\\*\\*|__(.+)__|(?i:step)\\b[\\s:]*(.+)|([a-z][a-z0-9-]*):?");

  private Headings() {}

  /** Reports a heading whose blank is missing. */
  static boolean unspaced(Node node, Reading page) {
    if (!(node instanceof Paragraph)) {
      return false;
    }
    Matcher slip = UNSPACED.matcher(Slips.line(node, page));
    if (slip.matches()) {
      boolean odd = Slips.line(node, page).contains("\u00A0");
      page.error(
          ProblemCode.OTHER_HEADING,
          node,
          odd
              ? "the blank after `#` is one that cannot be broken, as writing programs make it;"
                  + " type"
                  + " it again: `%s %s`; `lint --fix` mends this"
                      .formatted(slip.group(1), slip.group(2))
              : "put a blank between `#` and the words: `%s %s`"
                  .formatted(slip.group(1), slip.group(2)));
    }
    return slip.matches();
  }

  /** Reports a line that was meant as the heading of the next step, where one has ended. */
  static boolean meant(Node node, Reading page) {
    if (!(node instanceof Paragraph) || node.getSourceSpans().size() > 1) {
      return false;
    }
    Matcher meant = MEANT.matcher(Slips.line(node, page));
    if (meant.matches()) {
      page.error(
          ProblemCode.OTHER_HEADING,
          node,
          "if this begins a step, write two # and a blank before its name, and nothing else:"
              + " `## %s`".formatted(Names.meant(Slips.line(node, page))));
    }
    return meant.matches();
  }

  /** Reports the name of a step with a line below it; false for a text with one. */
  static boolean underlined(Node node, Reading page) {
    if (!(node instanceof Heading heading) || !underlined(heading)) {
      return false;
    }
    page.error(
        ProblemCode.OTHER_HEADING,
        node,
        "a step is not underlined; write `## %s`".formatted(Slips.line(node, page)));
    return true;
  }

  /** Whether the one line above the line is like the name of a step. */
  static boolean underlined(Heading heading) {
    return ScriptParser.setext(heading)
        && heading.getFirstChild() instanceof Text words
        && words.getNext() == null
        && Names.id(words.getLiteral());
  }
}
