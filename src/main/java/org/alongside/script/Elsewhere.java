package org.alongside.script;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Course.Country;
import org.alongside.dialog.Expr;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Value;
import org.jspecify.annotations.Nullable;

/** What only learners of countries see that do not speak a language: it may be left out there. */
final class Elsewhere {
  private final Map<String, Country> countries;
  private final String language;

  Elsewhere(Map<String, Country> countries, String language) {
    this.countries = countries;
    this.language = language;
  }

  boolean is(Guard guard) {
    return switch (guard) {
      case Guard.If first -> is(first.test());
      case Guard.ElseIf other -> is(other.test());
      case Guard.Else last -> false;
      case Guard.None none -> false;
    };
  }

  private boolean is(Expr test) {
    Set<String> named = named(test);
    return named != null && named.stream().noneMatch(this::speaks);
  }

  private boolean speaks(String code) {
    Country country = countries.get(code);
    return country != null && country.languages().contains(language);
  }

  /** The countries of which the learner's must be one for this to hold; null when it may be any. */
  private static @Nullable Set<String> named(Expr test) {
    return switch (test) {
      case Expr.Compare compare
          when compare.name().equals("country")
              && compare.op() == Expr.Op.IS
              && compare.value() instanceof Value.Word word ->
          Set.of(word.word());
      case Expr.Compare compare -> null;
      case Expr.And and -> all(and.all());
      case Expr.Or or -> any(or.any());
      case Expr.Not not -> null;
      case Expr.Holds holds -> null;
    };
  }

  private static @Nullable Set<String> all(List<Expr> parts) {
    Set<String> left = null;
    for (Expr part : parts) {
      Set<String> named = named(part);
      if (named != null) {
        Set<String> both = new HashSet<>(named);
        if (left != null) {
          both.retainAll(left);
        }
        left = both;
      }
    }
    return left;
  }

  private static @Nullable Set<String> any(List<Expr> parts) {
    Set<String> all = new HashSet<>();
    for (Expr part : parts) {
      Set<String> named = named(part);
      if (named == null) {
        return null;
      }
      all.addAll(named);
    }
    return all;
  }
}
