package org.alongside.channel.web;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.dialog.Course;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Rendered;

/** The words of the simulator's own pages, from {@code dialogs/‹language›/simulator.md}. */
public interface Labels {
  /** What a section's id is called among the course's phrases, before its own id. */
  String PREFIX = "simulator/";

  /**
   * The words of this section.
   *
   * @param language the wanted one; where it lacks the section, the course's source speaks
   * @param id the section's id, without {@link #PREFIX}
   * @param values for each {@code {name}} in the words
   */
  String of(String language, String id, Map<String, String> values);

  /** Those that a course holds, under {@link #PREFIX}. A section that it lacks shows its id. */
  static Labels of(Supplier<Course> course) {
    return (language, id, values) -> {
      String words =
          Phrases.say(course.get(), language, PREFIX + id, values).stream()
              .map(Rendered::text)
              .collect(Collectors.joining("\n"));
      return words.isEmpty() ? id : words;
    };
  }
}
