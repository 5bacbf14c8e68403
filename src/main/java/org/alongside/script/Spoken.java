package org.alongside.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Media;

/**
 * The spoken forms beside pages: {@code the-joke.start.ogg} for a step, {@code the-joke.ogg} for
 * the first step, since a tip has but one.
 */
final class Spoken {
  private static final String ENDING = ".ogg";

  private Spoken() {}

  /** The spoken forms of one step, by language. */
  static Map<String, Media> of(Map<String, Mirror> pages, int step, Set<String> files) {
    Map<String, Media> spoken = new HashMap<>();
    pages.forEach(
        (language, mirror) -> {
          Page page = mirror.page();
          String own = file(page, page.steps().get(step).id());
          String whole = file(page, "");
          if (files.contains(own)) {
            spoken.put(language, new Media(own, Media.Kind.VOICE));
          } else if (step == 0 && files.contains(whole)) {
            spoken.put(language, new Media(whole, Media.Kind.VOICE));
          }
        });
    return spoken;
  }

  private static String file(Page page, String step) {
    return page.language() + "/" + page.id() + (step.isEmpty() ? "" : "." + step) + ENDING;
  }

  /** Reports spoken forms that nobody will hear. */
  static void check(Loaded loaded) {
    for (String file : loaded.shelf().files()) {
      int slash = file.indexOf('/');
      if (slash < 0 || !file.endsWith(ENDING)) {
        continue;
      }
      String language = file.substring(0, slash);
      if (loaded.file().languages().contains(language)) {
        String name = file.substring(slash + 1, file.length() - ENDING.length());
        check(file, loaded.pages().getOrDefault(language, new java.util.TreeMap<>()), name, loaded);
      }
    }
  }

  private static void check(String file, Map<String, Page> pages, String name, Loaded loaded) {
    int folder = name.lastIndexOf('/') + 1;
    int dot = name.indexOf('.', folder);
    Page page = pages.get(dot < 0 ? name : name.substring(0, dot));
    String step = dot < 0 ? "" : name.substring(dot + 1);
    if (page == null) {
      stray(
          file,
          "there is no page beside it that it speaks; name it like the page, as `the-joke.ogg`, or"
              + " like a step of it, as `the-joke.start.ogg`",
          loaded);
    } else if (dot >= 0 && page.steps().stream().noneMatch(s -> s.id().equals(step))) {
      stray(
          file,
          "`%s` has no step `%s` that it could speak; name one of %s"
              .formatted(
                  page.file(),
                  step,
                  String.join(", ", page.steps().stream().map(Page.Section::id).toList())),
          loaded);
    } else if (dot < 0
        && loaded.shelf().files().contains(file(page, page.steps().getFirst().id()))) {
      stray(
          file,
          "`%s` speaks the first step already; take one of the two away"
              .formatted(file(page, page.steps().getFirst().id())),
          loaded);
    }
  }

  private static void stray(String file, String message, Loaded loaded) {
    loaded.reports().of(file).add(ProblemCode.STRAY_SOUND, At.START, message);
  }
}
