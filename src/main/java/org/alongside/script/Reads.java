package org.alongside.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a page depends on in one language, each with the values it is compared with:
 * two records that agree in them are told the same.
 */
final class Reads {
  private static final int MOST = 96;

  private final Map<String, Set<Value>> names = new TreeMap<>();

  /** What the source's conditions and one language's texts name. */
  Reads(Page source, Page told) {
    for (Page.Section step : source.steps()) {
      step.items().forEach(item -> guard(item.cond()));
      step.ways().forEach(way -> guard(way.cond()));
      Paras.buttons(step).forEach(button -> guard(button.cond()));
    }
    Paras.of(told).forEach(para -> para.uses().forEach(use -> compared(use.name())));
  }

  private Set<Value> compared(String name) {
    return names.computeIfAbsent(name, key -> new HashSet<>());
  }

  private void guard(Page.Cond cond) {
    switch (cond.guard()) {
      case Guard.If first -> expr(first.test());
      case Guard.ElseIf other -> expr(other.test());
      case Guard.Else ignored -> {}
      case Guard.None ignored -> {}
    }
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Or or -> or.any().forEach(this::expr);
      case Expr.And and -> and.all().forEach(this::expr);
      case Expr.Not not -> expr(not.inner());
      case Expr.Holds holds -> compared(holds.name());
      case Expr.Compare compare -> compared(compare.name()).add(compare.value());
    }
  }

  /** What these values come down to for this page. */
  Map<String, Object> reduced(Map<String, Var> declared, Map<String, Value> values) {
    Map<String, Object> reduced = new HashMap<>();
    values.forEach(
        (name, value) -> {
          Var var = declared.get(name);
          Set<Value> compared = names.get(name);
          if (var != null && compared != null) {
            reduced.put(name, counts(var) || compared.contains(value) ? value : "set");
          }
        });
    return reduced;
  }

  /** Whether each value of it is told differently. */
  private static boolean counts(Var var) {
    return var instanceof Var.Number || var instanceof Var.Word || var instanceof Var.YesNo;
  }

  /** The profiles with which a page is told in every way, the barest first. */
  List<Map<String, Value>> profiles(Course course, Set<String> own, Map<String, Value> bare) {
    Map<String, List<@Nullable Value>> choices = new TreeMap<>();
    int product = 1;
    for (String name : names.keySet()) {
      Var var =
          own.contains(name) || name.equals(Vars.LANGUAGE) ? null : course.profile().get(name);
      if (var != null) {
        choices.put(name, choices(course, var, compared(name)));
        product = Math.min(MOST + 1, product * choices.get(name).size());
      }
    }
    return product > MOST ? some(choices, bare) : all(choices, bare);
  }

  private static List<@Nullable Value> choices(Course course, Var var, Set<Value> compared) {
    List<@Nullable Value> choices = new ArrayList<>();
    choices.add(null);
    switch (var) {
      case Var.Word word ->
          word.words().stream().skip(1).forEach(w -> choices.add(new Value.Word(w)));
      case Var.YesNo ignored -> choices.add(Vars.YES);
      case Var.Country ignored -> {
        choices.addAll(compared);
        course.countries().keySet().stream()
            .map(Value.Word::new)
            .filter(country -> !compared.contains(country))
            .limit(1)
            .forEach(choices::add);
      }
      case Var.Number bounds -> {
        choices.add(new Value.Number(bounds.low()));
        choices.add(new Value.Number(bounds.high()));
      }
      case Var.Name ignored -> choices.add(new Value.Written("Ana"));
      case Var.Text ignored -> choices.add(new Value.Written("words"));
      case Var.Secret ignored -> choices.add(new Value.Written("#"));
      case Var.Hour ignored -> choices.add(new Value.Number(9));
      case Var.Days ignored -> choices.add(new Value.Word("mon wed fri"));
      case Var.Zone ignored -> choices.add(new Value.Word("UTC"));
      case Var.Language ignored -> {}
      case Var.Promise ignored -> {}
      case Var.Piece ignored -> {}
    }
    return choices;
  }

  private static List<Map<String, Value>> all(
      Map<String, List<@Nullable Value>> choices, Map<String, Value> bare) {
    List<Map<String, Value>> all = new ArrayList<>(List.of(bare));
    choices.forEach(
        (name, values) -> {
          List<Map<String, Value>> before = List.copyOf(all);
          values.stream()
              .skip(1)
              .forEach(value -> before.forEach(each -> all.add(with(each, name, value))));
        });
    return all;
  }

  /** Where all would be too many: nothing, everything, and each thing alone. */
  private static List<Map<String, Value>> some(
      Map<String, List<@Nullable Value>> choices, Map<String, Value> bare) {
    List<Map<String, Value>> some = new ArrayList<>(Arrays.asList(bare, bare));
    choices.forEach(
        (name, values) -> {
          some.set(1, with(some.get(1), name, values.getLast()));
          values.stream().skip(1).forEach(value -> some.add(with(bare, name, value)));
        });
    return some;
  }

  private static Map<String, Value> with(
      Map<String, Value> before, String name, @Nullable Value value) {
    Map<String, Value> after = new HashMap<>(before);
    if (value != null) {
      after.put(name, value);
    }
    return after;
  }
}
