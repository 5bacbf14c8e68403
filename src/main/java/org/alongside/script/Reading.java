package org.alongside.script;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * One file under the parser.
 *
 * @param translated whether another page owns its structure
 * @param body the text with the front matter's lines emptied, so that lines keep their numbers
 */
record Reading(Source source, String body, boolean translated, Report report) {

  /** What stands in the file where this node's first line is. */
  String raw(Node node) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return "";
    }
    int from = spans.getFirst().getInputIndex();
    return body.substring(from, from + spans.getFirst().getLength());
  }

  String raw(SourceSpan span) {
    return body.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }

  void error(ProblemCode code, Node node, String message) {
    report.add(code, At.of(node), message);
  }

  void error(ProblemCode code, At at, String message) {
    report.add(code, at, message);
  }
}
