package org.alongside.script;

import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Value;
import org.jspecify.annotations.Nullable;

/** What is for the bot, as an author writes it between backticks. */
final class Codes {
  private Codes() {}

  /** The condition; empty for none. */
  static String of(Guard guard) {
    return switch (guard) {
      case Guard.None none -> "";
      case Guard.If first -> "if " + of(first.test());
      case Guard.ElseIf other -> "else if " + of(other.test());
      case Guard.Else last -> "else";
    };
  }

  private static String of(Expr expr) {
    return switch (expr) {
      case Expr.Or or -> or.any().stream().map(Codes::of).collect(Collectors.joining(" or "));
      case Expr.And and -> and.all().stream().map(Codes::of).collect(Collectors.joining(" and "));
      case Expr.Not not -> "not " + of(not.inner());
      case Expr.Holds holds -> holds.name();
      case Expr.Compare compare ->
          "%s %s %s".formatted(compare.name(), sign(compare.op()), of(compare.value()));
    };
  }

  private static String sign(Expr.Op op) {
    return switch (op) {
      case IS -> "is";
      case IS_NOT -> "is not";
      case LESS -> "<";
      case AT_MOST -> "<=";
      case MORE -> ">";
      case AT_LEAST -> ">=";
    };
  }

  private static String of(Value value) {
    return switch (value) {
      case Value.Number number -> Long.toString(number.number());
      case Value.Word word -> word.word();
      case Value.Written written -> written.text();
    };
  }

  static String of(Effect effect) {
    return switch (effect) {
      case Effect.Add add ->
          "%s %s%d".formatted(add.name(), add.by() < 0 ? "-" : "+", Math.abs(add.by()));
      case Effect.Assign assign -> assign.name() + " = " + of(assign.value());
    };
  }

  static String of(Delay delay) {
    String unit = delay.unit().name().toLowerCase(Locale.ROOT);
    return "after %d %s%s%s"
        .formatted(
            delay.amount(),
            delay.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit,
            delay.silence() ? " of silence" : "",
            delay.at() == null ? "" : " at " + delay.at());
  }

  /** A block's command without its condition; empty for what is said or shown. */
  static String of(Page.Item item) {
    return switch (item) {
      case Page.Say say -> "";
      case Page.Show show -> "";
      case Page.Break line -> "";
      case Page.Put put -> "set " + of(put.effect());
      case Page.After after -> of(after.delay());
      case Page.Do act -> "do " + act.action();
    };
  }

  /** The command that ends a step; empty for buttons. */
  static String of(Page.@Nullable Ending ending) {
    return switch (ending) {
      case Page.Go go -> "go";
      case Page.End end -> "end";
      case Page.Ask ask -> ask.name() == null ? "ask" : "ask " + ask.name();
      case Page.Choice choice -> "";
      case Page.Quiz quiz ->
          "quiz"
              + (quiz.safety() ? " safety" : "")
              + (quiz.effect() == null ? "" : " " + of(quiz.effect()));
      case Page.Outcomes outcomes -> "do " + outcomes.action();
      case null -> "";
    };
  }
}
