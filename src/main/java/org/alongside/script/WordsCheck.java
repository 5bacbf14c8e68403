package org.alongside.script;

import java.util.Map;
import java.util.Set;
import org.alongside.script.PhrasePage.Phrase;
import org.jspecify.annotations.Nullable;

/** Lays a language's pages of words beside those of the source. */
final class WordsCheck {
  private final String source;
  private final String language;
  private final Map<String, PhrasePage> words;
  private final Shelf shelf;
  private final Reports reports;

  WordsCheck(
      String source, String language, Map<String, PhrasePage> words, Shelf shelf, Reports reports) {
    this.source = source;
    this.language = language;
    this.words = words;
    this.shelf = shelf;
    this.reports = reports;
  }

  void check() {
    for (String id : Loading.WORD_PAGES.stream().sorted().toList()) {
      String path = Mirrors.path(language, id);
      PhrasePage from = words.get(Mirrors.path(source, id));
      PhrasePage page = words.get(path);
      if (page != null && from == null) {
        orphan(path);
      } else if (page != null && from != null) {
        compare(id, page, from, reports.of(path));
      } else if (from != null && !shelf.texts().containsKey(path)) {
        missing(id, path);
      }
    }
  }

  /** Reports a translation of nothing, unless its source is there and cannot be read. */
  private void orphan(String path) {
    if (!shelf.texts().containsKey(source + path.substring(path.indexOf('/')))) {
      Orphans.report(path, source, reports.of(path));
    }
  }

  /** The pages of words that the bot itself says; those of web pages are for colleagues. */
  private void missing(String id, String path) {
    if (Set.of(Loading.PHRASES, Loading.GLOSSARY).contains(id)) {
      reports
          .of(path)
          .add(
              ProblemCode.MISSING_TRANSLATION,
              At.START,
              "every language needs this page; translate `%s`, or take `%s` from `languages`"
                  .formatted(Mirrors.path(source, id), language));
    }
  }

  private void compare(String id, PhrasePage page, PhrasePage from, Report report) {
    if (report.errors() > 0) {
      return;
    }
    from.phrases()
        .forEach(
            (word, phrase) -> {
              if (!page.phrases().containsKey(word)) {
                report.add(
                    ProblemCode.MISSING_PHRASE,
                    At.START,
                    "`## %s` of `%s` is missing here; translate it".formatted(word, from.file()));
              }
            });
    page.phrases()
        .forEach((word, phrase) -> phrase(word, phrase, from.phrases().get(word), report));
    if (id.equals(Loading.PHRASES) && report.errors() == 0) {
      page.phrases().forEach((word, phrase) -> RequiredPhrases.check(word, phrase, report));
    }
    if (report.errors() == 0) {
      Freshness.check(page, from, report);
    }
  }

  private static void phrase(String id, Phrase page, @Nullable Phrase from, Report report) {
    if (from == null) {
      report.add(
          ProblemCode.DIFFERENT_STEPS,
          page.at(),
          "the source has no `## %s`; take it away".formatted(id));
    } else if (page.paragraphs().size() != from.paragraphs().size()) {
      report.add(
          ProblemCode.DIFFERENT_BLOCKS,
          page.at(),
          "the source has %s in `%s`, this page has %d"
              .formatted(
                  MirrorBlocks.several(from.paragraphs().size(), "paragraph"),
                  id,
                  page.paragraphs().size()));
    }
  }
}
