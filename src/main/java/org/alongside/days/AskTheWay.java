package org.alongside.days;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Vars;

/** Whether she has passed all of her track, and if not, what is still open: {@code do way}. */
public final class AskTheWay implements Action {
  private static final String WHOLE = "whole";
  private static final String OPEN = "open";

  @Override
  public String name() {
    return "way";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of(WHOLE, OPEN);
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    Way way = Way.of(course, learner);
    return way.whole()
        ? Done.of(WHOLE)
        : new Done(OPEN, List.of(), open(course, learner, way), List.of(), false);
  }

  private static List<Rendered> open(Course course, Learner learner, Way way) {
    if (way.modules().isEmpty()) {
      return List.of();
    }
    String language = Vars.language(course, learner);
    List<Rendered> says = new ArrayList<>(Phrases.say(course, language, "way-open", Map.of()));
    says.add(
        Rendered.of(
            way.open().stream()
                .map(module -> "· " + Phrases.plain(course, language, "module-" + module))
                .collect(Collectors.joining("\n"))));
    return says;
  }
}
