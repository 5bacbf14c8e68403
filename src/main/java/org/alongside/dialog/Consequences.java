package org.alongside.dialog;

import java.util.Map;

/** What one value of a profile means for others of it. */
final class Consequences {
  private Consequences() {}

  /** Sets right what depends on the value that was just set. */
  static void follow(Course course, Map<String, Value> profile, String name) {
    if (name.equals(Vars.COUNTRY)) {
      zone(course, profile);
    } else if (Vars.YES.equals(profile.get(Vars.DISCREET))) {
      profile.remove(Vars.JOURNAL);
    }
  }

  private static void zone(Course course, Map<String, Value> profile) {
    Course.Country country =
        profile.get(Vars.COUNTRY) instanceof Value.Word word
            ? course.countries().get(word.word())
            : null;
    if (country != null && country.zone() != null) {
      profile.put(Vars.ZONE, new Value.Word(country.zone().getId()));
    } else {
      profile.remove(Vars.ZONE);
    }
  }
}
