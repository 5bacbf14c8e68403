package org.alongside.script;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Sees that no id is lost and that new ones are written down. */
final class IdCheck {
  private final Loaded loaded;
  private final SortedMap<String, Page> pages;
  private final Map<String, Page> former = new HashMap<>();

  IdCheck(Loaded loaded) {
    this.loaded = loaded;
    this.pages = loaded.source();
  }

  void check() {
    for (Page page : pages.values()) {
      page.front().was().forEach(was -> former.put(was.text(), page));
      fresh(page);
    }
    loaded.ids().lines().forEach((id, line) -> vanished(id, new At(line, 1)));
  }

  private void fresh(Page page) {
    Report report = loaded.reports().of(page.file());
    if (!loaded.ids().lines().containsKey(page.id())) {
      report.add(ProblemCode.NEW_ID, At.START, lacks(page.id()));
      return;
    }
    for (Page.Section step : page.steps()) {
      String id = page.id() + "#" + step.id();
      if (!loaded.ids().lines().containsKey(id)) {
        report.add(ProblemCode.NEW_ID, step.at(), lacks(id));
      }
    }
  }

  private static String lacks(String id) {
    return "`%s` is not in `ids.txt` yet; `lint --fix` writes it".formatted(id);
  }

  private void vanished(String id, At at) {
    int hash = id.indexOf('#');
    String dialog = hash < 0 ? id : id.substring(0, hash);
    Page page = pages.getOrDefault(dialog, former.get(dialog));
    Report report = loaded.reports().of(Ids.FILE);
    if (page == null && hash < 0) {
      report.add(
          ProblemCode.VANISHED_ID,
          at,
          "the page `%s` is gone, and learners may stand in it; bring it back, or write `was: %s`"
                  .formatted(id, id)
              + " into the front matter of the page that follows it");
    } else if (page != null && hash >= 0) {
      String step = id.substring(hash + 1);
      if (TargetCheck.step(page, step) == null && !page.front().moved().containsKey(step)) {
        report.add(
            ProblemCode.VANISHED_ID,
            at,
            "the step `%s` of `%s` is gone, and learners may stand in it; bring it back, or write"
                    .formatted(step, page.id())
                + " `moved:` with `%s: ‹new step›` into the page's front matter".formatted(step));
      }
    }
  }
}
