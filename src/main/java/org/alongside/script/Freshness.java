package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.alongside.script.Front.Marked;

/** Whether a translation says what its source says now: the hashes in {@code of}. */
final class Freshness {
  private Freshness() {}

  /** The hash of each step or phrase of a source, in its order. */
  static SequencedMap<String, String> hashes(Page source) {
    SequencedMap<String, String> hashes = new LinkedHashMap<>();
    source.steps().forEach(step -> hashes.put(step.id(), step.hash()));
    return hashes;
  }

  static SequencedMap<String, String> hashes(PhrasePage source) {
    SequencedMap<String, String> hashes = new LinkedHashMap<>();
    source.phrases().forEach((id, phrase) -> hashes.put(id, phrase.hash()));
    return hashes;
  }

  /** The steps or phrases whose source has changed, or of which the page does not say it. */
  static List<String> stale(Map<String, String> source, Front front) {
    List<String> stale = new ArrayList<>();
    Map<String, Marked> of = front.of() == null ? Map.of() : front.of();
    source.forEach(
        (id, hash) -> {
          Marked known = of.get(id);
          if (known == null || !known.text().equals(hash)) {
            stale.add(id);
          }
        });
    return stale;
  }

  static void check(Page page, Page source, boolean safety, Report report) {
    Map<String, At> places = new LinkedHashMap<>();
    page.steps().forEach(step -> places.put(step.id(), step.at()));
    report(hashes(source), page.front(), places, safety, report);
  }

  static void check(PhrasePage page, PhrasePage source, Report report) {
    Map<String, At> places = new LinkedHashMap<>();
    page.phrases().forEach((id, phrase) -> places.put(id, phrase.at()));
    report(hashes(source), page.front(), places, source.front().safety(), report);
  }

  private static void report(
      Map<String, String> source,
      Front front,
      Map<String, At> places,
      boolean safety,
      Report report) {
    ProblemCode code = safety ? ProblemCode.STALE_SAFETY : ProblemCode.STALE;
    String accept = "`translate accept %s`".formatted(report.file());
    if (front.of() == null || front.of().isEmpty()) {
      report.add(
          code,
          At.START,
          "the page does not say which words of the source it translates; %s writes `of:`"
              .formatted(accept));
      return;
    }
    for (String id : stale(source, front)) {
      At at = places.get(id);
      if (at != null) {
        report.add(
            code,
            at,
            "the source of `%s` %s; mend the words here, then %s"
                .formatted(
                    id,
                    front.of().containsKey(id) ? "has changed" : "has not been compared with this",
                    accept));
      }
    }
  }
}
