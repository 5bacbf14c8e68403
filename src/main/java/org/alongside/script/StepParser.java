package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Dialog.Kind;
import org.alongside.dialog.Guard;
import org.alongside.script.Page.Cond;
import org.alongside.script.Page.Ending;
import org.alongside.script.Page.Item;
import org.alongside.script.Page.Way;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads what stands below one {@code ##}. */
final class StepParser {
  private final Reading page;
  private final @Nullable Kind kind;
  private final List<Item> items = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final Chain blocks;
  private final Chain gos;
  private @Nullable Ending ending;
  private boolean listed;
  private boolean over;
  private boolean lost;

  StepParser(Reading page, @Nullable Kind kind) {
    this.page = page;
    this.kind = kind;
    this.blocks = new Chain(page);
    this.gos = new Chain(page);
  }

  Page.Section parse(Heading heading, String id, List<Node> body) {
    int before = page.report().errors();
    for (Node node : body) {
      if (node instanceof BlockQuote note) {
        Notes.check(note, page);
      } else if (!over && (Headings.unspaced(node, page) || Headings.underlined(node, page))) {
        over = true;
      } else if (!over && !Strays.report(node, page)) {
        block(node);
      } else {
        // Below a heading of the wrong kind begins what is meant for another step.
        over |= node instanceof Heading title && !ScriptParser.setext(title);
      }
    }
    if (page.report().errors() == before) {
      complete(heading, id, before);
    }
    String hash = page.translated() ? "" : Markdown.hash(body, page);
    return new Page.Section(id, At.of(heading), items, ways, ending, hash);
  }

  private void block(Node node) {
    switch (node) {
      case BulletList list -> list(list);
      case ThematicBreak line -> {
        if (!after(line)) {
          Cond none = new Cond(new Guard.None(), At.of(line));
          blocks.next(none);
          items.add(new Page.Break(none, At.of(line)));
        }
      }
      case Paragraph paragraph -> {
        if (!after(paragraph)) {
          paragraph(paragraph);
        }
      }
      default ->
          page.error(ProblemCode.HTML, node, "this has no place in a dialog; write a paragraph");
    }
  }

  /** Whether the step has ended already; said once. */
  private boolean after(Node node) {
    if (ending != null && Headings.meant(node, page)) {
      over = true;
    } else if (ending instanceof Page.Quiz && listed && words(node)) {
      page.error(ProblemCode.BAD_ANSWER, node, Answers.FEEDBACK);
      over = true;
    } else if (ending instanceof Page.Quiz && node instanceof BulletList) {
      page.error(
          ProblemCode.BAD_ANSWER,
          node,
          "the answers of a quiz are one list; take away what stands between its two halves");
      over = true;
    } else if (ending != null) {
      page.error(ProblemCode.AFTER_THE_END, node, late(node));
      over = true;
    }
    return over;
  }

  private String late(Node node) {
    boolean ends =
        node.getFirstChild() instanceof Code code && code.getLiteral().strip().equals("end");
    if (ends && !(ending instanceof Page.End)) {
      return "the step goes on above, so it does not end here; take `end` away";
    }
    return node instanceof BulletList && listed
        ? "the buttons of a step are one list; move these to the others, and text above them"
        : "the step ended above with its way onward; move this before it, or into a step of its"
            + " own";
  }

  /** Whether this is a paragraph for the learner. */
  private static boolean words(Node node) {
    return node instanceof Paragraph && !(node.getFirstChild() instanceof Code);
  }

  private void paragraph(Paragraph paragraph) {
    boolean button = Slips.button(paragraph, page);
    if (button && lost) {
      return; // the link of a command, or the second of several buttons
    }
    switch (new Paragraphs(page).read(paragraph)) {
      case Paragraphs.Block block -> item(block.item());
      case Paragraphs.Go go when go.way().cond().guard() instanceof Guard.None -> {
        end(new Page.Go(At.of(paragraph), go.way().target()));
      }
      case Paragraphs.Go go -> {
        gos.next(go.way().cond());
        ways.add(go.way());
      }
      case Paragraphs.Last last -> end(last.ending());
      case null -> {
        lost = true;
        over |= button;
        blocks.unreadable();
        gos.unreadable();
      }
    }
  }

  private void item(Item item) {
    if (!ways.isEmpty()) {
      page.error(
          ProblemCode.AFTER_GO,
          item.at(),
          "the ways onward stand last in a step; move this before the first `go`");
      over = true;
      return;
    }
    blocks.next(item.cond());
    items.add(item);
  }

  private void end(Ending now) {
    ending = now;
  }

  private void list(BulletList list) {
    if (over || (lost && ending == null && Lists.belongs(list))) {
      return;
    }
    Lists lists = new Lists(page);
    if (listed || ending instanceof Page.Go || ending instanceof Page.End) {
      after(list);
    } else if (ending instanceof Page.Quiz quiz) {
      ending =
          new Page.Quiz(
              quiz.at(), quiz.safety(), quiz.effect(), quiz.target(), new Answers(page).read(list));
    } else if (ending == null && Lists.answer(list.getFirstChild()) >= 0) {
      page.error(ProblemCode.ANSWER_WITHOUT_QUIZ, list, Lists.WITHOUT_QUIZ);
      over = true;
    } else if (ending instanceof Page.Ask ask) {
      ending = new Page.Ask(ask.at(), ask.name(), ask.target(), lists.buttons(list));
    } else if (Lists.outcomes(list) && acts() instanceof Page.Do act) {
      items.removeLast();
      if (!(act.cond().guard() instanceof Guard.None)) {
        page.error(ProblemCode.GUARDED_END, act.cond().at(), Paragraphs.GUARDED_END);
      }
      ending = new Page.Outcomes(act.at(), act.action(), lists.outcomes(list, act.action()));
    } else {
      ending = new Page.Choice(At.of(list), lists.buttons(list));
    }
    listed = true;
  }

  private @Nullable Item acts() {
    return items.isEmpty() || !ways.isEmpty() ? null : items.getLast();
  }

  /** What a step lacks is said at its heading, unless it follows from something said before. */
  private void complete(Heading heading, String id, int before) {
    boolean card = ending instanceof Page.Quiz;
    boolean cards = kind == Kind.QUESTIONS;
    if (ending == null) {
      page.error(
          ProblemCode.NO_WAY_ONWARD,
          heading,
          "`%s` does not say how it goes on; end it with buttons, `ask`, `quiz`, `go` or `end`"
              .formatted(id));
    } else if (ending instanceof Page.Quiz quiz && !listed) {
      page.error(
          ProblemCode.FEW_ANSWERS,
          quiz.at(),
          "a quiz needs answers: a list of `- [x] right` and `- [ ] wrong`");
    } else if (ending instanceof Page.Quiz quiz && (quiz.target() == null) != cards) {
      page.error(
          ProblemCode.QUIZ_LINK,
          quiz.at(),
          cards
              ? "a card of a page of questions ends by itself; take the link away"
              : "write where it goes on: `quiz` and a link; only `kind: questions` has none");
    } else if (cards && !card) {
      page.error(
          ProblemCode.NO_CARD,
          heading,
          "each step of a page of questions is one card; end it with `quiz` and its answers");
    } else {
      if (ending instanceof Page.Quiz quiz) {
        new Answers(page).complete(quiz);
      }
    }
    if (ending != null && !page.translated() && page.report().errors() == before) {
      Shown.check(heading, items, ending, page);
    }
  }
}
