package org.alongside.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Vars;

/**
 * Deletes what can be deleted of the chat: {@code do bye}; {@code do forget} the record as well.
 */
public final class ClearScreen implements Action {
  private final String name;
  private final boolean forget;

  private ClearScreen(String name, boolean forget) {
    this.name = name;
    this.forget = forget;
  }

  /** Clears the screen and says what could not be cleared. */
  public static ClearScreen bye() {
    return new ClearScreen("bye", false);
  }

  /** Clears the screen, forgets the learner, and says what could not be removed. */
  public static ClearScreen forget() {
    return new ClearScreen("forget", true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> outcomes() {
    return Set.of();
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    String language = Vars.language(course, learner);
    return new Done(
        null,
        List.of(),
        Phrases.say(course, language, name + "-done", Map.of()),
        List.of(new Sending.EraseAll()),
        forget);
  }
}
