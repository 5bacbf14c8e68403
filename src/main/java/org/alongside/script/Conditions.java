package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Value;
import org.jspecify.annotations.Nullable;

/** Reads the words after {@code if}. */
final class Conditions {
  private static final Map<String, Expr.Op> SIGNS =
      Map.of(
          "<", Expr.Op.LESS,
          "<=", Expr.Op.AT_MOST,
          ">", Expr.Op.MORE,
          ">=", Expr.Op.AT_LEAST);

  private final List<String> words;
  private int next;

  private Conditions(List<String> words) {
    this.words = words;
  }

  /** The condition, or null when the words are none. */
  static @Nullable Expr read(String text) {
    Conditions reading = new Conditions(List.of(text.strip().split("\\s+")));
    Expr expr = reading.either();
    return reading.next == reading.words.size() ? expr : null;
  }

  private @Nullable Expr either() {
    List<Expr> any = new ArrayList<>();
    do {
      Expr both = both();
      if (both == null) {
        return null;
      }
      any.add(both);
    } while (take("or"));
    return any.size() == 1 ? any.getFirst() : new Expr.Or(any);
  }

  private @Nullable Expr both() {
    List<Expr> all = new ArrayList<>();
    do {
      Expr fact = fact();
      if (fact == null) {
        return null;
      }
      all.add(fact);
    } while (take("and"));
    return all.size() == 1 ? all.getFirst() : new Expr.And(all);
  }

  private @Nullable Expr fact() {
    if (take("not")) {
      String name = name();
      return name == null ? null : new Expr.Not(new Expr.Holds(name));
    }
    String name = name();
    if (name == null) {
      return null;
    }
    if (take("is")) {
      Expr.Op op = take("not") ? Expr.Op.IS_NOT : Expr.Op.IS;
      Value value = value();
      return value == null ? null : new Expr.Compare(name, op, value);
    }
    Expr.Op op = next < words.size() ? SIGNS.get(words.get(next)) : null;
    if (op == null) {
      return new Expr.Holds(name);
    }
    next++;
    Value value = value();
    return value instanceof Value.Number ? new Expr.Compare(name, op, value) : null;
  }

  private boolean take(String word) {
    boolean here = next < words.size() && words.get(next).equals(word);
    next += here ? 1 : 0;
    return here;
  }

  private @Nullable String name() {
    return next < words.size() && Names.name(words.get(next)) ? words.get(next++) : null;
  }

  private @Nullable Value value() {
    Value value = next < words.size() ? Effects.value(words.get(next)) : null;
    next++;
    return value;
  }
}
