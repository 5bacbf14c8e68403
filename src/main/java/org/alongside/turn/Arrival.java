package org.alongside.turn;

import java.util.Locale;
import java.util.Map;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * An input on its way to a learner.
 *
 * @param who the learner's pseudonym
 * @param chat the channel's number of her chat; 0 where only the record knows it
 * @param id names the input for ever, such as {@code tg:‹update›} or {@code due:‹timer›:‹instant›}
 * @param tongue the language of her phone as an IETF tag, empty where the channel does not say it
 */
public record Arrival(String who, long chat, String id, String tongue, Input input) {
  /** One of which the channel says no language. */
  public Arrival(String who, long chat, String id, Input input) {
    this(who, chat, id, "", input);
  }

  /** Something else in its place. */
  Arrival with(Input other) {
    return new Arrival(who, chat, id, tongue, other);
  }

  /** What came, in one word. */
  String kind() {
    return input.getClass().getSimpleName();
  }

  /**
   * An unknown learner, if this is what a person does herself; else null: nobody new comes of it.
   * The course speaks to her in the language of her phone, if it can, until she chooses one.
   */
  @Nullable Learner stranger(Course course) {
    return switch (input) {
      case Input.Said ignored -> unknown(course);
      case Input.Pressed ignored -> unknown(course);
      case Input.Sent ignored -> unknown(course);
      case Input.Outside ignored -> unknown(course);
      case Input.Due ignored -> null;
      case Input.Outcome ignored -> null;
      case Input.Alarm ignored -> null;
      case Input.Left ignored -> null;
      case Input.Returned ignored -> null;
      case Input.Moved ignored -> null;
      case Input.Notice ignored -> null;
    };
  }

  private Learner unknown(Course course) {
    String language = Locale.forLanguageTag(tongue.replace('_', '-')).getLanguage();
    boolean told = course.languages().contains(language) && !language.equals(course.source());
    Map<String, Value> profile = told ? Map.of(Vars.LANGUAGE, new Value.Word(language)) : Map.of();
    return Learner.unknown(chat, profile);
  }
}
