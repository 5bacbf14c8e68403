package org.alongside.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that mean the same wherever they are typed, in all languages of a course. */
final class Control {
  /** What such a word does; {@code HELP} and {@code STOP} go before a question's own labels. */
  enum Word {
    HELP,
    STOP,
    MENU,
    BACK,
    SKIP
  }

  final Course course;
  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();

  Control(Course course) {
    this.course = course;
    for (Word word : Word.values()) {
      Set<String> all = Phrases.list(course, word.name().toLowerCase(java.util.Locale.ROOT));
      all.forEach(each -> words.putIfAbsent(each, word));
    }
    for (String name : course.commands().keySet()) {
      Phrases.list(course, "words-" + name).forEach(each -> commands.putIfAbsent(each, name));
    }
  }

  /** The command that this text, normalised, asks for in plain words, or null. */
  @Nullable String command(String text) {
    return commands.get(text);
  }

  /** What this text, normalised, does, or null. */
  @Nullable Word of(String text) {
    return words.get(text);
  }
}
