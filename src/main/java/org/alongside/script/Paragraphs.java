package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Guard;
import org.alongside.script.Page.Cond;
import org.alongside.script.Page.Ref;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph of a step: words, a medium, or one command. */
final class Paragraphs {
  static final String GUARDED_END =
      "only `go` takes a condition here; write `if …` with `go` to a step of its own";

  private static final String TWO_COMMANDS =
      "one paragraph holds one command; put an empty line before this one";

  /** What a paragraph is. */
  sealed interface Meaning {}

  record Block(Page.Item item) implements Meaning {}

  record Go(Page.Way way) implements Meaning {}

  record Last(Page.Ending ending) implements Meaning {}

  private final Reading page;

  Paragraphs(Reading page) {
    this.page = page;
  }

  /** The meaning, or null when an error was reported. */
  @Nullable Meaning read(Paragraph paragraph) {
    List<Code> codes = new ArrayList<>();
    Node rest = paragraph.getFirstChild();
    while (rest instanceof Code || blank(rest)) {
      if (rest instanceof Code code) {
        if (Typed.slip(code, page) || Guards.swallows(code, page)) {
          return null;
        }
        codes.add(code);
      }
      rest = rest.getNext();
    }
    if (codes.isEmpty() && Slips.paragraph(paragraph, page)) {
      return null;
    }
    At at = At.of(paragraph);
    Cond cond = new Cond(new Guard.None(), at);
    if (!codes.isEmpty() && Guards.is(codes.getFirst())) {
      Guard guard = Guards.read(codes.getFirst(), page);
      if (guard == null) {
        return null;
      }
      cond = new Cond(guard, At.of(codes.removeFirst()));
    }
    if (codes.size() > 1) {
      page.error(ProblemCode.TWO_COMMANDS, codes.get(1), TWO_COMMANDS);
      return null;
    }
    return codes.isEmpty() ? said(at, cond, rest) : command(codes.getFirst(), cond, rest);
  }

  private @Nullable Meaning said(At at, Cond cond, @Nullable Node rest) {
    if (rest == null) {
      page.error(
          ProblemCode.EMPTY_GUARD,
          cond.at(),
          "nothing follows the condition; write what it guards in the same paragraph");
      return null;
    }
    if (rest instanceof Image image) {
      Page.Show show = Images.read(image, at, cond, page);
      return show == null ? null : new Block(show);
    }
    Para words = Inlines.rich(page, at, rest, 0);
    return words == null ? null : new Block(new Page.Say(cond, at, words));
  }

  private @Nullable Meaning command(Code code, Cond cond, @Nullable Node rest) {
    String text = code.getLiteral().strip();
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String more = space < 0 ? "" : text.substring(space + 1);
    boolean guarded = !(cond.guard() instanceof Guard.None);
    if (guarded && List.of("end", "ask", "quiz").contains(word)) {
      page.error(ProblemCode.GUARDED_END, cond.at(), GUARDED_END);
      return null;
    }
    if (cond.guard() instanceof Guard.Else && word.equals("go")) {
      page.error(
          ProblemCode.ELSE_ON_GO,
          cond.at(),
          "the last way onward has no condition; take `else` away and write `go` alone");
      return null;
    }
    return switch (word) {
      case "set" -> set(code, cond, more, rest);
      case "do" -> act(code, cond, more, rest);
      case "end" -> more.isEmpty() ? end(code, rest) : unknown(code, text);
      case "after" -> after(code, cond, more, rest);
      case "go" -> more.isEmpty() ? go(code, cond, rest) : inside(code, word, more);
      case "ask" -> ask(code, more, rest);
      case "quiz" -> Quizzes.read(code, more, rest, this, page);
      default -> unknown(code, text);
    };
  }

  private @Nullable Meaning unknown(Code code, String text) {
    String near = Commands.meant(Typed.tidy(text));
    page.error(
        ProblemCode.UNKNOWN_COMMAND,
        code,
        near == null
            ? ("`%s` is no command; write `if …`, `set …`, `after …`, `do …`, `go`, `ask`, `quiz`"
                    + " or `end`, and text without backticks")
                .formatted(text)
            : "`%s` is no command; did you mean `%s`?".formatted(text, near));
    return null;
  }

  /** Reports a link, or the name of a step, that stands between the command's backticks. */
  private @Nullable Meaning inside(Code code, String word, String more) {
    String link = more.startsWith("[") ? more : "[on](#%s)".formatted(Names.meant(more));
    page.error(
        ProblemCode.MISSING_LINK,
        code,
        "only `%s` stands between the backticks, and the link behind them: `%s` %s"
            .formatted(word, word, link));
    return null;
  }

  private @Nullable Meaning set(Code code, Cond cond, String more, @Nullable Node rest) {
    Effect effect = Effects.read(more);
    if (effect == null) {
      page.error(
          ProblemCode.BAD_EFFECT,
          code,
          "write `set score +1`, `set score -1` or `set stance = word`, with exactly these blanks");
      return null;
    }
    return alone(code, rest) ? new Block(new Page.Put(cond, At.of(code), effect)) : null;
  }

  private @Nullable Meaning act(Code code, Cond cond, String more, @Nullable Node rest) {
    if (!Names.id(more)) {
      page.error(ProblemCode.BAD_ACTION, code, "write `do action`, one word");
      return null;
    }
    return alone(code, rest) ? new Block(new Page.Do(cond, At.of(code), more)) : null;
  }

  private @Nullable Meaning end(Code code, @Nullable Node rest) {
    return alone(code, rest) ? new Last(new Page.End(At.of(code))) : null;
  }

  private @Nullable Meaning after(Code code, Cond cond, String more, @Nullable Node rest) {
    Delay delay = Delays.read(more);
    if (delay == null) {
      page.error(
          ProblemCode.BAD_SPAN,
          code,
          "write `after 2 days`, `after 2 days at 18:00`, `after 1 week` or `after 10 minutes of"
              + " silence`; `at` only with days and weeks, and a year at most");
      return null;
    }
    Ref target = target(code, rest);
    return target == null ? null : new Block(new Page.After(cond, At.of(code), delay, target));
  }

  private @Nullable Meaning go(Code code, Cond cond, @Nullable Node rest) {
    Ref target = target(code, rest);
    return target == null ? null : new Go(new Page.Way(cond, target));
  }

  private @Nullable Meaning ask(Code code, String more, @Nullable Node rest) {
    if (more.contains("](")) {
      return inside(code, "ask", more);
    }
    if (!more.isEmpty() && !Names.name(more)) {
      page.error(
          ProblemCode.BAD_ASK,
          code,
          "write `ask`, or `ask name` with the variable that keeps the answer");
      return null;
    }
    Ref target = target(code, rest);
    String name = more.isEmpty() ? null : more;
    return target == null ? null : new Last(new Page.Ask(At.of(code), name, target, List.of()));
  }

  /** The one link after a command. */
  @Nullable Ref target(Code code, @Nullable Node rest) {
    if (!(rest instanceof Link link)) {
      String meant = Slips.link(rest, page);
      page.error(
          ProblemCode.MISSING_LINK,
          code,
          meant == null
              ? "this leads nowhere; write a link behind it, in the same paragraph: `[step](#step)`"
              : meant);
      return null;
    }
    Ref target = Links.step(link, page);
    return target != null && alone(code, link.getNext()) ? target : null;
  }

  /** Whether nothing but blanks is left of the paragraph. */
  boolean alone(Code code, @Nullable Node rest) {
    Node node = rest;
    while (node != null && blank(node)) {
      node = node.getNext();
    }
    if (node instanceof Code) {
      page.error(ProblemCode.TWO_COMMANDS, node, TWO_COMMANDS);
    } else if (node != null) {
      page.error(
          ProblemCode.TEXT_AFTER_COMMAND,
          node,
          "one paragraph holds one command and nothing else; put an empty line after `%s`"
              .formatted(code.getLiteral()));
    }
    return node == null;
  }

  static boolean blank(@Nullable Node node) {
    return node instanceof SoftLineBreak
        || (node instanceof Text text && text.getLiteral().isBlank());
  }
}
