package org.alongside.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Dialog.Kind;
import org.alongside.dialog.Target;
import org.alongside.script.Page.Ref;
import org.jspecify.annotations.Nullable;

/** The steps of all pages and the ways between them. */
final class Paths {
  private final Map<String, Page> pages;
  private final Reports reports;
  private final Map<Target, Page.Section> steps = new LinkedHashMap<>();
  private final Map<Target, List<Target>> ways = new LinkedHashMap<>();
  private final Map<Target, List<Target>> gos = new LinkedHashMap<>();

  Paths(Map<String, Page> pages, Reports reports) {
    this.pages = pages;
    this.reports = reports;
  }

  void check() {
    for (Page page : pages.values()) {
      for (Page.Section step : page.steps()) {
        Target here = new Target(page.id(), step.id());
        steps.put(here, step);
        ways.put(here, TargetCheck.refs(step).stream().map(this::target).toList());
        List<Target> at = new ArrayList<>();
        step.ways().forEach(way -> at.add(target(way.target())));
        if (step.ending() instanceof Page.Go go) {
          at.add(target(go.target()));
        }
        gos.put(here, at);
      }
    }
    unreachable();
    loops();
  }

  private Target target(Ref ref) {
    Page page = pages.get(ref.dialog());
    String first = page == null ? "" : page.steps().getFirst().id();
    return new Target(ref.dialog(), ref.step() == null ? first : ref.step());
  }

  private void unreachable() {
    Set<Target> reached = new HashSet<>();
    for (Page page : pages.values()) {
      boolean cards = page.front().kind() == Kind.QUESTIONS;
      for (Page.Section step : cards ? page.steps() : page.steps().subList(0, 1)) {
        reach(new Target(page.id(), step.id()), reached);
      }
    }
    while (reached.size() < steps.size()) {
      Target lost = firstLost(reached);
      report(
          lost,
          ProblemCode.UNREACHABLE,
          "nothing leads to `%s`; link to it, or take it away".formatted(lost.step()));
      reach(lost, reached);
    }
  }

  /** A lost step that no other lost step leads to, or else the first. */
  private Target firstLost(Set<Target> reached) {
    List<Target> lost = steps.keySet().stream().filter(s -> !reached.contains(s)).toList();
    Set<Target> led = new HashSet<>();
    for (Target from : lost) {
      ways.getOrDefault(from, List.of()).stream().filter(to -> !to.equals(from)).forEach(led::add);
    }
    return lost.stream().filter(s -> !led.contains(s)).findFirst().orElse(lost.getFirst());
  }

  private void reach(Target from, Set<Target> reached) {
    Deque<Target> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      Target step = open.remove();
      if (steps.containsKey(step) && reached.add(step)) {
        open.addAll(ways.getOrDefault(step, List.of()));
      }
    }
  }

  private void loops() {
    Set<Target> loops = new HashSet<>(steps.keySet());
    boolean smaller = true;
    while (smaller) {
      Set<Target> led = new HashSet<>();
      loops.forEach(step -> led.addAll(gos.getOrDefault(step, List.of())));
      smaller = loops.removeIf(step -> !led.contains(step) || noneOf(gos.get(step), loops));
    }
    for (Target step : steps.keySet()) {
      if (loops.contains(step)) {
        report(
            step,
            ProblemCode.GO_LOOP,
            "from `%s` the ways lead back to it without ever asking anything; let one of the steps"
                    .formatted(step.step())
                + " wait or end");
        drop(step, loops);
      }
    }
  }

  private static boolean noneOf(@Nullable Collection<Target> ways, Set<Target> steps) {
    return ways == null || ways.stream().noneMatch(steps::contains);
  }

  private void drop(Target from, Set<Target> loops) {
    Deque<Target> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      Target step = open.remove();
      if (loops.remove(step)) {
        open.addAll(gos.getOrDefault(step, List.of()));
      }
    }
  }

  private void report(Target step, ProblemCode code, String message) {
    Page page = pages.get(step.dialog());
    Page.Section section = steps.get(step);
    if (page != null && section != null) {
      reports.of(page.file()).add(code, section.at(), message);
    }
  }
}
