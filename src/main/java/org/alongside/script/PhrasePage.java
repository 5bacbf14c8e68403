package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.alongside.dialog.Dialog.Kind;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A page of words that belong to no dialog: {@code phrases.md}, {@code glossary.md} and their like.
 */
record PhrasePage(String file, String language, Front front, SequencedMap<String, Phrase> phrases) {

  /** What stands below one {@code ##}, and the hash of it. */
  record Phrase(At at, List<Para> paragraphs, String hash) {}

  /** Reads such a page; null when nothing of it could be read. */
  static @Nullable PhrasePage parse(Source source, boolean translated, Report report) {
    ScriptParser parser = ScriptParser.begin(source, translated, report);
    if (parser == null) {
      return null;
    }
    Reading page = parser.reading();
    Kind kind = parser.front().kind();
    if (kind != null && kind != Kind.SYSTEM) {
      report.add(ProblemCode.BAD_VALUE, At.START, "this page is one of `kind: system`");
    }
    SequencedMap<String, Phrase> phrases = new LinkedHashMap<>();
    for (Map.Entry<Heading, List<Node>> section : parser.sections()) {
      String id = parser.id(section.getKey());
      int before = report.errors();
      List<Para> paragraphs = paragraphs(section.getValue(), page);
      if (paragraphs.isEmpty() && report.errors() == before) {
        page.error(
            ProblemCode.EMPTY_PHRASE,
            section.getKey(),
            "`%s` says nothing; add a paragraph".formatted(id));
      }
      String hash = translated ? "" : Markdown.hash(section.getValue(), page);
      phrases.putIfAbsent(id, new Phrase(At.of(section.getKey()), paragraphs, hash));
    }
    return new PhrasePage(source.file(), source.language(), parser.front(), phrases);
  }

  private static List<Para> paragraphs(List<Node> body, Reading page) {
    List<Para> paragraphs = new ArrayList<>();
    for (Node node : body) {
      if (node instanceof BlockQuote note) {
        Notes.check(note, page);
      } else if (node instanceof Paragraph paragraph) {
        Para para = Inlines.rich(page, At.of(paragraph), paragraph.getFirstChild(), 0);
        if (para != null) {
          paragraphs.add(para);
        }
      } else if (!Strays.report(node, page)) {
        page.error(
            ProblemCode.ONLY_PARAGRAPHS,
            node,
            "below a phrase's `##` stand only paragraphs and notes");
      }
    }
    return paragraphs;
  }
}
