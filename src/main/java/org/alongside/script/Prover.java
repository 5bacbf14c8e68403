package org.alongside.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Place;
import org.alongside.dialog.Text;
import org.alongside.dialog.Var;

/** Goes every way through every dialog in each language, and tells where that ends badly. */
public final class Prover {
  private final Loaded loaded;
  private final Course course;
  private final List<Action> actions;
  private final Predicate<String> chosen;
  private final SortedMap<String, Exploring> explored = new TreeMap<>();

  /** The same pages in courses that have other pieces to choose from. */
  private final List<Exploring> stocked = new ArrayList<>();

  private Prover(Loaded loaded, Course course, List<Action> actions, Predicate<String> chosen) {
    this.loaded = loaded;
    this.course = course;
    this.actions = actions;
    this.chosen = chosen;
  }

  /**
   * What came of it.
   *
   * @param problems what keeps the folder from loading: then nothing was proven
   * @param pages how many pages were proven, each language counted
   * @param moments how many different moments were visited
   * @param sampled dialogs with more moments than can be visited, each with its language
   */
  public record Proof(
      List<Problem> problems,
      List<Finding> findings,
      List<Coverage> coverage,
      int pages,
      long moments,
      List<String> sampled) {
    public Proof {
      problems = List.copyOf(problems);
      findings = List.copyOf(findings);
      coverage = List.copyOf(coverage);
      sampled = List.copyOf(sampled);
    }

    /** Whether no talk ends badly. */
    public boolean holds() {
      return problems.isEmpty() && findings.isEmpty();
    }
  }

  /** Proves a folder of dialogs for a host with these actions. */
  public static Proof prove(Path folder, List<Action> actions) throws IOException {
    return prove(folder, actions, id -> true);
  }

  /** Proves those dialogs of a folder whose ids are chosen, each as if entered by itself. */
  public static Proof prove(Path folder, List<Action> actions, Predicate<String> chosen)
      throws IOException {
    Map<String, Set<String>> outcomes = new HashMap<>();
    actions.forEach(action -> outcomes.put(action.name(), action.outcomes()));
    Reports reports = new Reports();
    Loaded loaded = new CourseLoader(outcomes).read(Shelf.of(folder), folder.toString(), reports);
    Course course = loaded == null ? null : loaded.course();
    if (loaded == null || course == null) {
      return new Proof(reports.all(), List.of(), List.of(), 0, 0, List.of());
    }
    return new Prover(loaded, course, actions, chosen).prove();
  }

  private Proof prove() {
    loaded.source().values().stream().filter(page -> chosen.test(page.id())).forEach(this::explore);
    all().parallel().forEach(Exploring::enter);
    List<Moment> led = led();
    while (!led.isEmpty()) {
      Map<String, List<Moment>> by =
          led.stream()
              .collect(
                  Collectors.groupingBy(Prover::where, LinkedHashMap::new, Collectors.toList()));
      by.entrySet().parallelStream()
          .forEach(
              entry -> {
                Exploring there = explored.get(entry.getKey());
                if (there != null) {
                  entry.getValue().forEach(there::goOn);
                }
              });
      led = led();
    }
    return proof();
  }

  private void explore(Page source) {
    Dialog dialog = dialog(source.id());
    for (String language : dialog.languages()) {
      Reads reads = new Reads(source, page(source.id(), language));
      explored.put(
          name(source.id(), language),
          new Exploring(actions, course, dialog, language, reads, Exploring.MOST));
      Stocks.of(course, dialog, language)
          .forEach(
              other ->
                  stocked.add(
                      new Exploring(actions, other, dialog, language, reads, Exploring.FEW)));
      Ends.of(actions, dialog)
          .forEach(
              host ->
                  stocked.add(new Exploring(host, course, dialog, language, reads, Exploring.FEW)));
    }
  }

  private Dialog dialog(String id) {
    return Objects.requireNonNull(course.dialogs().get(id));
  }

  private Page page(String id, String language) {
    return Objects.requireNonNull(Objects.requireNonNull(loaded.pages().get(language)).get(id));
  }

  private static String name(String dialog, String language) {
    return language + "/" + dialog;
  }

  private static String where(Moment moment) {
    Place top = Objects.requireNonNull(moment.learner().top());
    return name(top.at().dialog(), top.language());
  }

  /** Moments at which one dialog led into the middle of another. */
  private List<Moment> led() {
    List<Moment> led = new ArrayList<>();
    for (Exploring exploring : explored.values()) {
      for (Moment moment : exploring.elsewhere()) {
        Place top = Objects.requireNonNull(moment.learner().top());
        Dialog dialog = course.dialogs().get(top.at().dialog());
        if (dialog != null && !dialog.first().id().equals(top.at().step())) {
          led.add(moment);
        }
      }
    }
    return led;
  }

  private Proof proof() {
    List<Finding> findings = new ArrayList<>();
    List<String> sampled = new ArrayList<>();
    long moments = 0;
    for (Exploring exploring : all().toList()) {
      exploring.complaints().forEach(complaint -> findings.add(finding(complaint, exploring)));
      moments += exploring.moments();
    }
    explored.forEach(
        (name, exploring) -> {
          if (exploring.sampled()) {
            sampled.add(name);
          }
        });
    Collections.sort(findings);
    return new Proof(List.of(), findings, coverage(), explored.size(), moments, sampled);
  }

  private Stream<Exploring> all() {
    return Stream.concat(explored.values().stream(), stocked.stream());
  }

  private Finding finding(Trial.Complaint complaint, Exploring exploring) {
    Page page = page(exploring.dialog().id(), exploring.language());
    int line =
        page.steps().stream()
            .filter(step -> step.id().equals(complaint.step()))
            .map(step -> step.at().line())
            .findFirst()
            .orElse(1);
    String talk = new Retelling(exploring.trial(), page.language()).of(complaint.at());
    return new Finding(complaint.kind(), page.file(), line, complaint.message(), talk);
  }

  private List<Coverage> coverage() {
    Set<Text> said = Collections.newSetFromMap(new IdentityHashMap<>());
    all().forEach(exploring -> said.addAll(exploring.trial().said()));
    List<Coverage> all = new ArrayList<>();
    for (String language : course.languages()) {
      Coverage.Count count = new Coverage.Count(language, said);
      loaded
          .source()
          .forEach(
              (id, source) -> {
                if (chosen.test(id) && dialog(id).languages().contains(language)) {
                  count.page(page(id, language), declared(dialog(id)));
                }
              });
      all.add(count.done());
    }
    return all;
  }

  private Map<String, Var> declared(Dialog dialog) {
    Map<String, Var> declared = new HashMap<>(course.profile());
    declared.putAll(dialog.vars());
    return declared;
  }
}
