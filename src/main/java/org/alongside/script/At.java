package org.alongside.script;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** A place in a file; both numbers count from 1, columns in UTF-16 units. */
record At(int line, int column) {
  static final At START = new At(1, 1);

  /** Where a node begins. */
  static At of(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.getSourceSpans().isEmpty()) {
        return of(n.getSourceSpans().getFirst());
      }
    }
    return START;
  }

  static At of(SourceSpan span) {
    return new At(span.getLineIndex() + 1, span.getColumnIndex() + 1);
  }

  At plus(int columns) {
    return new At(line, column + columns);
  }
}
