package org.alongside.script;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Flattens the inline nodes of one paragraph into words. */
final class Inlines {
  private static final int DEEPEST = 12;
  private final Reading page;
  private final boolean rich;
  private final Flat flat;
  private final int before;
  private int skip;
  private int depth;
  private boolean begun;

  private Inlines(Reading page, boolean rich, At at, int skip) {
    this.page = page;
    this.rich = rich;
    this.flat = new Flat(at);
    this.skip = skip;
    this.before = page.report().errors();
  }

  /**
   * The words of a paragraph from this node on.
   *
   * @param skip characters at the beginning that are no words
   * @return null when an error was reported
   */
  static @Nullable Para rich(Reading page, At at, @Nullable Node first, int skip) {
    return new Inlines(page, true, at, skip).read(first);
  }

  /** Words in which neither emphasis nor a link can stand, such as a label. */
  static @Nullable Para plain(Reading page, At at, @Nullable Node first) {
    return new Inlines(page, false, at, 0).read(first);
  }

  private @Nullable Para read(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      walk(node);
    }
    return page.report().errors() > before ? null : TextBuilder.build(flat, page.report());
  }

  private void walk(Node node) {
    switch (node) {
      case Text text -> text(text);
      case SoftLineBreak line -> blank(" ", line);
      case HardLineBreak line -> blank(page.raw(line).startsWith("\\") ? "\n" : " ", line);
      case StrongEmphasis bold -> styled(bold, new Flat.Bold());
      case Emphasis italic -> styled(italic, new Flat.Italic());
      case Link link -> link(link);
      case Code code when page.report().errors() > before -> {}
      case Code code ->
          page.error(
              ProblemCode.CODE_IN_TEXT,
              code,
              "`code` is for the bot and stands at the beginning of a paragraph; take the"
                  + " backticks away, or give the command a paragraph of its own");
      case Image image ->
          page.error(
              ProblemCode.IMAGE_IN_TEXT,
              image,
              "an image stands alone in its paragraph; put empty lines around it");
      default -> html(node);
    }
  }

  /** Said once: where a mark begins, its end follows. */
  private void html(Node node) {
    if (page.report().errors() == before) {
      page.error(
          ProblemCode.HTML,
          node,
          "HTML is not shown; write `**bold**`, `*italic*` or `[words](https://…)`");
    }
  }

  private void text(Text node) {
    String raw = page.raw(node);
    if (raw.contains("\\{") || raw.contains("\\}") || raw.contains("&#123;")) {
      page.error(ProblemCode.ESCAPED_BRACE, node, "a page cannot print a brace; write ( ) instead");
      return;
    }
    if (raw.contains("｛") || raw.contains("｝")) {
      page.error(
          ProblemCode.BAD_PLACEHOLDER,
          node,
          "these braces are of another keyboard; write `{` and `}`, as in `{name}`");
      return;
    }
    String literal = node.getLiteral();
    int from = Math.min(skip, literal.length());
    skip -= from;
    while (!begun && from < literal.length() && Character.isWhitespace(literal.charAt(from))) {
      from++;
    }
    if (from < literal.length()) {
      flat.text(literal.substring(from), At.of(node).plus(from));
      begun = true;
    }
  }

  private void blank(String text, Node node) {
    if (begun) {
      flat.text(text, At.of(node));
    }
  }

  private void styled(Node node, Flat.Open style) {
    if (!rich) {
      page.error(
          ProblemCode.STYLED_LABEL,
          node,
          "neither emphasis nor a link can stand here; write the words alone");
      return;
    }
    if (++depth > DEEPEST) {
      page.error(ProblemCode.BAD_PLACEHOLDER, node, "this is nested too deeply");
      depth--;
      return;
    }
    begun = true;
    flat.edge(style, At.of(node));
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      walk(child);
    }
    flat.edge(new Flat.Close(), At.of(node));
    depth--;
  }

  /** Said once: what was meant by the first link was meant by all. */
  private void way(Link link) {
    if (page.report().errors() == before) {
      page.error(
          ProblemCode.STEP_LINK_IN_TEXT,
          link,
          "a link in a text leads to a term or to https; a way onward stands in a list,"
              + " `- [words](#step)`, or after `go`");
    }
  }

  private void link(Link link) {
    if (!rich) {
      styled(link, new Flat.Bold());
      return;
    }
    switch (Links.read(link, page)) {
      case Links.ToWeb web -> styled(link, new Flat.Url(web.url()));
      case Links.ToTerm term -> styled(link, new Flat.Term(term.id()));
      case Links.ToStep step -> way(link);
      case null -> {}
    }
  }
}
