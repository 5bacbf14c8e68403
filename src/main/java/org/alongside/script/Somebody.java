package org.alongside.script;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.alongside.dialog.Vars;

/**
 * The learner of a transcript: somebody who agreed, and of whom nothing is known but what the front
 * matter says. Whatever a course has for those who chose nothing does not count.
 */
final class Somebody {
  /** The key that names a track of which she has passed everything. */
  static final String PASSED = "passed";

  private static final int HOUR = 9;
  private static final List<String> DAYS = List.of("mon", "wed", "fri");

  private Somebody() {}

  static Learner learner(Course course, Transcript.Front front) {
    Map<String, Value> profile = new HashMap<>();
    put(course, profile, Vars.CONSENT, Vars.ADULT);
    put(course, profile, Vars.LANGUAGE, new Value.Word(front.language()));
    front.profile().forEach((key, text) -> put(course, profile, key, value(key, text)));
    return Learner.unknown(1)
        .with(profile)
        .with(passed(course, front.profile().getOrDefault(PASSED, "")));
  }

  /** All dialogs of a track. */
  private static BigInteger passed(Course course, String name) {
    Course.Track track = course.tracks().get(name);
    return track == null
        ? BigInteger.ZERO
        : track.modules().values().stream()
            .flatMap(List::stream)
            .map(course.numbers()::get)
            .filter(Objects::nonNull)
            .reduce(BigInteger.ZERO, BigInteger::setBit, BigInteger::or);
  }

  /** A value that a variable has anyway takes no room, as in the engine. */
  private static void put(Course course, Map<String, Value> profile, String name, Value value) {
    Var var = course.profile().get(name);
    if (var != null && !value.equals(Vars.initial(var))) {
      profile.put(name, value);
    }
  }

  private static Value value(String key, String text) {
    return switch (key) {
      case Vars.NAME -> new Value.Written(text);
      case Vars.HOUR -> new Value.Number(Long.parseLong(text));
      case Vars.DAYS -> new Value.Word(String.join(" ", days(text)));
      default -> new Value.Word(text);
    };
  }

  private static List<String> days(String text) {
    List<String> chosen = Arrays.asList(text.split(" +"));
    return Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        .filter(chosen::contains)
        .toList();
  }

  /** The course with the hours that hold for a learner who has chosen none. */
  static Course course(Course course, Transcript.Front front) {
    Course.Defaults usual = course.defaults();
    return course.with(
        new Course.Defaults(
            usual.welcome(),
            usual.younger(),
            usual.menu(),
            HOUR,
            DAYS,
            front.wakes(),
            front.sleeps(),
            ZoneOffset.UTC));
  }
}
