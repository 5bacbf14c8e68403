package org.alongside.channel.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * What an author can change about a persona without a talk. Empty words are for what is not set.
 */
record Traits(String name, String language, String address, String country, boolean discreet) {
  /** A word to choose, as it is kept and as it is read. */
  record Choice(String value, String label, boolean chosen) {}

  static Traits of(Course course, @Nullable Learner learner) {
    Map<String, Value> profile = learner == null ? Map.of() : learner.profile();
    return new Traits(
        word(profile.get(Vars.NAME)),
        learner == null ? course.source() : Vars.language(course, learner),
        word(profile.get(Vars.ADDRESS)),
        word(profile.get(Vars.COUNTRY)),
        Vars.YES.equals(profile.get(Vars.DISCREET)));
  }

  /** The profile of somebody who is like this and has agreed to be here. */
  Map<String, Value> in(Course course, Map<String, Value> before) {
    Map<String, Value> profile = new HashMap<>(before);
    profile.put(Vars.CONSENT, Vars.ADULT);
    String whole = name.strip();
    String called = whole.substring(0, Math.min(whole.length(), Limits.NAME));
    if (called.isEmpty()) {
      profile.remove(Vars.NAME);
    } else {
      profile.put(Vars.NAME, new Value.Written(called));
    }
    put(profile, Vars.LANGUAGE, course.languages().contains(language) ? language : "");
    put(profile, Vars.ADDRESS, addresses(course).indexOf(address) > 0 ? address : "");
    put(profile, Vars.DISCREET, discreet ? "yes" : "");
    Course.Country lives = course.countries().get(country);
    if (!country.equals(word(before.get(Vars.COUNTRY)))) {
      put(profile, Vars.COUNTRY, lives == null ? "" : country);
      put(profile, Vars.ZONE, lives == null || lives.zone() == null ? "" : lives.zone().getId());
    }
    return profile;
  }

  List<Choice> languages(Course course) {
    return course.languages().stream()
        .map(
            code -> {
              Locale locale = Locale.forLanguageTag(code);
              return new Choice(code, locale.getDisplayLanguage(locale), code.equals(language));
            })
        .toList();
  }

  List<Choice> countries(Course course, Locale locale) {
    return course.countries().keySet().stream()
        .map(code -> new Choice(code, Plain.country(code, locale), code.equals(country)))
        .toList();
  }

  List<Choice> addresses(Course course, Wording words) {
    return addresses(course).stream()
        .map(word -> new Choice(word, words.of("address-" + word), word.equals(address)))
        .toList();
  }

  private static List<String> addresses(Course course) {
    return course.profile().get(Vars.ADDRESS) instanceof Var.Word word ? word.words() : List.of();
  }

  /** Keeps a word, or nothing. */
  private static void put(Map<String, Value> profile, String name, String word) {
    if (word.isEmpty()) {
      profile.remove(name);
    } else {
      profile.put(name, new Value.Word(word));
    }
  }

  private static String word(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Word word -> word.word();
      case Value.Written written -> written.text();
      case Value.Number number -> Long.toString(number.number());
    };
  }
}
