package org.alongside.dialog;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the bot can say, and where it leads. Immutable: a changed page makes a new
 * course.
 *
 * @param source the language that owns structure
 * @param languages all languages, in the order of the picker
 * @param dialogs by id
 * @param numbers each dialog's line in {@code ids.txt}, from 0: its bit in a learner's record
 * @param phrases the bot's words that belong to no dialog, by id: one entry a paragraph
 * @param terms the glossary, by id: one entry a paragraph
 * @param profile variables that belong to a learner rather than to a dialog
 */
public record Course(
    String source,
    List<String> languages,
    SequencedMap<String, Dialog> dialogs,
    Map<String, Integer> numbers,
    Map<String, List<Words>> phrases,
    Map<String, List<Words>> terms,
    Map<String, Var> profile,
    SequencedMap<String, Command> commands,
    SequencedMap<String, Country> countries,
    List<ZoneId> zones,
    SequencedMap<String, Track> tracks,
    List<Service> services,
    Defaults defaults) {

  /**
   * A page reached by a word after a slash.
   *
   * @param step the step of the page that it opens, null for the first
   * @param shown whether it stands in Telegram's menu
   * @param open whether it works before consent
   */
  public record Command(String page, @Nullable String step, boolean shown, boolean open) {
    /** One that opens a page at its first step. */
    public Command(String page, boolean shown, boolean open) {
      this(page, null, shown, open);
    }
  }

  /** A country of the picker; its zone where it has but one. */
  public record Country(String code, @Nullable ZoneId zone, List<String> languages) {}

  /** Modules by id, each with its dialogs in order. */
  public record Track(String id, SequencedMap<String, List<String>> modules) {}

  /**
   * Somebody who can be called; shown with its source and age.
   *
   * @param in name and hours in other languages than the source's
   */
  public record Service(
      String country,
      String need,
      Called called,
      String number,
      List<String> languages,
      String source,
      String sourceYear,
      String read,
      @Nullable String phoned,
      Map<String, Called> in) {

    /** What a service is called in one language, and its hours in words. */
    public record Called(String name, String hours) {}

    /** In this language, or in the source's. */
    public Called in(String language) {
      return in.getOrDefault(language, called);
    }
  }

  /** What holds until a learner chooses. */
  public record Defaults(
      String welcome,
      String younger,
      String menu,
      int hour,
      List<String> days,
      LocalTime wakes,
      LocalTime sleeps,
      ZoneId zone) {}

  /** The command that {@link #entering} adds. */
  public static final String ENTER = "enter";

  /** The same with a command {@link #ENTER} that opens this page for anyone. */
  public Course entering(String page) {
    SequencedMap<String, Command> more = new LinkedHashMap<>(commands);
    more.put(ENTER, new Command(page, false, true));
    return with(more, defaults);
  }

  /** The same for whoever has chosen nothing else than this. */
  public Course with(Defaults others) {
    return with(commands, others);
  }

  /** The same with other pieces in its tracks. */
  public Course tracked(SequencedMap<String, Track> others) {
    return new Course(
        source, languages, dialogs, numbers, phrases, terms, profile, commands, countries, zones,
        others, services, defaults);
  }

  private Course with(SequencedMap<String, Command> commands, Defaults defaults) {
    return new Course(
        source, languages, dialogs, numbers, phrases, terms, profile, commands, countries, zones,
        tracks, services, defaults);
  }
}
