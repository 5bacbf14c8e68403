package org.alongside.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/**
 * Blocks of a page in one spelling: a paragraph is one line, whatever line it was broken at, lists
 * are indented by two blanks, notes are left out. Two steps that read alike have one hash.
 */
final class Markdown {
  private static final int HASH_BYTES = 4;

  private Markdown() {}

  /** The first 8 hex digits of the SHA-256 of these blocks. */
  static String hash(List<Node> blocks, Reading page) {
    try {
      byte[] text = of(blocks, page).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The blocks with an empty line between them. */
  static String of(List<Node> blocks, Reading page) {
    List<String> texts = new ArrayList<>();
    for (Node block : blocks) {
      if (!(block instanceof BlockQuote)) {
        texts.add(block(block, page));
      }
    }
    return String.join("\n\n", texts);
  }

  private static String block(Node block, Reading page) {
    return switch (block) {
      case Paragraph paragraph -> paragraph(paragraph, page);
      case ThematicBreak line -> "---";
      case BulletList list -> {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          items.add("- " + item(item, page).replace("\n", "\n  "));
        }
        yield String.join("\n", items);
      }
      default -> raw(block, page);
    };
  }

  private static String item(Node item, Reading page) {
    List<Node> blocks = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node);
    }
    return item instanceof ListItem ? of(blocks, page) : raw(item, page);
  }

  private static String raw(Node block, Reading page) {
    List<String> lines = new ArrayList<>();
    for (SourceSpan span : block.getSourceSpans()) {
      lines.add(page.body().substring(span.getInputIndex(), end(span)).strip());
    }
    return String.join("\n", lines);
  }

  private static String paragraph(Paragraph paragraph, Reading page) {
    return text(paragraph, 0, Integer.MAX_VALUE, page);
  }

  /**
   * The part of a paragraph between two places of the page's body, in one line but for hard line
   * ends.
   */
  static String text(Node paragraph, int from, int to, Reading page) {
    StringBuilder text = new StringBuilder();
    for (SourceSpan span : paragraph.getSourceSpans()) {
      int begin = Math.max(from, span.getInputIndex());
      int end = Math.min(to, end(span));
      if (begin < end) {
        String line = page.body().substring(begin, end).strip().replaceAll("\\s+", " ");
        text.append(text.isEmpty() ? "" : hard(text) ? "\n" : " ").append(line);
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether the text ends in a backslash that is not itself escaped: a new line. */
  private static boolean hard(CharSequence text) {
    int slashes = 0;
    while (slashes < text.length() && text.charAt(text.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }
}
