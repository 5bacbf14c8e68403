package org.alongside.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Vars;

/**
 * Sends a picture of her way, module by module: {@code do progress}. Who has chosen words alone
 * gets the page's.
 */
public final class ShowProgress implements Action {
  @Override
  public String name() {
    return ProgressMaker.NAME;
  }

  @Override
  public Set<String> outcomes() {
    return Set.of();
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    Way way = Way.of(course, learner);
    boolean wordsOnly = Vars.YES.equals(learner.profile().get(Vars.TEXT_ONLY));
    if (way.modules().isEmpty() || wordsOnly) {
      return Done.of(null);
    }
    String language = Vars.language(course, learner);
    List<String> words = new ArrayList<>();
    words.add(language);
    words.add(Phrases.plain(course, language, "progress-title"));
    way.modules()
        .forEach(
            (module, stones) ->
                words.add(
                    ProgressMaker.row(
                        Phrases.plain(course, language, "module-" + module), stones)));
    Sending made = Sending.Made.of(course, learner, ProgressMaker.NAME, words);
    return new Done(null, List.of(), List.of(), List.of(made), false);
  }
}
