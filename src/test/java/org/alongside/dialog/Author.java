package org.alongside.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Somebody who edits pages all day, by a seed. A step is a thing with a number that stays, whatever
 * it is called; it says its number, and each button says the number of the step it leads to.
 */
final class Author {
  /** A page; its former names lead to it while it lives. */
  static final class Page {
    String id;
    final List<String> was = new ArrayList<>();
    final Map<String, Step> moved = new LinkedHashMap<>();
    final List<Step> steps = new ArrayList<>();
    boolean gone;

    Page(String id) {
      this.id = id;
    }

    Step first() {
      return steps.getFirst();
    }
  }

  /** A step and what it says now. */
  static final class Step {
    final int number;
    final Page page;
    String id;
    int version;
    boolean intro;
    boolean gone;
    List<Button> buttons = new ArrayList<>();

    Step(int number, Page page, String id) {
      this.number = number;
      this.page = page;
      this.id = id;
    }

    /** The words that say where one stands. */
    String here() {
      return "This is %d, version %d, n ".formatted(number, version);
    }
  }

  record Button(Step to, int plus) {
    String label() {
      return "To %d plus %d".formatted(to.number, plus);
    }
  }

  final List<Page> pages = new ArrayList<>();
  final Map<Integer, Step> steps = new LinkedHashMap<>();
  private final SplittableRandom chance;
  private int names;
  private boolean broken;

  Author(SplittableRandom chance) {
    this.chance = chance;
    for (int i = 0; i < 3; i++) {
      Page page = new Page("system/page-" + ++names);
      pages.add(page);
      for (int j = 0; j < 4; j++) {
        add(page);
      }
    }
    steps.values().forEach(step -> step.buttons = buttons());
  }

  private Step add(Page page) {
    Step step = new Step(steps.size() + 1, page, "step-" + ++names);
    page.steps.add(step);
    steps.put(step.number, step);
    return step;
  }

  private List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    for (int i = chance.nextInt(1, 4); i > 0; i--) {
      Button button = new Button(any(alive()), chance.nextInt(4));
      if (buttons.stream().noneMatch(other -> other.label().equals(button.label()))) {
        buttons.add(button);
      }
    }
    return buttons;
  }

  private List<Step> alive() {
    return steps.values().stream().filter(step -> !step.gone).toList();
  }

  <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  /** Changes something, and says whether the pages can be told as they are now. */
  boolean edits() {
    Step step = any(alive());
    broken = false;
    switch (chance.nextInt(10)) {
      case 0, 1 -> step.version++;
      case 2 -> step.buttons = buttons();
      case 3 -> step.intro = !step.intro;
      case 4 -> {
        step.page.moved.put(step.id, step);
        step.id = "step-" + ++names;
      }
      case 5 -> {
        step.page.was.add(step.page.id);
        step.page.id = "system/page-" + ++names;
      }
      case 6 -> any(alive()).buttons.add(new Button(added(step.page), 9));
      case 7 -> removes(step);
      case 8 -> removesPage(step.page);
      default -> broken = true;
    }
    return !broken;
  }

  private Step added(Page page) {
    Step fresh = add(page);
    fresh.buttons = buttons();
    if (chance.nextBoolean()) {
      page.steps.remove(fresh);
      page.steps.addFirst(fresh);
    }
    return fresh;
  }

  private void removes(Step step) {
    if (step.page.steps.size() > 1) {
      step.page.steps.remove(step);
      step.page.moved.values().removeIf(step::equals);
      step.gone = true;
      mendButtons();
    }
  }

  private void removesPage(Page page) {
    if (pages.stream().filter(each -> !each.gone).count() > 2) {
      page.gone = true;
      page.steps.forEach(step -> step.gone = true);
      mendButtons();
    }
  }

  private void mendButtons() {
    for (Step step : alive()) {
      step.buttons = new ArrayList<>(step.buttons);
      step.buttons.removeIf(button -> button.to().gone);
      if (step.buttons.isEmpty()) {
        step.buttons = buttons();
      }
    }
  }

  /** Takes the last mistake back. */
  void mends() {
    broken = false;
  }

  /** The files as they stand now. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    pages.stream()
        .filter(page -> !page.gone)
        .forEach(page -> files.put("en/" + page.id + ".md", text(page)));
    if (broken) {
      files.compute(any(List.copyOf(files.keySet())), (file, text) -> text + "\n<b>{</b>\n");
    }
    return files;
  }

  private static String text(Page page) {
    String was = page.was.isEmpty() ? "" : "was: " + page.was + "\n";
    String moved =
        page.moved.entrySet().stream()
            .map(e -> "  " + e.getKey() + ": " + e.getValue().id + "\n")
            .collect(Collectors.joining());
    return "---\nkind: system\n"
        + was
        + (moved.isEmpty() ? "" : "moved:\n" + moved)
        + "vars:\n  n: number 0..99\n---\n\n# Page\n\n"
        + page.steps.stream().map(Author::text).collect(Collectors.joining("\n"));
  }

  private static String text(Step step) {
    return "## %s\n\n%s%s{n}.\n\n`if n >= 10` Many.\n\n`else` Few.\n\n%s"
        .formatted(
            step.id,
            step.intro ? "Before.\n\n" : "",
            step.here(),
            step.buttons.stream()
                .map(b -> "- [%s](%s) `n +%d`\n".formatted(b.label(), link(b.to()), b.plus()))
                .collect(Collectors.joining()));
  }

  private static String link(Step to) {
    return to.page.id.replaceFirst("system/", "") + ".md#" + to.id;
  }
}
