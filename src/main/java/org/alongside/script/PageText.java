package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.alongside.script.Message.Stretch;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** The text of a page cut into its steps, with places to find words by. */
final class PageText {
  /** The stretch of a step from its heading on, and the nodes that stand in it. */
  record Piece(Stretch stretch, List<Node> nodes) {}

  private final String text;
  private final Reading reading;
  private final int[] lines;
  private final Map<At, Link> links = new HashMap<>();
  private final SequencedMap<String, Piece> pieces = new LinkedHashMap<>();
  private final Piece head;

  private PageText(String text, ScriptParser parser) {
    this.text = text;
    this.reading = parser.reading();
    this.lines = starts(text);
    var sections = parser.sections();
    int end = text.length();
    for (var section : sections.reversed()) {
      int from = offset(At.of(section.getKey()));
      pieces.putFirst(id(section.getKey()), new Piece(new Stretch(from, end), section.getValue()));
      end = from;
      section.getValue().forEach(this::links);
    }
    List<Node> above = new ArrayList<>();
    Node first = sections.isEmpty() ? null : sections.getFirst().getKey().getParent();
    Node node = first == null ? null : first.getFirstChild();
    while (node != null && node != sections.getFirst().getKey()) {
      above.add(node);
      node = node.getNext();
    }
    head = new Piece(new Stretch(0, end), above);
  }

  /** Reads the text of a page that has been read before. */
  static PageText of(String file, String text, boolean translated) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    ScriptParser parser = ScriptParser.begin(new Source(file, clean), translated, new Report(file));
    if (parser == null) {
      throw new IllegalArgumentException(file + " has no front matter");
    }
    return new PageText(clean, parser);
  }

  private static String id(Heading heading) {
    return heading.getFirstChild() instanceof org.commonmark.node.Text id ? id.getLiteral() : "";
  }

  private static int[] starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return starts.stream().mapToInt(i -> i).toArray();
  }

  private void links(Node node) {
    if (node instanceof Link link) {
      links.putIfAbsent(At.of(link), link);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      links(child);
    }
  }

  String text() {
    return text;
  }

  Reading reading() {
    return reading;
  }

  Piece head() {
    return head;
  }

  SequencedMap<String, Piece> pieces() {
    return pieces;
  }

  Link link(At at) {
    return java.util.Objects.requireNonNull(links.get(at), () -> "no link at " + at);
  }

  /** Where a place stands in the text. */
  int offset(At at) {
    return lines[at.line() - 1] + at.column() - 1;
  }

  /** Where a place of a span, counted as the body counts, stands in the text. */
  int offset(SourceSpan span, int index) {
    return lines[span.getLineIndex()] + span.getColumnIndex() + index - span.getInputIndex();
  }

  int lineStart(int line) {
    return lines[line - 1];
  }

  /** Where the line after this one begins. */
  int lineEnd(int line) {
    return line < lines.length ? lines[line] : text.length();
  }

  /** The whole lines of a block and the empty ones below it. */
  Stretch cut(Node block) {
    var spans = block.getSourceSpans();
    int line = spans.getLast().getLineIndex() + 2;
    while (line <= lines.length && text.substring(lineStart(line), lineEnd(line)).isBlank()) {
      line++;
    }
    int to = line <= lines.length ? lineStart(line) : text.length();
    return new Stretch(lineStart(spans.getFirst().getLineIndex() + 1), to);
  }

  /** The notes of a piece. */
  List<Stretch> notes(Piece piece) {
    return piece.nodes().stream().filter(n -> n instanceof BlockQuote).map(this::cut).toList();
  }

  /** What a note says, a line each. */
  List<String> said(BlockQuote note) {
    List<String> said = new ArrayList<>();
    for (Node node = note.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph) {
        said.add(Markdown.text(paragraph, 0, Integer.MAX_VALUE, reading));
      }
    }
    return said;
  }
}
