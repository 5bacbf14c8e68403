package org.alongside.script;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** What CommonMark knows and dialogs do not. */
final class Strays {
  private Strays() {}

  /** Reports a node that has no place in a dialog; false when it may have one. */
  static boolean report(Node node, Reading page) {
    switch (node) {
      case Heading heading when ScriptParser.setext(heading) ->
          page.error(
              ProblemCode.BREAK_UNDER_TEXT,
              At.of(heading.getSourceSpans().getLast()),
              "directly under text this makes a heading; put an empty line before it"
                  + (page.raw(heading.getSourceSpans().getLast()).strip().startsWith("-")
                      ? "; `lint --fix` mends this"
                      : ""));
      case Heading heading when heading.getLevel() == 1 ->
          page.error(
              ProblemCode.SECOND_TITLE,
              heading,
              "a page has one title, at its top; write `## ` for a step");
      case Heading heading ->
          page.error(
              ProblemCode.OTHER_HEADING,
              heading,
              "only `# title` and `## step` are headings; write `## ` for a step, or **bold**"
                  + " words");
      case TableBlock table ->
          page.error(ProblemCode.TABLE, table, "a chat shows no tables; write sentences");
      case HtmlBlock html ->
          page.error(
              ProblemCode.HTML,
              html,
              "HTML is not shown; write Markdown, and `> ` for a note to colleagues");
      case OrderedList list ->
          page.error(
              ProblemCode.NUMBERED_LIST,
              list,
              "lists are buttons and begin with `- `; for a number in a text write `1\\.`");
      case FencedCodeBlock code -> code(code, page);
      case IndentedCodeBlock code -> code(code, page);
      case LinkReferenceDefinition definition ->
          page.error(
              ProblemCode.LINK_DEFINITION,
              definition,
              "write the address into the link: `[words](#step)`");
      case BulletList list when !"-".equals(list.getMarker()) ->
          page.error(
              ProblemCode.OTHER_BULLET, list, "a list begins with `- `; `lint --fix` mends this");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void code(Node node, Reading page) {
    page.error(
        ProblemCode.CODE_BLOCK,
        node,
        "blanks or a tab before a line, or three backticks, make a block of code, which no chat"
            + " shows; take them away");
  }
}
