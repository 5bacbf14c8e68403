package org.alongside.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.commonmark.node.Code;
import org.jspecify.annotations.Nullable;

/** Reads {@code if …}, {@code else if …} and {@code else}. */
final class Guards {
  private static final Pattern BEGINS = Pattern.compile("(?i)(?:if|el(?:se)?(?:,? ?if)?)\\b");
  private static final Pattern SIGNS = Pattern.compile("^(?:is|and|or|not)\\b|[<>=&|]|^[0-9.]+$");

  private Guards() {}

  /** Whether this code span is meant as a condition. */
  static boolean is(Code code) {
    String text = code.getLiteral().strip();
    return text.equals("if")
        || text.startsWith("if ")
        || text.equals("else")
        || text.startsWith("else ");
  }

  /** A condition with words behind it, all between the same backticks. */
  record Split(String guard, String words) {
    /** What should have been written. */
    String apart() {
      return "`%s` %s".formatted(guard, words);
    }
  }

  /** The condition that this begins with, where what follows it is for the learner; else null. */
  static @Nullable Split split(Code code) {
    String literal = code.getLiteral().strip();
    if (!BEGINS.matcher(literal).lookingAt() || Respelling.of(literal) != null) {
      return null;
    }
    List<String> words = List.of(literal.split("\\s+"));
    for (int i = words.size() - 1; i > 0; i--) {
      String guard = Respelling.of(Typed.tidy(String.join(" ", words.subList(0, i))));
      String rest = String.join(" ", words.subList(i, words.size()));
      if (guard != null && Commands.guard(guard)) {
        return said(guard, rest) ? new Split(guard, rest) : null;
      }
    }
    return null;
  }

  /** Whether these are words of a sentence rather than of a condition gone wrong. */
  private static boolean said(String guard, String words) {
    boolean sentence = Character.isUpperCase(words.codePointAt(0)) || words.matches(".*[.!?…]");
    return guard.equals("else")
        ? !words.toLowerCase(Locale.ROOT).startsWith("if")
        : sentence && !SIGNS.matcher(words).find();
  }

  /** The guard, or null when it was reported. */
  static @Nullable Guard read(Code code, Reading page) {
    String text = code.getLiteral().strip();
    if (text.equals("else")) {
      return new Guard.Else();
    }
    boolean other = text.startsWith("else if ");
    boolean first = text.startsWith("if ");
    Expr test = other || first ? Conditions.read(text.substring(other ? 8 : 3)) : null;
    if (test == null) {
      bad(code, text, page);
      return null;
    }
    return other ? new Guard.ElseIf(test) : new Guard.If(test);
  }

  private static void bad(Code code, String text, Reading page) {
    if (text.equals("if") || text.equals("else if")) {
      page.error(
          ProblemCode.BAD_CONDITION,
          code,
          "a condition is missing after `%s`; write `%s name` or `%s score >= 2`%s"
              .formatted(
                  text, text, text, text.equals("if") ? "" : ", or `else` alone for all the rest"));
    } else {
      page.error(
          ProblemCode.BAD_CONDITION,
          code,
          ("`%s` is no condition; write `if name`, `if not name`, `if score >= 2`,"
                  + " `if stance is word`, joined by `and` and `or`")
              .formatted(text));
    }
  }

  /** Reports words for the learner that stand in the condition's backticks. */
  static boolean swallows(Code code, Reading page) {
    Split split = split(code);
    if (split != null) {
      page.error(
          ProblemCode.CODE_SPELLING,
          code,
          "only `%s` stands between the backticks, the words stand behind them: %s; `lint --fix` mends"
                  .formatted(split.guard(), split.apart())
              + " this");
    }
    return split != null;
  }
}
