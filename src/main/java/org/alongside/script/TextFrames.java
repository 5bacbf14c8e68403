package org.alongside.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alongside.dialog.Text;
import org.jspecify.annotations.Nullable;

/** The pieces of one message while it is built: one frame for each style that is open. */
final class TextFrames {
  private record Frame(Flat.Open style, At at, List<Text.Piece> pieces) {}

  private final List<Text.Piece> bottom = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();

  void add(Text.Piece piece) {
    Frame top = frames.peek();
    (top == null ? bottom : top.pieces()).add(piece);
  }

  /** Adds what has been gathered, and empties it. */
  void add(StringBuilder plain) {
    if (!plain.isEmpty()) {
      add(new Text.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  void open(Flat.Open style, At at) {
    frames.push(new Frame(style, at, new ArrayList<>()));
  }

  /** Ends the innermost style; false when none began in this message. */
  boolean close() {
    if (frames.isEmpty()) {
      return false;
    }
    Frame top = frames.pop();
    Text inner = new Text(top.pieces());
    add(
        switch (top.style()) {
          case Flat.Bold bold -> new Text.Bold(inner);
          case Flat.Italic italic -> new Text.Italic(inner);
          case Flat.Url url -> new Text.Link(url.url(), inner);
          case Flat.Term term -> new Text.Term(term.id(), inner);
        });
    return true;
  }

  /** Where the innermost style that has not ended begins, or null. */
  @Nullable At unclosed() {
    Frame top = frames.peek();
    return top == null ? null : top.at();
  }

  Text text() {
    return new Text(merged());
  }

  /** Neighbouring plain pieces, which a doubled apostrophe leaves apart, become one. */
  private List<Text.Piece> merged() {
    List<Text.Piece> out = new ArrayList<>();
    for (Text.Piece piece : bottom) {
      if (piece instanceof Text.Plain now
          && !out.isEmpty()
          && out.getLast() instanceof Text.Plain last) {
        out.set(out.size() - 1, new Text.Plain(last.text() + now.text()));
      } else {
        out.add(piece);
      }
    }
    return out;
  }
}
