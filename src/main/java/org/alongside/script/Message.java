package org.alongside.script;

import java.util.List;

/**
 * One text of a page that is translated by itself, and where it stands in the file.
 *
 * @param name its place in its step, such as {@code 2} or {@code button-1}; the same in all
 *     languages
 * @param text its words as Markdown, in one line but for hard line ends; synonyms one a line
 * @param from where it begins in the file's text; with {@code to} the stretch it takes
 * @param indent blanks before each of its lines but the first
 * @param optional whether a translation may do without
 * @param cut the stretch that goes when a translation does without
 * @param notes what is said to colleagues above it
 */
record Message(
    String name,
    int line,
    String text,
    int from,
    int to,
    String indent,
    boolean optional,
    Stretch cut,
    List<String> notes) {

  /** A part of a file's text. */
  record Stretch(int from, int to) {}

  static final String ALSO = "/also";
  static final String OPENER = "opener";

  /** Whether these are the other ways to type a button. */
  boolean synonyms() {
    return name.endsWith(ALSO);
  }

  /** Its words as they stand in a file in its place. */
  String written(String words) {
    if (!synonyms()) {
      return words.replace("\n", "\n" + indent);
    }
    StringBuilder list = new StringBuilder();
    words.lines().forEach(word -> list.append(indent).append("- ").append(word).append('\n'));
    return list.toString();
  }

  Message with(List<String> above) {
    return new Message(name, line, text, from, to, indent, optional, cut, above);
  }
}
