package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.script.Page.Ref;
import org.jspecify.annotations.Nullable;

/** Sees that every link of a page leads somewhere. */
final class TargetCheck {
  private final Map<String, Page> pages;
  private final Set<String> unreadable;
  private final Set<String> terms;
  private final Report report;

  /**
   * Links are followed among these.
   *
   * @param unreadable ids of pages of which not all steps are known
   */
  TargetCheck(Map<String, Page> pages, Set<String> unreadable, Set<String> terms, Report report) {
    this.pages = pages;
    this.unreadable = unreadable;
    this.terms = terms;
    this.report = report;
  }

  void check(Page page) {
    for (Page.Section section : page.steps()) {
      refs(section).forEach(this::follow);
      for (Para para : Paras.of(section)) {
        terms(para, terms, report);
      }
    }
    front(page);
  }

  /** Reports the terms of a paragraph that the glossary lacks. */
  static void terms(Para para, Set<String> known, Report report) {
    for (Para.Term term : para.terms()) {
      if (!known.contains(term.id())) {
        report.add(
            ProblemCode.UNKNOWN_TERM,
            term.at(),
            "`glossary.md` has no term `%s`; add `## %s` there".formatted(term.id(), term.id()));
      }
    }
  }

  private void follow(Ref ref) {
    Page page = pages.get(ref.dialog());
    if (unreadable.contains(ref.dialog())) {
      return;
    }
    if (page == null) {
      report.add(
          ProblemCode.UNKNOWN_PAGE,
          ref.at(),
          "there is no page `%s.md`; write one, or link to another%s"
              .formatted(ref.dialog(), Nearest.page(ref.dialog(), pages.keySet())));
    } else if (ref.step() != null && step(page, ref.step()) == null) {
      var moved = page.front().moved().get(ref.step());
      report.add(
          ProblemCode.UNKNOWN_STEP,
          ref.at(),
          moved == null
              ? "`%s.md` has no step `%s`; its steps are %s"
                  .formatted(
                      page.id(),
                      ref.step(),
                      Nearest.listed(
                          ref.step(), page.steps().stream().map(Page.Section::id).toList()))
              : "this step is called `%s` now; link to that".formatted(moved.text()));
    }
  }

  private void front(Page page) {
    if (unreadable.contains(page.id())) {
      return;
    }
    var debrief = page.front().debrief();
    if (debrief != null && step(page, debrief.text()) == null) {
      report.add(
          ProblemCode.UNKNOWN_STEP,
          debrief.at(),
          "this page has no step `%s`; name the step that is the debrief"
              .formatted(debrief.text()));
    }
    page.front()
        .moved()
        .forEach(
            (from, to) -> {
              if (step(page, from) != null) {
                report.add(
                    ProblemCode.BAD_MOVE,
                    to.at(),
                    "`%s` is a step of this page, so it has not moved; take the line away"
                        .formatted(from));
              } else if (step(page, to.text()) == null) {
                report.add(
                    ProblemCode.BAD_MOVE,
                    to.at(),
                    "this page has no step `%s` to move to".formatted(to.text()));
              }
            });
  }

  static Page.@Nullable Section step(Page page, String id) {
    for (Page.Section section : page.steps()) {
      if (section.id().equals(id)) {
        return section;
      }
    }
    return null;
  }

  /** Every link of a step to a step. */
  static List<Ref> refs(Page.Section section) {
    List<Ref> refs = new ArrayList<>();
    for (Page.Item item : section.items()) {
      if (item instanceof Page.After after) {
        refs.add(after.target());
      }
    }
    section.ways().forEach(way -> refs.add(way.target()));
    switch (section.ending()) {
      case Page.Go go -> refs.add(go.target());
      case Page.End end -> {}
      case Page.Ask ask -> {
        refs.add(ask.target());
        ask.buttons().forEach(button -> refs.add(button.target()));
      }
      case Page.Choice choice -> choice.buttons().forEach(button -> refs.add(button.target()));
      case Page.Quiz quiz -> {
        if (quiz.target() != null) {
          refs.add(quiz.target());
        }
      }
      case Page.Outcomes outcomes -> outcomes.ways().forEach(way -> refs.add(way.target()));
      case null -> {}
    }
    return refs;
  }
}
