package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.alongside.script.Message.Stretch;
import org.alongside.script.Page.Item;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds the texts of a page that are translated. */
final class Messages {
  static final String TITLE = "title";
  private static final int MARK = 3;

  private final PageText page;
  private List<String> notes = new ArrayList<>();
  private List<Message> found = new ArrayList<>();

  Messages(PageText page) {
    this.page = page;
  }

  /** The title. */
  List<Message> head() {
    begin();
    for (Node node : page.head().nodes()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        add(TITLE, heading, heading.getFirstChild(), 0, false);
      } else {
        note(node);
      }
    }
    return end();
  }

  /**
   * The texts of a step.
   *
   * @param names for the place of each block that has words its number in the source's step
   * @param optional whether a translation may leave this block out
   */
  List<Message> step(Page.Section step, Map<At, String> names, Predicate<Item> optional) {
    begin();
    Map<At, Item> items = new HashMap<>();
    step.items().forEach(item -> items.put(item.at(), item));
    for (Node node : piece(step.id()).nodes()) {
      Item item = items.get(At.of(node));
      String name = names.get(At.of(node));
      if (node instanceof Paragraph paragraph && item != null && name != null) {
        block(name, paragraph, optional.test(item));
      } else if (node instanceof BulletList list) {
        list(list, step);
      } else {
        note(node);
      }
    }
    return end();
  }

  /** The paragraphs of a phrase. */
  List<Message> phrase(String id) {
    begin();
    int number = 0;
    for (Node node : piece(id).nodes()) {
      if (node instanceof Paragraph paragraph) {
        add("" + ++number, paragraph, paragraph.getFirstChild(), 0, false);
      } else {
        note(node);
      }
    }
    return end();
  }

  private PageText.Piece piece(String id) {
    return java.util.Objects.requireNonNull(page.pieces().get(id), () -> "no step " + id);
  }

  private void begin() {
    notes = new ArrayList<>();
    found = new ArrayList<>();
  }

  /** Notes below the last text are said with it. */
  private List<Message> end() {
    if (!notes.isEmpty() && !found.isEmpty()) {
      Message last = found.removeLast();
      List<String> all = new ArrayList<>(last.notes());
      all.addAll(notes);
      found.add(last.with(all));
    }
    return found;
  }

  private void note(Node node) {
    if (node instanceof BlockQuote quote) {
      notes.addAll(page.said(quote));
    }
  }

  private void block(String name, Paragraph paragraph, boolean optional) {
    Node words = paragraph.getFirstChild();
    while (words instanceof Code || Paragraphs.blank(words)) {
      words = words.getNext();
    }
    if (words instanceof Image image) {
      within(name, paragraph, image, 2, optional);
    } else if (words != null) {
      add(name, paragraph, words, 0, optional);
    }
  }

  /** The words from this inline node to the end of its block. */
  private void add(String name, Node block, Node first, int skip, boolean optional) {
    SourceSpan begin = first.getSourceSpans().getFirst();
    SourceSpan last = block.getSourceSpans().getLast();
    if (block instanceof Heading) {
      last = block.getLastChild().getSourceSpans().getLast();
    }
    int from = begin.getInputIndex() + skip;
    int to = Markdown.end(last);
    String body = page.reading().body();
    while (from < to && Character.isWhitespace(body.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(body.charAt(to - 1))) {
      to--;
    }
    message(name, block, page.offset(begin, from), page.offset(last, to), from, to, optional);
  }

  /** The words within the brackets of a link or an image. */
  private void within(String name, Node block, Node brackets, int skip, boolean optional) {
    SourceSpan begin = brackets.getSourceSpans().getFirst();
    SourceSpan last = brackets.getLastChild().getSourceSpans().getLast();
    int from = begin.getInputIndex() + skip;
    int to = Markdown.end(last);
    message(name, block, page.offset(begin, from), page.offset(last, to), from, to, optional);
  }

  private void message(
      String name, Node block, int start, int end, int from, int to, boolean optional) {
    SourceSpan first = block.getSourceSpans().getFirst();
    String indent = " ".repeat(block instanceof Paragraph ? first.getColumnIndex() : 0);
    String text = Markdown.text(block, from, to, page.reading());
    Stretch cut = page.cut(block);
    int line = At.of(block).line();
    found.add(new Message(name, line, text, start, end, indent, optional, cut, notes));
    notes = new ArrayList<>();
  }

  private void list(BulletList list, Page.Section step) {
    List<Page.Button> buttons = Paras.buttons(step);
    int number = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      number++;
      if (step.ending() instanceof Page.Quiz && item.getFirstChild() instanceof Paragraph words) {
        answer("answer-" + number, words);
      } else if (number <= buttons.size() && item.getFirstChild() instanceof Paragraph words) {
        Node link = page.link(buttons.get(number - 1).at());
        within("button-" + number, words, link, 1, false);
        synonyms("button-" + number + Message.ALSO, words, buttons.get(number - 1).synonyms());
      }
    }
  }

  private void answer(String name, Paragraph words) {
    if (words.getFirstChild() instanceof Text text) {
      add(name, words, text, MARK, false);
    }
    int number = 0;
    for (Node node = words.getNext(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph said) {
        add(name + "/feedback-" + ++number, said, said.getFirstChild(), 0, false);
      }
    }
  }

  /** The list under a button; where there is none, the place where it would stand. */
  private void synonyms(String name, Paragraph label, List<String> words) {
    int line = label.getSourceSpans().getLast().getLineIndex() + 1;
    int from = page.lineEnd(line);
    int to = from;
    String indent = " ".repeat(label.getSourceSpans().getFirst().getColumnIndex());
    if (label.getNext() instanceof BulletList list) {
      line = list.getSourceSpans().getFirst().getLineIndex() + 1;
      from = page.lineStart(line);
      to = page.lineEnd(list.getSourceSpans().getLast().getLineIndex() + 1);
      if (list.getFirstChild() instanceof ListItem item) {
        indent = " ".repeat(item.getSourceSpans().getFirst().getColumnIndex());
      }
    }
    Stretch cut = new Stretch(from, to);
    String text = String.join("\n", words);
    found.add(new Message(name, line, text, from, to, indent, true, cut, List.of()));
  }

  /** Numbers of the blocks of a source's step that have words, by their place. */
  static SequencedMap<At, String> numbers(List<? extends Item> items) {
    SequencedMap<At, String> numbers = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item instanceof Page.Say || item instanceof Page.Show) {
        numbers.put(item.at(), "" + (i + 1));
      }
    }
    return numbers;
  }
}
