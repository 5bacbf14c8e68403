package org.alongside.days;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;

/**
 * The track that somebody goes, and how far she has come on it: its lessons and tips that her
 * language has. Who has chosen no track goes the first.
 *
 * @param track its name in {@code course.yaml}
 * @param modules in order; of each lesson or tip whether it was passed
 */
record Way(String track, SequencedMap<String, List<Boolean>> modules) {
  /** The profile variable that names the track she chose. */
  static final String TRACK = "track";

  static Way of(Course course, Learner learner) {
    String language = Vars.language(course, learner);
    Course.Track track = track(course, learner);
    SequencedMap<String, List<Boolean>> modules = new LinkedHashMap<>();
    for (var module : track.modules().entrySet()) {
      List<Boolean> stones = new ArrayList<>();
      for (String id : module.getValue()) {
        Dialog dialog = course.dialogs().get(id);
        if (dialog != null && counts(dialog) && dialog.languages().contains(language)) {
          stones.add(passed(course, learner, id));
        }
      }
      if (!stones.isEmpty()) {
        modules.put(module.getKey(), stones);
      }
    }
    return new Way(track.id(), modules);
  }

  private static Course.Track track(Course course, Learner learner) {
    Course.Track chosen =
        learner.profile().get(TRACK) instanceof Value.Word word
            ? course.tracks().get(word.word())
            : null;
    return chosen == null ? course.tracks().firstEntry().getValue() : chosen;
  }

  private static boolean counts(Dialog dialog) {
    return dialog.kind() == Dialog.Kind.LESSON || dialog.kind() == Dialog.Kind.TIP;
  }

  private static boolean passed(Course course, Learner learner, String id) {
    Integer number = course.numbers().get(id);
    return number != null && learner.passed().testBit(number);
  }

  /** Modules with something that she has not passed. */
  List<String> open() {
    return modules.entrySet().stream()
        .filter(module -> module.getValue().contains(false))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** Whether she has gone all of it. */
  boolean whole() {
    return !modules.isEmpty() && open().isEmpty();
  }
}
