package org.alongside.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Paragraphs that were meant to be something else, but for one sign. */
final class Slips {
  private static final Pattern BULLET = Pattern.compile("[•·●▪◦–—*+-][\\s\\u00A0]*\\[[^\\]]*\\].*");

  /** A link to a step behind a sign, a letter or a number, or behind nothing at all. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "(?:[^\\p{L}\\p{N}\\p{Punct}“”„«»‘’]{1,3}|[>*+-]|[\\p{L}\\p{N}]{1,2}[.):])?\\s*(\\[[^\\]]*\\])"
              + "(\\(#[^)]*\\)|\\((?![^)]*glossary\\.md)[^):]*\\.md[^)]*\\)).*");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:- |#+ |\\[.*\\\\?\\]|`).*");
  private static final Pattern PICTURE = Pattern.compile("!\\s*\\[([^\\]]*)\\]\\s*\\(?(.*)");
  private static final Pattern BARE =
      Pattern.compile("(?:if|else if) [a-z].*|else [^ ].*|end[.!]?|set (.*)|do [a-z-]+|quiz");
  private static final Pattern LEADS = Pattern.compile("(?:go|ask(?: [a-z_0-9]+)?|quiz|after .*) ");

  static final String ALONE =
      "a backtick stands alone here; what is for the bot has one before it and one after it";

  private Slips() {}

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
    } else if (BUTTON.matcher(line).matches()) {
      page.error(
          ProblemCode.OTHER_BULLET,
          node,
          "a way onward is a button; begin it with a hyphen and a blank: `- %s`"
              .formatted(BUTTON.matcher(line).replaceFirst("$1$2")));
    } else if (ESCAPED.matcher(line).matches()) {
      page.error(
          ProblemCode.OTHER_BULLET,
          node,
          "a program put `\\` before signs that mean something here; take every `\\` away");
    } else if (picture(node, line)) {
      page.error(
          ProblemCode.BAD_MEDIUM,
          node,
          "a picture is `![what is seen](../../media/file.jpg)`, without blanks between its signs"
              + " and in the file's name");
    } else if (bare(node, line)) {
      page.error(
          ProblemCode.NO_BACKTICKS,
          node,
          "this reads like a command; put it between backticks, ` before and after");
    } else if (unclosed(node)) {
      page.error(ProblemCode.NO_BACKTICKS, node, ALONE);
    } else {
      return false;
    }
    return true;
  }

  private static boolean bare(Paragraph node, String line) {
    if (node.getFirstChild() instanceof StrongEmphasis bold && bold.getNext() == null) {
      return Commands.well(line.replace("*", "").strip());
    }
    if (!(node.getFirstChild() instanceof Text first)) {
      return false;
    }
    Matcher bare = BARE.matcher(line);
    if (bare.matches()) {
      return bare.group(1) == null || Effects.read(bare.group(1)) != null;
    }
    return first.getNext() instanceof Link && LEADS.matcher(first.getLiteral()).matches();
  }

  private static boolean picture(Paragraph node, String line) {
    return node.getFirstChild() instanceof Text && PICTURE.matcher(line).matches();
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
    return Brackets.advice(line(node, page));
  }

  /** Whether this is nothing but a link to a step. */
  static boolean button(Node node, Reading page) {
    return node instanceof Paragraph && BUTTON.matcher(line(node, page)).matches();
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
  static String line(Node node, Reading page) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return "";
    }
    int from = spans.getFirst().getInputIndex();
    int to = page.body().indexOf('\n', from);
    return page.body().substring(from, to < 0 ? page.body().length() : to).strip();
  }
}
