package org.alongside.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Paragraphs that were meant to be something else, but for one sign. */
final class Slips {
  private static final Pattern HEADING = Pattern.compile("#{1,6}[^#\\s].*");
  private static final Pattern BULLET = Pattern.compile("[•·●▪◦–—*+-]\\s*\\[[^\\]]*\\].*");
  private static final Pattern BARE =
      Pattern.compile("(?:if|else if) [a-z].*|else [^ ].*|end[.!]?|set (.*)|do [a-z-]+|quiz");
  private static final Pattern LEADS = Pattern.compile("(?:go|ask(?: [a-z_0-9]+)?|quiz|after .*) ");
  private static final Pattern APART = Pattern.compile("\\[([^\\]]+)\\]\\s+\\(([^)]*)\\)?.*");
  private static final Pattern BLANKS = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]*\\s[^)]*)\\).*");
  private static final Pattern TURNED = Pattern.compile("\\(([^)]+)\\)\\s*\\[([^\\]]*)\\].*");
  private static final Pattern NOWHERE = Pattern.compile("\\[([^\\]]+)\\]");

  private Slips() {}

  /** Reports a heading whose blank is missing. */
  static boolean heading(Node node, Reading page) {
    boolean slip = node instanceof Paragraph && HEADING.matcher(line(node, page)).matches();
    if (slip) {
      page.error(
          ProblemCode.OTHER_HEADING, node, "put a blank between `#` and the words: `## start`");
    }
    return slip;
  }

  /** Reports a paragraph that was meant as a list or a command. */
  static boolean paragraph(Paragraph node, Reading page) {
    String line = line(node, page);
    Quoted quoted = Quoted.find(line);
    if (quoted != null) {
      page.error(ProblemCode.NO_BACKTICKS, node, quoted.advice());
    } else if (BULLET.matcher(line).matches()) {
      page.error(
          ProblemCode.OTHER_BULLET,
          node,
          "a button begins with `- `, a hyphen and a blank; `lint --fix` mends this");
    } else if (bare(node, line)) {
      page.error(
          ProblemCode.NO_BACKTICKS,
          node,
          "this reads like a command; put it between backticks, ` before and after");
    } else if (unclosed(node)) {
      page.error(
          ProblemCode.NO_BACKTICKS,
          node,
          "a backtick stands alone here; what is for the bot has one before it and one after it");
    } else {
      return false;
    }
    return true;
  }

  private static boolean bare(Paragraph node, String line) {
    if (!(node.getFirstChild() instanceof Text first)) {
      return false;
    }
    Matcher bare = BARE.matcher(line);
    if (bare.matches()) {
      return bare.group(1) == null || Effects.read(bare.group(1)) != null;
    }
    return first.getNext() instanceof Link && LEADS.matcher(first.getLiteral()).matches();
  }

  private static boolean unclosed(Paragraph node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text && text.getLiteral().contains("`")) {
        return true;
      }
    }
    return false;
  }

  /** What to write instead of this text, where a link was meant; null when none was. */
  static @Nullable String link(@Nullable Node node, Reading page) {
    if (node == null) {
      return null;
    }
    String text = line(node, page);
    Matcher apart = APART.matcher(text);
    if (apart.matches()) {
      return "take away the blank between `]` and `(`: `[%s](%s)`; `lint --fix` mends this"
          .formatted(apart.group(1), apart.group(2));
    }
    Matcher blanks = BLANKS.matcher(text);
    if (blanks.matches()) {
      return "a link has no blanks between its round brackets: `[%s](%s)`"
          .formatted(blanks.group(1), Names.slug(blanks.group(2).strip()));
    }
    Matcher turned = TURNED.matcher(text);
    if (turned.matches()) {
      return "the words come first: `[%s](%s)`".formatted(turned.group(2), turned.group(1));
    }
    Matcher nowhere = NOWHERE.matcher(text);
    if (nowhere.matches()) {
      return "say where the button leads: `[%s](#step)`".formatted(nowhere.group(1));
    }
    return text.startsWith("[") ? "a bracket is missing or too many; write `[words](#step)`" : null;
  }

  /** Reports a command between quotation marks in the line of a button. */
  static boolean quoted(Node item, Reading page) {
    Quoted quoted = Quoted.find(line(item, page));
    if (quoted != null) {
      page.error(ProblemCode.NO_BACKTICKS, At.of(item).plus(quoted.from()), quoted.advice());
    }
    return quoted != null;
  }

  /** The file's line from where the node begins. */
  private static String line(Node node, Reading page) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return "";
    }
    int from = spans.getFirst().getInputIndex();
    int to = page.body().indexOf('\n', from);
    return page.body().substring(from, to < 0 ? page.body().length() : to).strip();
  }
}
