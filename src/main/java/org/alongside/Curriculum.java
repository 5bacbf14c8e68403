package org.alongside;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.days.AskTheWay;
import org.alongside.days.GiveCertificate;
import org.alongside.days.Reviewing;
import org.alongside.days.ShowProgress;
import org.alongside.dialog.Action;
import org.alongside.hers.Guarded;
import org.alongside.safety.ClearScreen;
import org.alongside.safety.DropWord;
import org.alongside.safety.Services;
import org.alongside.script.CourseLoader;
import org.jspecify.annotations.Nullable;

/** The course and what its pages can have the host do. */
public final class Curriculum {
  private Curriculum() {}

  /** Every host action there is. */
  public static List<Action> actions() {
    return Stream.concat(
            Stream.of(
                ClearScreen.bye(),
                ClearScreen.forget(),
                new DropWord(),
                new AskTheWay(),
                new GiveCertificate(),
                new ShowProgress(),
                new Reviewing()),
            Stream.concat(Guarded.actions().stream(), Services.all().stream()))
        .toList();
  }

  /** What the linter knows of them. */
  public static Map<String, Set<String>> outcomes() {
    Map<String, Set<String>> outcomes = new HashMap<>();
    actions().forEach(action -> outcomes.put(action.name(), action.outcomes()));
    return outcomes;
  }

  /** Reads this folder, or without one the dialogs in the jar. */
  public static CourseLoader.Result load(@Nullable Path folder) {
    CourseLoader loader = new CourseLoader(outcomes());
    ClassLoader jar = Curriculum.class.getClassLoader();
    return folder == null ? loader.load(jar) : loader.load(folder);
  }
}
