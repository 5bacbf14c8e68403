package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.script.Page.Item;
import org.alongside.script.Page.Section;
import org.jspecify.annotations.Nullable;

/** Lays a translation beside its source, and says where it differs in more than words. */
final class MirrorCheck {
  private final Page source;
  private final Page page;
  private final Elsewhere elsewhere;
  private final Report report;

  MirrorCheck(Page source, Page page, Elsewhere elsewhere, Report report) {
    this.source = source;
    this.page = page;
    this.elsewhere = elsewhere;
    this.report = report;
  }

  /** The mirror, or null when the page has another structure, which is reported. */
  @Nullable Mirror check() {
    int before = report.errors();
    if (!sameKind()) {
      return null;
    }
    List<List<@Nullable Item>> items = new ArrayList<>();
    if (sameSteps()) {
      for (int i = 0; i < source.steps().size(); i++) {
        items.add(step(source.steps().get(i), page.steps().get(i), report));
      }
    }
    return report.errors() > before ? null : new Mirror(page, items);
  }

  /** The blocks of one step; of no use when something was reported. */
  List<@Nullable Item> step(Section from, Section to, Report problems) {
    int before = problems.errors();
    List<@Nullable Item> items = new MirrorBlocks(from, to, elsewhere, problems).check();
    if (problems.errors() == before) {
      new MirrorEnds(from, to, problems).check();
    }
    return items;
  }

  private boolean sameKind() {
    if (page.front().kind() != null && page.front().kind() != source.front().kind()) {
      report.add(
          ProblemCode.DIFFERENT_KIND,
          page.front().kindAt(),
          "the source is of another kind; write the `kind` of `%s`".formatted(source.file()));
      return false;
    }
    if (source.front().opener() != null && page.front().opener() == null) {
      report.add(
          ProblemCode.MISSING_KEY,
          At.START,
          "the source has an opener; add `opener: …` in this language");
    }
    return true;
  }

  /** Whether the steps are the source's, in its order; else the first that is not is reported. */
  private boolean sameSteps() {
    List<String> ours = ids(page);
    List<String> theirs = ids(source);
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String our = i < ours.size() ? ours.get(i) : null;
      String their = i < theirs.size() ? theirs.get(i) : null;
      if (our == null && their != null) {
        missing(their, page.steps().isEmpty() ? At.START : page.steps().getLast().at(), theirs);
        return false;
      } else if (our != null && !our.equals(their)) {
        other(page.steps().get(i).at(), our, their, ours, theirs);
        return false;
      }
    }
    return true;
  }

  private void other(
      At at, String our, @Nullable String their, List<String> ours, List<String> theirs) {
    boolean known = theirs.contains(our);
    boolean there = their == null || ours.contains(their);
    if (known && !there && their != null) {
      missing(their, at, theirs);
    } else if (known) {
      report.add(
          ProblemCode.DIFFERENT_STEPS,
          at,
          "the steps stand in another order than in the source; `%s` stands %s there"
              .formatted(our, after(our, theirs)));
    } else if (there || their == null) {
      report.add(
          ProblemCode.DIFFERENT_STEPS,
          at,
          "the source has no step `%s`; take it away".formatted(our));
    } else {
      report.add(
          ProblemCode.DIFFERENT_STEPS,
          at,
          "this step is called `%s` in the source; write `## %s`, ids are not translated"
              .formatted(their, their));
    }
  }

  private void missing(String id, At at, List<String> theirs) {
    report.add(
        ProblemCode.DIFFERENT_STEPS,
        at,
        "the step `%s` is missing; it stands %s in the source, add it there"
            .formatted(id, after(id, theirs)));
  }

  private static String after(String id, List<String> order) {
    int at = order.indexOf(id);
    return at == 0 ? "first" : "after `%s`".formatted(order.get(at - 1));
  }

  private static List<String> ids(Page page) {
    return page.steps().stream().map(Section::id).toList();
  }
}
