package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which the variables of some conditions can stand, as far as these conditions can
 * tell them apart; none when there are too many to look at.
 */
record Worlds(List<Map<String, String>> all) {
  private static final int MANY = 4000;
  private static final String UNSET = "";
  private static final String ELSE = "?";

  static Worlds of(List<Expr> conditions, Variables variables) {
    SequencedMap<String, SortedSet<String>> compared = new LinkedHashMap<>();
    conditions.forEach(condition -> names(condition, compared));
    List<Map<String, String>> all = List.of(Map.of());
    for (var name : compared.entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (String value : values(variables.find(name.getKey()), name.getValue())) {
        for (Map<String, String> world : all) {
          Map<String, String> next = new HashMap<>(world);
          next.put(name.getKey(), value);
          more.add(next);
        }
      }
      all = more;
      if (all.size() > MANY) {
        return new Worlds(List.of());
      }
    }
    return new Worlds(all);
  }

  /**
   * Whether there is no world, among all that were looked at, in which these hold and those fail.
   */
  boolean none(List<Expr> hold, List<Expr> fail) {
    return !all.isEmpty()
        && all.stream()
            .noneMatch(
                world ->
                    hold.stream().allMatch(expr -> holds(expr, world))
                        && fail.stream().noneMatch(expr -> holds(expr, world)));
  }

  private static void names(Expr expr, Map<String, SortedSet<String>> compared) {
    switch (expr) {
      case Expr.Or or -> or.any().forEach(part -> names(part, compared));
      case Expr.And and -> and.all().forEach(part -> names(part, compared));
      case Expr.Not not -> names(not.inner(), compared);
      case Expr.Holds holds -> compared.computeIfAbsent(holds.name(), name -> new TreeSet<>());
      case Expr.Compare compare ->
          compared
              .computeIfAbsent(compare.name(), name -> new TreeSet<>())
              .add(text(compare.value()));
    }
  }

  private static SortedSet<String> values(@Nullable Var var, SortedSet<String> compared) {
    SortedSet<String> values = new TreeSet<>();
    switch (var) {
      case Var.Number number -> {
        values.add("" + number.low());
        values.add("" + number.high());
        for (String text : compared) {
          for (long n = Long.parseLong(text) - 1; n <= Long.parseLong(text) + 1; n++) {
            if (number.low() <= n && n <= number.high()) {
              values.add("" + n);
            }
          }
        }
      }
      case Var.Word word -> values.addAll(word.words());
      case Var.YesNo yesNo -> values.addAll(List.of("yes", "no"));
      case null, default -> {
        values.addAll(compared);
        values.addAll(List.of(UNSET, ELSE));
      }
    }
    return values;
  }

  private static boolean holds(Expr expr, Map<String, String> world) {
    return switch (expr) {
      case Expr.Or or -> or.any().stream().anyMatch(part -> holds(part, world));
      case Expr.And and -> and.all().stream().allMatch(part -> holds(part, world));
      case Expr.Not not -> !holds(not.inner(), world);
      case Expr.Holds set -> {
        String value = world.getOrDefault(set.name(), UNSET);
        yield !value.equals(UNSET) && !value.equals("no");
      }
      case Expr.Compare compare -> compares(compare, world.getOrDefault(compare.name(), UNSET));
    };
  }

  private static boolean compares(Expr.Compare compare, String value) {
    return switch (compare.op()) {
      case IS -> value.equals(text(compare.value()));
      case IS_NOT -> !value.equals(text(compare.value()));
      case LESS -> order(compare, value) < 0;
      case AT_MOST -> order(compare, value) <= 0;
      case MORE -> order(compare, value) > 0;
      case AT_LEAST -> order(compare, value) >= 0;
    };
  }

  private static int order(Expr.Compare compare, String value) {
    return Long.compare(Long.parseLong(value), Long.parseLong(text(compare.value())));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Number number -> "" + number.number();
      case Value.Word word -> word.word();
      case Value.Written written -> written.text();
    };
  }
}
