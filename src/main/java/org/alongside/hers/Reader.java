package org.alongside.hers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/** She for whom something is written: in her language, by her clock. */
record Reader(Course course, String language, ZoneId zone) {
  static Reader of(Course course, Learner learner) {
    return new Reader(course, Vars.language(course, learner), Slots.of(course, learner).zone());
  }

  /** After how long what is hers leaves the screen: sooner than the rest where others may look. */
  static @Nullable Duration fades(Sending.Made made) {
    return made.discreet() ? Limits.EXPORT_FADES : null;
  }

  String moment(Instant at) {
    return Phrases.moment(language, at, zone);
  }

  String title(String dialog) {
    return Phrases.title(course, language, dialog);
  }

  List<Rendered> say(String phrase, Map<String, String> arguments) {
    return Phrases.say(course, language, phrase, arguments);
  }

  /** The first paragraph of a phrase, without looks. */
  String plain(String phrase, Map<String, String> arguments) {
    List<Rendered> all = say(phrase, arguments);
    return all.isEmpty() ? "" : all.getFirst().text();
  }

  String plain(String phrase) {
    return plain(phrase, Map.of());
  }
}
