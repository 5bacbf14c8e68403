package org.alongside.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.script.PhrasePage.Phrase;

/** The phrases that the host says, and the arguments that it gives to each. */
final class RequiredPhrases {
  private static final Map<String, Set<String>> PHRASES = new LinkedHashMap<>();

  static {
    for (String id :
        """
        help menu back skip stop yes no
        button-skip button-menu button-done
        opener-again opener-discreet opener-open
        not-understood old-button cannot-listen kind-media
        answer-empty answer-yes-no answer-word answer-name answer-hour answer-days
        answer-country answer-zone answer-language answer-secret
        nothing-to-skip nothing-to-go-back went-back page-gone flood
        write-again country-other group
        journal-empty journal-no-more journal-caption
        export-page export-data export-title export-settings export-adult export-word
        export-places export-passed export-plans export-coming export-choices export-questions
        export-journal export-screen export-nothing export-rest
        after-lesson button-review button-check-in before-track after-track button-measure
        service-none service-international forget-done bye-done made-failed
        certificate-title certificate-given certificate-sentence certificate-from
        way-open progress-title
        """
            .split("\\s+")) {
      PHRASES.put(id, Set.of());
    }
    PHRASES.put("answer-number", Set.of("low", "high"));
    PHRASES.put("answer-too-long", Set.of("limit"));
    PHRASES.put("chosen", Set.of("label"));
    PHRASES.put("journal-entry", Set.of("date", "title"));
    PHRASES.put("export-made", Set.of("date"));
    PHRASES.put("export-question", Set.of("title", "count", "date"));
    PHRASES.put("export-message", Set.of("number", "date"));
    PHRASES.put("service-line", Set.of("name", "number", "hours", "source", "year"));
    PHRASES.put("service-undated", Set.of("name", "number", "hours", "source", "read"));
    PHRASES.put("service-phoned", Set.of("name", "number", "hours", "date"));
    PHRASES.put("service-stale", Set.of("name", "number", "hours", "date"));
  }

  private static final Set<String> CONTROLS =
      Set.of("help", "menu", "back", "skip", "stop", "yes", "no");

  private RequiredPhrases() {}

  /** The arguments of a phrase; none for one that the host does not know. */
  static Set<String> arguments(String id) {
    return PHRASES.getOrDefault(id, Set.of());
  }

  /** Reports what is missing, and arguments that a phrase leaves out. */
  static void check(Map<String, Phrase> phrases, Set<String> more, Report report) {
    Set<String> missing = new TreeSet<>(PHRASES.keySet());
    missing.addAll(more);
    missing.removeAll(phrases.keySet());
    for (String id : missing) {
      report.add(
          ProblemCode.MISSING_PHRASE,
          At.START,
          "the bot needs `## %s`%s; add it".formatted(id, with(arguments(id))));
    }
    phrases.forEach((id, phrase) -> check(id, phrase, report));
  }

  /** Reports arguments that a phrase leaves out. */
  static void check(String id, Phrase phrase, Report report) {
    Set<String> lacking = new TreeSet<>(arguments(id));
    for (Para para : phrase.paragraphs()) {
      para.uses().forEach(use -> lacking.remove(use.name()));
    }
    if (!lacking.isEmpty() && !phrase.paragraphs().isEmpty()) {
      report.add(
          ProblemCode.MISSING_ARGUMENT,
          phrase.at(),
          "`%s` does not say %s; add it".formatted(id, braced(lacking)));
    }
    if (CONTROLS.contains(id) && phrase.paragraphs().size() > 1) {
      report.add(
          ProblemCode.ONLY_PARAGRAPHS,
          phrase.paragraphs().get(1).at(),
          "`%s` is one paragraph: words with commas between them".formatted(id));
    }
  }

  private static String with(Set<String> arguments) {
    return arguments.isEmpty() ? "" : " with " + braced(arguments);
  }

  private static String braced(Set<String> names) {
    return String.join(" ", new TreeSet<>(names).stream().map(n -> "{" + n + "}").toList());
  }
}
