package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Guard;
import org.alongside.script.Page.Item;
import org.alongside.script.Page.Section;
import org.jspecify.annotations.Nullable;

/** Lays the blocks of a step beside those of its source. The first difference is reported. */
final class MirrorBlocks {
  /** What kind of block it is, in the words of a translator. */
  private enum Sort {
    PARAGRAPH("paragraph"),
    MEDIUM("picture or recording"),
    BREAK("`---`"),
    COMMAND("command");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    static Sort of(Item item) {
      return switch (item) {
        case Page.Say say -> PARAGRAPH;
        case Page.Show show -> MEDIUM;
        case Page.Break line -> BREAK;
        case Page.Put put -> COMMAND;
        case Page.After after -> COMMAND;
        case Page.Do act -> COMMAND;
      };
    }
  }

  private final Section source;
  private final Section page;
  private final Elsewhere elsewhere;
  private final Report report;

  MirrorBlocks(Section source, Section page, Elsewhere elsewhere, Report report) {
    this.source = source;
    this.page = page;
    this.elsewhere = elsewhere;
    this.report = report;
  }

  /** For each block of the source the block that says it, or null; of no use after a report. */
  List<@Nullable Item> check() {
    List<@Nullable Item> items = new ArrayList<>();
    int next = 0;
    for (Item theirs : source.items()) {
      Item ours = next < page.items().size() ? page.items().get(next) : null;
      if (ours != null && same(theirs, ours)) {
        items.add(ours);
        next++;
      } else if (optional(theirs)) {
        items.add(null);
      } else {
        differ(theirs, ours);
        return items;
      }
    }
    if (next < page.items().size()) {
      extra(page.items().get(next));
    }
    return items;
  }

  /** Words alone may be left out: what the bot does is the same in every language. */
  private boolean optional(Item item) {
    boolean words = item instanceof Page.Say || item instanceof Page.Show;
    return words && elsewhere.is(item.cond().guard());
  }

  private static boolean same(Item theirs, Item ours) {
    return theirs.cond().guard().equals(ours.cond().guard())
        && switch (theirs) {
          case Page.Say say -> ours instanceof Page.Say;
          case Page.Break line -> ours instanceof Page.Break;
          case Page.Show show -> ours instanceof Page.Show o && o.media().equals(show.media());
          case Page.Put put -> ours instanceof Page.Put o && o.effect().equals(put.effect());
          case Page.Do act -> ours instanceof Page.Do o && o.action().equals(act.action());
          case Page.After after ->
              ours instanceof Page.After o
                  && o.delay().equals(after.delay())
                  && MirrorEnds.same(o.target(), after.target());
        };
  }

  private void differ(Item theirs, @Nullable Item ours) {
    for (Sort sort : Sort.values()) {
      if (sort != Sort.COMMAND && count(sort, page.items()) != count(sort, source.items())) {
        if (!counted(sort, ours)) {
          continue;
        }
        return;
      }
    }
    if (ours == null || Sort.of(theirs) != Sort.of(ours)) {
      misplaced(theirs, ours);
    } else if (!theirs.cond().guard().equals(ours.cond().guard())) {
      guard(theirs.cond().guard(), ours.cond(), report);
    } else {
      otherwise(theirs, ours);
    }
  }

  /** Says that there are too few or too many; false when what may be left out explains it. */
  private boolean counted(Sort sort, @Nullable Item ours) {
    long there = count(sort, source.items());
    long here = count(sort, page.items());
    long least =
        there
            - source.items().stream()
                .filter(item -> Sort.of(item) == sort && optional(item))
                .count();
    if (here >= least && here <= there) {
      return false;
    }
    At at = here > there && ours != null ? ours.at() : page.at();
    report.add(
        ProblemCode.DIFFERENT_BLOCKS,
        at,
        "the source has %s in `%s`, this page has %d; %s"
            .formatted(
                several(there, sort.word),
                source.id(),
                here,
                here < there ? "add what is missing" : "one of the source is one here"));
    return true;
  }

  private void misplaced(Item theirs, @Nullable Item ours) {
    String code = Codes.of(theirs);
    if (!code.isEmpty() && page.items().stream().noneMatch(item -> same(theirs, item))) {
      report.add(
          ProblemCode.DIFFERENT_CODE,
          ours == null ? page.at() : ours.at(),
          "the code `%s` stands in the source here; keep it".formatted(code));
    } else if (ours != null && !Codes.of(ours).isEmpty()) {
      extra(ours);
    } else {
      report.add(
          ProblemCode.DIFFERENT_BLOCKS,
          ours == null ? page.at() : ours.at(),
          "the source has a %s here; keep its order".formatted(Sort.of(theirs).word));
    }
  }

  private void extra(Item ours) {
    Sort sort = Sort.of(ours);
    if (sort == Sort.COMMAND) {
      report.add(
          ProblemCode.DIFFERENT_CODE,
          ours.at(),
          "the source does not have `%s` here; take it away".formatted(Codes.of(ours)));
    } else if (!counted(sort, ours)) {
      report.add(
          ProblemCode.DIFFERENT_BLOCKS,
          ours.at(),
          "the source has no such %s here; keep its order and conditions".formatted(sort.word));
    }
  }

  private void otherwise(Item theirs, Item ours) {
    if (theirs instanceof Page.Show show && ours instanceof Page.Show other) {
      report.add(
          ProblemCode.DIFFERENT_MEDIUM,
          ours.at(),
          "this shows `%s`, the source `%s`; keep the file, only the words in [ ] are translated"
              .formatted(other.media().file(), show.media().file()));
    } else if (!Codes.of(theirs).equals(Codes.of(ours))) {
      report.add(
          ProblemCode.DIFFERENT_CODE,
          ours.at(),
          "the code `%s` stands in the source; keep it, this page has `%s`"
              .formatted(Codes.of(theirs), Codes.of(ours)));
    } else if (theirs instanceof Page.After after && ours instanceof Page.After other) {
      MirrorEnds.target(after.target(), other.target(), report);
    }
  }

  /** Reports a condition that is not the source's. */
  static void guard(Guard theirs, Page.Cond ours, Report report) {
    String there = Codes.of(theirs);
    String here = Codes.of(ours.guard());
    report.add(
        ProblemCode.DIFFERENT_CODE,
        ours.at(),
        there.isEmpty()
            ? "the source has no condition here; take `%s` away".formatted(here)
            : "the code `%s` stands in the source; keep it%s"
                .formatted(there, here.isEmpty() ? "" : ", this page has `%s`".formatted(here)));
  }

  private static long count(Sort sort, List<Item> items) {
    return items.stream().filter(item -> Sort.of(item) == sort).count();
  }

  static String several(long number, String word) {
    return number == 1 || word.startsWith("`")
        ? "%d %s".formatted(number, word)
        : word.startsWith("picture")
            ? "%d pictures or recordings".formatted(number)
            : "%d %ss".formatted(number, word);
  }
}
