package org.alongside.script;

import java.util.List;
import java.util.Objects;
import org.alongside.script.Page.Button;
import org.alongside.script.Page.Ref;
import org.alongside.script.Page.Section;
import org.jspecify.annotations.Nullable;

/** Lays the ways out of a step beside those of its source. The first difference is reported. */
final class MirrorEnds {
  private final Section source;
  private final Section page;
  private final Report report;

  MirrorEnds(Section source, Section page, Report report) {
    this.source = source;
    this.page = page;
    this.report = report;
  }

  void check() {
    int before = report.errors();
    ways();
    if (report.errors() == before) {
      ending();
    }
  }

  static boolean same(Ref theirs, Ref ours) {
    return theirs.dialog().equals(ours.dialog()) && Objects.equals(theirs.step(), ours.step());
  }

  /** Whether this link leads where the source's does; else it is reported. */
  static boolean target(Ref theirs, Ref ours, Report report) {
    if (!same(theirs, ours)) {
      report.add(
          ProblemCode.DIFFERENT_LINK,
          ours.at(),
          "this leads to `%s`, in the source to `%s`; keep the source's link"
              .formatted(name(ours), name(theirs)));
      return false;
    }
    return true;
  }

  private static String name(Ref ref) {
    return ref.dialog() + ".md" + (ref.step() == null ? "" : "#" + ref.step());
  }

  private void ways() {
    if (source.ways().size() != page.ways().size()) {
      At at = page.ways().isEmpty() ? page.at() : page.ways().getLast().target().at();
      report.add(
          ProblemCode.DIFFERENT_CODE,
          at,
          "the source has %s with a condition at the end of `%s`, this page has %d; keep each"
              .formatted(
                  MirrorBlocks.several(source.ways().size(), "`go`"),
                  source.id(),
                  page.ways().size()));
      return;
    }
    for (int i = 0; i < source.ways().size(); i++) {
      Page.Way theirs = source.ways().get(i);
      Page.Way ours = page.ways().get(i);
      if (!theirs.cond().guard().equals(ours.cond().guard())) {
        MirrorBlocks.guard(theirs.cond().guard(), ours.cond(), report);
        return;
      }
      if (!target(theirs.target(), ours.target(), report)) {
        return;
      }
    }
  }

  private void ending() {
    Page.Ending ours = page.ending();
    if (source.ending() == null || ours == null) {
      return;
    }
    boolean same =
        Codes.of(source.ending()).equals(Codes.of(ours))
            && source.ending().getClass() == ours.getClass();
    if (!same) {
      String there = Codes.of(source.ending());
      report.add(
          ProblemCode.DIFFERENT_CODE,
          ours.at(),
          there.isEmpty()
              ? "the source ends `%s` with buttons; write them".formatted(source.id())
              : "the code `%s` ends `%s` in the source; keep it".formatted(there, source.id()));
      return;
    }
    switch (source.ending()) {
      case Page.Go go -> target(go.target(), ((Page.Go) ours).target(), report);
      case Page.End end -> {}
      case Page.Ask ask -> {
        if (target(ask.target(), ((Page.Ask) ours).target(), report)) {
          buttons(ask.buttons(), ((Page.Ask) ours).buttons(), ours.at());
        }
      }
      case Page.Choice choice ->
          buttons(choice.buttons(), ((Page.Choice) ours).buttons(), ours.at());
      case Page.Quiz quiz -> quiz(quiz, (Page.Quiz) ours);
      case Page.Outcomes outcomes -> outcomes(outcomes, (Page.Outcomes) ours);
    }
  }

  private void buttons(List<Button> theirs, List<Button> ours, At list) {
    if (theirs.size() != ours.size()) {
      report.add(
          ProblemCode.DIFFERENT_BUTTONS,
          list,
          "the source has %s here, this page has %d; each is translated, in the source's order"
              .formatted(MirrorBlocks.several(theirs.size(), "button"), ours.size()));
      return;
    }
    for (int i = 0; i < theirs.size(); i++) {
      if (!button(theirs.get(i), ours.get(i))) {
        return;
      }
    }
  }

  private boolean button(Button theirs, Button ours) {
    if (!theirs.cond().guard().equals(ours.cond().guard())) {
      MirrorBlocks.guard(theirs.cond().guard(), ours.cond(), report);
      return false;
    }
    if (!target(theirs.target(), ours.target(), report)) {
      return false;
    }
    String there = tail(theirs);
    String here = tail(ours);
    if (!there.equals(here)) {
      report.add(
          ProblemCode.DIFFERENT_CODE,
          ours.at(),
          there.isEmpty()
              ? "the source has no code behind this button; take %s away".formatted(here)
              : "the code %s stands behind this button in the source; keep it".formatted(there));
      return false;
    }
    return true;
  }

  private static String tail(Button button) {
    StringBuilder tail = new StringBuilder();
    button.effects().forEach(put -> tail.append(" `").append(Codes.of(put.effect())).append('`'));
    return (button.returns() ? tail.append(" `return`") : tail).toString().strip();
  }

  private void quiz(Page.Quiz theirs, Page.Quiz ours) {
    if ((theirs.target() == null) != (ours.target() == null)) {
      report.add(
          ProblemCode.DIFFERENT_LINK,
          ours.at(),
          "the link after `quiz` is not the source's; keep it");
      return;
    }
    if (theirs.target() != null
        && ours.target() != null
        && !target(theirs.target(), ours.target(), report)) {
      return;
    }
    if (theirs.answers().size() != ours.answers().size()) {
      answers(ours.at(), "answer", theirs.answers().size(), ours.answers().size());
      return;
    }
    for (int i = 0; i < theirs.answers().size(); i++) {
      if (!answer(i + 1, theirs.answers().get(i), ours.answers().get(i))) {
        return;
      }
    }
  }

  private boolean answer(int number, Page.Answer theirs, Page.Answer ours) {
    if (theirs.right() != ours.right()) {
      report.add(
          ProblemCode.DIFFERENT_ANSWERS,
          ours.at(),
          "answer %d is %s in the source; begin it with `- [%s] `"
              .formatted(number, theirs.right() ? "right" : "wrong", theirs.right() ? "x" : " "));
      return false;
    }
    if (theirs.feedback().size() != ours.feedback().size()) {
      answers(ours.at(), "paragraph of feedback", theirs.feedback().size(), ours.feedback().size());
      return false;
    }
    return true;
  }

  private void answers(At at, String word, int there, int here) {
    report.add(
        ProblemCode.DIFFERENT_ANSWERS,
        at,
        "the source has %d %s here, this page has %d"
            .formatted(
                there, there == 1 ? word : word.replaceFirst("(answer|paragraph)", "$1s"), here));
  }

  private void outcomes(Page.Outcomes theirs, Page.Outcomes ours) {
    for (int i = 0; i < Math.max(theirs.ways().size(), ours.ways().size()); i++) {
      Page.@Nullable Outcome there = i < theirs.ways().size() ? theirs.ways().get(i) : null;
      Page.@Nullable Outcome here = i < ours.ways().size() ? ours.ways().get(i) : null;
      if (there == null || here == null || !there.word().equals(here.word())) {
        report.add(
            ProblemCode.DIFFERENT_CODE,
            here == null ? ours.at() : here.at(),
            there == null
                ? "the source has only %d outcomes; take this one away"
                    .formatted(theirs.ways().size())
                : "the code `%s` stands in the source here; keep it".formatted(there.word()));
        return;
      }
      if (!target(there.target(), here.target(), report)) {
        return;
      }
    }
  }
}
