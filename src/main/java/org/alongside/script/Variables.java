package org.alongside.script;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.script.Front.Declared;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a page sees: its own and the profile's.
 *
 * @param unclear names whose declaration was an error: nothing is said of their use
 */
record Variables(Map<String, Declared> own, Map<String, Declared> profile, Set<String> unclear) {
  private static final Set<String> COUNTRIES = countries();
  private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>();
    codes.add("zz");
    for (String code : Locale.getISOCountries()) {
      codes.add(code.toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(codes);
  }

  /** Whether this is an ISO code in small letters, or {@code zz} for another country. */
  static boolean country(String code) {
    return COUNTRIES.contains(code);
  }

  @Nullable Var find(String name) {
    Declared declared = own.getOrDefault(name, profile.get(name));
    return declared == null ? null : declared.var();
  }

  List<String> names() {
    return Stream.concat(own.keySet().stream(), profile.keySet().stream()).sorted().toList();
  }

  /** Whether a variable can hold nothing. */
  static boolean optional(Var var) {
    return switch (var) {
      case Var.Number number -> false;
      case Var.Word word -> false;
      case Var.YesNo yesNo -> false;
      case Var.Text text -> true;
      case Var.Promise promise -> true;
      case Var.Secret secret -> true;
      case Var.Name name -> true;
      case Var.Days days -> true;
      case Var.Hour hour -> true;
      case Var.Country country -> true;
      case Var.Zone zone -> true;
      case Var.Language language -> true;
      case Var.Piece piece -> true;
    };
  }

  /** Whether it can be compared with this value, as far as the declaration says. */
  static boolean comparable(Var var, Value value) {
    return switch (var) {
      case Var.Number number -> value instanceof Value.Number n && within(number, n.number());
      case Var.Word word -> value instanceof Value.Word w && word.words().contains(w.word());
      case Var.YesNo yesNo -> value instanceof Value.Word w && yesOrNo(w.word());
      case Var.Country country -> value instanceof Value.Word w && country(w.word());
      case Var.Language language -> value instanceof Value.Word w && LANGUAGES.contains(w.word());
      case Var.Text text -> false;
      case Var.Promise promise -> false;
      case Var.Secret secret -> false;
      case Var.Name name -> false;
      case Var.Days days -> false;
      case Var.Hour hour -> false;
      case Var.Zone zone -> false;
      case Var.Piece piece -> false;
    };
  }

  /** Whether an effect can give it this value. */
  static boolean assignable(Var var, Value value) {
    return var instanceof Var.Hour
        ? value instanceof Value.Number n && n.number() >= 0 && n.number() < 24
        : comparable(var, value);
  }

  /** What can be written as its value, for an author. */
  static String values(Var var) {
    return switch (var) {
      case Var.Number number -> "a number %d to %d".formatted(number.low(), number.high());
      case Var.Word word -> String.join(", ", word.words());
      case Var.YesNo yesNo -> "yes or no";
      case Var.Country country -> "two small letters such as ua";
      case Var.Language language -> "a language such as uk";
      case Var.Hour hour -> "an hour 0 to 23";
      case Var.Text text -> "";
      case Var.Promise promise -> "";
      case Var.Secret secret -> "";
      case Var.Name name -> "";
      case Var.Days days -> "";
      case Var.Zone zone -> "";
      case Var.Piece piece -> "";
    };
  }

  /** The arms that a select on it may have; none when it cannot be selected by. */
  static List<String> arms(Var var) {
    return switch (var) {
      case Var.Word word -> word.words();
      case Var.YesNo yesNo -> List.of("yes", "no");
      default -> List.of();
    };
  }

  private static boolean within(Var.Number var, long number) {
    return var.low() <= number && number <= var.high();
  }

  private static boolean yesOrNo(String word) {
    return word.equals("yes") || word.equals("no");
  }
}
