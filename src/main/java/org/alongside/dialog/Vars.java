package org.alongside.dialog;

import org.jspecify.annotations.Nullable;

/** The profile variables that the engine itself reads, and the values it knows. */
public final class Vars {
  public static final String NAME = "name";
  public static final String ADDRESS = "address";
  public static final String COUNTRY = "country";
  public static final String ZONE = "zone";
  public static final String HOUR = "hour";
  public static final String DAYS = "days";
  public static final String WAKES = "wakes";
  public static final String SLEEPS = "sleeps";
  public static final String LANGUAGE = "language";
  public static final String CONSENT = "consent";
  public static final String DISCREET = "discreet";
  public static final String LISTEN = "listen";
  public static final String TEXT_ONLY = "text_only";
  public static final String PAUSED = "paused";
  public static final String WORD = "word";
  public static final String TRACK = "track";
  public static final String JOURNAL = "journal";

  public static final Value YES = new Value.Word("yes");
  public static final Value NO = new Value.Word("no");

  /** Assigned to an optional variable, it is not set any more. */
  public static final Value NOTHING = new Value.Written("");

  public static final Value ADULT = new Value.Word("adult");
  public static final Value YOUNGER = new Value.Word("younger");

  private Vars() {}

  /** The language that a learner chose, as far as the course has it. */
  public static String language(Course course, Learner learner) {
    return language(course, learner.profile().get(LANGUAGE));
  }

  static String language(Course course, @Nullable Value chosen) {
    return chosen instanceof Value.Word word && course.languages().contains(word.word())
        ? word.word()
        : course.source();
  }

  /** What a variable holds before it was set, or null when it is optional and then not set. */
  public static @Nullable Value initial(Var var) {
    return switch (var) {
      case Var.Number number -> new Value.Number(number.initial());
      case Var.Word word -> new Value.Word(word.words().getFirst());
      case Var.YesNo ignored -> NO;
      case Var.Text ignored -> null;
      case Var.Promise ignored -> null;
      case Var.Secret ignored -> null;
      case Var.Name ignored -> null;
      case Var.Days ignored -> null;
      case Var.Hour ignored -> null;
      case Var.Country ignored -> null;
      case Var.Zone ignored -> null;
      case Var.Language ignored -> null;
      case Var.Piece ignored -> null;
    };
  }
}
