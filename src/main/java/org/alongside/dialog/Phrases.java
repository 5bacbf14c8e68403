package org.alongside.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bot's words that belong to no dialog. */
public final class Phrases {
  private Phrases() {}

  /** The paragraphs of a phrase; its arguments are printed where the phrase names them. */
  public static List<Rendered> say(
      Course course, String language, String id, Map<String, String> arguments) {
    return all(course, language, course.phrases().getOrDefault(id, List.of()), arguments);
  }

  /** These paragraphs, in the source language where this one lacks them. */
  static List<Rendered> all(
      Course course, String language, List<Words> paragraphs, Map<String, String> arguments) {
    List<Rendered> all = new ArrayList<>();
    for (Words words : paragraphs) {
      Text text = words.of(language);
      if (text == null) {
        text = words.of(course.source());
      }
      if (text != null) {
        all.add(Composer.ofPhrase(course, language, arguments).add(text).done());
      }
    }
    return all;
  }

  /** The first paragraph of a phrase, without its looks. */
  public static String plain(Course course, String language, String id) {
    List<Rendered> all = say(course, language, id, Map.of());
    return all.isEmpty() ? "" : all.getFirst().text();
  }

  /**
   * An argument that may be written in another direction than the phrase. Without it the groups of
   * a telephone number stand in the wrong order in Arabic.
   */
  public static String isolated(String argument) {
    return Printing.isolated(argument);
  }

  /** What a page is called, without looks; its id where the course does not have it. */
  public static String title(Course course, String language, String dialog) {
    return Pieces.title(course, language, dialog);
  }

  /** A value of a variable in words, as a page would say it. */
  public static String value(Course course, String language, @Nullable Var var, Value value) {
    return Printing.print(course, language, var, value);
  }

  /** A date and a time of day. */
  public static String moment(String language, Instant at, ZoneId zone) {
    return Printing.moment(language, at, zone);
  }

  /** How a choice is shown below the words it answers. */
  static List<Rendered> chosen(Course course, String language, String label) {
    return say(course, language, "chosen", Map.of("label", label));
  }

  /** The words that a control phrase lists, of all languages, as they are compared. */
  static Set<String> list(Course course, String id) {
    Set<String> all = new HashSet<>();
    for (String language : course.languages()) {
      Arrays.stream(plain(course, language, id).split("[,،]"))
          .map(Spelling::normal)
          .filter(word -> !word.isEmpty())
          .forEach(all::add);
    }
    return all;
  }
}
