package org.alongside.dialog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a page can name: its dialog's, and the learner's profile. */
final class Scope {
  private final Course course;
  private final @Nullable Dialog dialog;
  private final Map<String, Value> profile;
  private final Map<String, Value> own;
  private final Map<String, Promise> promises;
  final Witness witness;

  Scope(
      Course course,
      @Nullable Dialog dialog,
      Map<String, Value> profile,
      Map<String, Value> own,
      Map<String, Promise> promises,
      Witness witness) {
    this.witness = witness;
    this.course = course;
    this.dialog = dialog;
    this.profile = profile;
    this.own = own;
    this.promises = promises;
  }

  @Nullable Var declared(String name) {
    Var var = dialog == null ? null : dialog.vars().get(name);
    return var != null ? var : course.profile().get(name);
  }

  /** What the variable holds, or null when it is optional and not set. */
  @Nullable Value value(String name) {
    Var var = dialog == null ? null : dialog.vars().get(name);
    if (var == null) {
      return or(profile.get(name), course.profile().get(name));
    }
    if (var instanceof Var.Promise) {
      Promise promise = dialog == null ? null : promises.get(dialog.id());
      return promise != null && promise.name().equals(name)
          ? new Value.Written(promise.text())
          : null;
    }
    return or(own.get(name), var);
  }

  private static @Nullable Value or(@Nullable Value value, @Nullable Var var) {
    return value != null || var == null ? value : Vars.initial(var);
  }

  boolean holds(Expr expr) {
    return switch (expr) {
      case Expr.Or or -> or.any().stream().anyMatch(this::holds);
      case Expr.And and -> and.all().stream().allMatch(this::holds);
      case Expr.Not not -> !holds(not.inner());
      case Expr.Holds holds -> holds(holds.name());
      case Expr.Compare compare -> compares(value(compare.name()), compare);
    };
  }

  /** Of a piece it is asked whether there is one to choose. */
  private boolean holds(String name) {
    Var var = declared(name);
    if (var instanceof Var.Piece piece) {
      String language = Vars.language(course, profile.get(Vars.LANGUAGE));
      return new Pieces(course, language, piece).any();
    }
    Value value = value(name);
    return value != null && !(var instanceof Var.YesNo && Vars.NO.equals(value));
  }

  private static boolean compares(@Nullable Value value, Expr.Compare compare) {
    if (value == null) {
      return compare.op() == Expr.Op.IS_NOT;
    }
    int order =
        value instanceof Value.Number left && compare.value() instanceof Value.Number right
            ? Long.compare(left.number(), right.number())
            : value.equals(compare.value()) ? 0 : 1;
    return switch (compare.op()) {
      case IS -> order == 0;
      case IS_NOT -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
