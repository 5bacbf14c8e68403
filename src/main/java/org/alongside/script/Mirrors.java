package org.alongside.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All translations beside their sources: what each language offers, and what it lacks.
 *
 * <p>A page with an error of its own is not offered. A page that only leads to one that is not
 * offered stays: a menu in her language with one lesson in another is better than another menu.
 */
final class Mirrors {
  private final CourseFile file;
  private final Map<String, SortedMap<String, Page>> pages;
  private final Map<String, PhrasePage> words;
  private final Shelf shelf;
  private final Reports reports;
  private final SortedMap<String, Page> source;
  private final Needed needed;
  private final Map<String, SortedMap<String, Mirror>> offered = new HashMap<>();

  Mirrors(
      CourseFile file,
      Map<String, SortedMap<String, Page>> pages,
      Map<String, PhrasePage> words,
      Shelf shelf,
      Reports reports) {
    this.file = file;
    this.pages = pages;
    this.words = words;
    this.shelf = shelf;
    this.reports = reports;
    this.source = pages.getOrDefault(file.source(), new TreeMap<>());
    this.needed = Needed.of(file, source);
  }

  /** By language what it offers, by id; what is wrong is reported. */
  Map<String, SortedMap<String, Mirror>> check() {
    SortedMap<String, Mirror> own = new TreeMap<>();
    source.forEach((id, page) -> own.put(id, Mirror.of(page)));
    offered.put(file.source(), own);
    for (String language : file.translations()) {
      SortedMap<String, Mirror> mirrors = new TreeMap<>();
      offered.put(language, mirrors);
      for (Page page : pages.getOrDefault(language, new TreeMap<>()).values()) {
        Mirror mirror = mirror(page);
        if (mirror != null) {
          mirrors.put(page.id(), mirror);
        }
      }
      new WordsCheck(file.source(), language, words, shelf, reports).check();
      missing(language);
      mirrors.values().forEach(mirror -> follow(mirror.page()));
    }
    commands();
    return offered;
  }

  private @Nullable Mirror mirror(Page page) {
    Page from = source.get(page.id());
    Report report = reports.of(page.file());
    if (from == null || report.errors() > 0 || reports.of(from.file()).errors() > 0) {
      return null;
    }
    Elsewhere elsewhere = new Elsewhere(file.countries(), page.language());
    Mirror mirror = new MirrorCheck(from, page, elsewhere, report).check();
    if (mirror != null) {
      Freshness.check(page, from, needed.safety().contains(page.id()), report);
    }
    return mirror;
  }

  private void missing(String language) {
    for (String id : needed.pages()) {
      String path = path(language, id);
      if (!shelf.texts().containsKey(path)) {
        reports
            .of(path)
            .add(
                ProblemCode.MISSING_TRANSLATION,
                At.START,
                "every language needs this page; translate `%s`, or take `%s` from `languages`"
                    .formatted(path(file.source(), id), language));
      }
    }
  }

  private void follow(Page page) {
    jumps(page);
    PhrasePage glossary = words.get(path(page.language(), Loading.GLOSSARY));
    if (glossary != null) {
      for (Para para : Paras.of(page)) {
        TargetCheck.terms(para, glossary.phrases().keySet(), reports.of(page.file()));
      }
    }
  }

  /** An offered page leads only to offered ones. What is there with an error has been reported. */
  private void jumps(Page page) {
    Set<String> said = new HashSet<>();
    for (Page.Section step : page.steps()) {
      for (Page.Ref ref : TargetCheck.refs(step)) {
        boolean known = source.containsKey(ref.dialog()) && !needed.pages().contains(ref.dialog());
        String path = path(page.language(), ref.dialog());
        if (known && !shelf.texts().containsKey(path) && said.add(ref.dialog())) {
          reports
              .of(page.file())
              .add(
                  ProblemCode.NOT_OFFERED,
                  ref.at(),
                  "this leads to a page that `%s` does not have; translate `%s`"
                      .formatted(page.language(), path(file.source(), ref.dialog())));
        }
      }
    }
  }

  private void commands() {
    file.commands()
        .forEach(
            (name, command) -> {
              String id = command.page().text();
              var lacking =
                  file.translations().stream()
                      .filter(language -> !shelf.texts().containsKey(path(language, id)))
                      .toList();
              boolean known = source.containsKey(id) && !needed.pages().contains(id);
              if (known && !lacking.isEmpty()) {
                reports
                    .of(CourseFile.FILE)
                    .add(
                        ProblemCode.NOT_OFFERED,
                        command.page().at(),
                        "`/%s` leads to a page that %s %s not have; translate `%s`"
                            .formatted(
                                name,
                                String.join(", ", lacking.stream().map("`%s`"::formatted).toList()),
                                lacking.size() == 1 ? "does" : "do",
                                path(file.source(), id)));
              }
            });
  }

  static String path(String language, String id) {
    return language + "/" + id + ".md";
  }
}
