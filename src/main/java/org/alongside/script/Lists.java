package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Guard;
import org.alongside.script.Page.Cond;
import org.alongside.script.Page.Ref;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads a list: buttons, the answers of a quiz, or the outcomes of an action. */
final class Lists {
  static final String WITHOUT_QUIZ =
      "answers stand below `quiz`; write `quiz` [on](#step) before the list, or, for buttons,"
          + " `- [words](#step)`";

  private final Reading page;
  private final Set<String> said = new HashSet<>();

  Lists(Reading page) {
    this.page = page;
  }

  List<Page.Button> buttons(BulletList list) {
    List<Page.Button> buttons = new ArrayList<>();
    Chain chain = new Chain(page);
    Map<String, At> labels = new HashMap<>();
    int before = page.report().errors();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Page.Button button = button(item);
      if (button == null) {
        chain.unreadable();
        continue;
      }
      chain.next(button.cond());
      unique(labels, button.label(), "button");
      buttons.add(button);
    }
    if (page.report().errors() == before && !Shown.always(buttons)) {
      page.error(
          ProblemCode.NO_BUTTON_LEFT,
          list,
          "all these buttons can be hidden at once; leave one without a condition, or end with"
              + " `else`");
    }
    return buttons;
  }

  private Page.@Nullable Button button(Node item) {
    if (answer(item) >= 0) {
      page.error(ProblemCode.ANSWER_WITHOUT_QUIZ, item, WITHOUT_QUIZ);
      return null;
    }
    Node first = item.getFirstChild();
    Node inline = first instanceof Paragraph ? first.getFirstChild() : null;
    Cond cond = new Cond(new Guard.None(), At.of(item));
    if (misspelled(inline) || Slips.quoted(item, page)) {
      return null;
    }
    if (inline instanceof Code code && Guards.is(code)) {
      Guard guard = Guards.read(code, page);
      if (guard == null) {
        return null;
      }
      cond = new Cond(guard, At.of(code));
      inline = next(code);
    }
    if (!(inline instanceof Link link)) {
      if (inline instanceof Text text && text.getLiteral().contains("`")) {
        page.error(ProblemCode.NO_BACKTICKS, item, Slips.ALONE);
        return null;
      }
      unlinked(item, Slips.link(inline, page));
      return null;
    }
    Ref target = Links.step(link, page);
    Para label = target == null ? null : Inlines.plain(page, At.of(link), link.getFirstChild());
    if (target == null || label == null || labelless(link, label)) {
      return null;
    }
    return tail(cond, link, label, target, first == null ? null : first.getNext());
  }

  /** Reports an item without a link; the same is not said of the next. */
  private void unlinked(Node item, @Nullable String meant) {
    boolean first = item.getPrevious() == null;
    String advice =
        meant != null
            ? meant
            : "a list holds buttons; write `- [words](#step)`, and text as a paragraph without `- `"
                + (first ? "" : "; other words for the button above begin with two blanks");
    boolean again = !said.add(meant == null ? "" : advice);
    if (!again) {
      page.error(ProblemCode.BAD_BUTTON, item, advice);
    }
  }

  private boolean misspelled(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof Code code && Typed.slip(code, page)) {
        return true;
      }
    }
    return false;
  }

  private boolean labelless(Link link, Para label) {
    if (label.source().isEmpty()) {
      page.error(ProblemCode.BAD_BUTTON, link, "the button has no words; write some");
    }
    return label.source().isEmpty();
  }

  private Page.@Nullable Button tail(
      Cond cond, Link link, Para label, Ref target, @Nullable Node below) {
    List<Page.Put> effects = new ArrayList<>();
    boolean returns = false;
    for (Node node = next(link); node != null; node = next(node)) {
      Effect effect = node instanceof Code code ? Effects.read(code.getLiteral().strip()) : null;
      boolean back = node instanceof Code code && code.getLiteral().strip().equals("return");
      if (effect != null) {
        effects.add(new Page.Put(cond, At.of(node), effect));
      } else if (back && !returns) {
        returns = true;
      } else {
        tailed(node);
        return null;
      }
    }
    List<String> synonyms = Synonyms.read(below, page);
    return synonyms == null
        ? null
        : new Page.Button(cond, At.of(link), label, target, effects, returns, synonyms);
  }

  private void tailed(Node node) {
    if (node instanceof Code code) {
      page.error(ProblemCode.BAD_EFFECT, node, Effects.advice(code.getLiteral().strip()));
    } else if (node instanceof Text text && text.getLiteral().contains("`")) {
      page.error(ProblemCode.NO_BACKTICKS, node, Slips.ALONE);
    } else if (node instanceof Link) {
      page.error(
          ProblemCode.BAD_BUTTON,
          node,
          "each button stands in a line of its own, which begins with `- `");
    } else {
      page.error(
          ProblemCode.BAD_BUTTON,
          node,
          "after a button's link stand only effects, `score +1` or `stance = word`, and"
              + " `return`; text needs an empty line before it");
    }
  }

  /** 1 for {@code [x]}, 0 for {@code [ ]}, -1 for anything else. */
  static int answer(Node item) {
    boolean words =
        item.getFirstChild() instanceof Paragraph paragraph
            && paragraph.getFirstChild() instanceof Text;
    String text =
        words && item.getFirstChild().getFirstChild() instanceof Text begin
            ? begin.getLiteral()
            : "";
    if (text.startsWith("[x]") || text.startsWith("[X]")) {
      return 1;
    }
    return text.startsWith("[ ]") ? 0 : -1;
  }

  /** Whether this list is nothing without the command above it. */
  static boolean belongs(BulletList list) {
    return outcomes(list) || (list.getFirstChild() != null && answer(list.getFirstChild()) >= 0);
  }

  /** Whether the first item begins with the name of an outcome. */
  static boolean outcomes(BulletList list) {
    Node item = list.getFirstChild();
    Node paragraph = item == null ? null : item.getFirstChild();
    return paragraph != null && paragraph.getFirstChild() instanceof Code code && !Guards.is(code);
  }

  List<Page.Outcome> outcomes(BulletList list, String action) {
    List<Page.Outcome> ways = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Node paragraph = item.getFirstChild();
      Node first = paragraph == null ? null : paragraph.getFirstChild();
      boolean shaped =
          first instanceof Code
              && next(first) instanceof Link link
              && next(link) == null
              && paragraph.getNext() == null;
      if (!shaped || !(first instanceof Code word) || !(next(first) instanceof Link link)) {
        page.error(
            ProblemCode.BAD_OUTCOME,
            item,
            "write an outcome of `%s` and its link: - `outcome` [step](#step)".formatted(action));
        continue;
      }
      Ref target = Links.step(link, page);
      if (target != null) {
        ways.add(new Page.Outcome(At.of(word), word.getLiteral().strip(), target));
      }
    }
    return ways;
  }

  /** Reports words that stand twice among buttons or answers. */
  void unique(Map<String, At> seen, Para words, String what) {
    At first = seen.putIfAbsent(Labels.plain(words.source()), words.at());
    if (first != null) {
      page.error(
          ProblemCode.DUPLICATE_LABEL,
          words.at(),
          "the %s in line %d has these words too; a typed answer could mean both"
              .formatted(what, first.line()));
    }
  }

  private static @Nullable Node next(Node node) {
    Node next = node.getNext();
    while (next != null && Paragraphs.blank(next)) {
      next = next.getNext();
    }
    return next;
  }
}
