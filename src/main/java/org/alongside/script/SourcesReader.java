package org.alongside.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.script.Front.Expiry;
import org.alongside.script.Front.Marked;

/** Reads where a page has its facts from, and until when they hold. */
final class SourcesReader {
  private final Report report;
  private final List<Marked> named = new ArrayList<>();
  private final List<Expiry> expires = new ArrayList<>();

  SourcesReader(Report report) {
    this.report = report;
  }

  List<Marked> named() {
    return named;
  }

  List<Expiry> expires() {
    return expires;
  }

  /** One source: a text, or a text with the year it is of and the day until which it holds. */
  void source(Yaml value) {
    if (!(value instanceof Yaml.Map map)) {
      named.add(FrontReader.text(value));
      return;
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              switch (key) {
                case "text" -> named.add(FrontReader.text(entry.value()));
                case "year" -> year(FrontReader.text(entry.value()));
                case "expires" -> expires(FrontReader.text(entry.value()));
                default ->
                    report.add(
                        ProblemCode.UNKNOWN_KEY,
                        entry.key(),
                        "a source has text, year and expires");
              }
            });
    if (!map.entries().containsKey("text")) {
      report.add(ProblemCode.BAD_VALUE, map.at(), "a source lacks `text: …`");
    }
  }

  /** A day, month or year that is the last on which something holds. */
  void expires(Marked value) {
    LocalDate last = Dates.last(value.text());
    if (last == null) {
      bad(value, "write a date: `2027`, `2027-06` or `2027-06-30`");
    } else {
      expires.add(new Expiry(value.at(), last));
    }
  }

  private void year(Marked value) {
    if (!value.text().matches("[12][0-9]{3}")) {
      bad(value, "write the year in which the source appeared: `2024`");
    }
  }

  private void bad(Marked value, String write) {
    report.add(
        ProblemCode.BAD_VALUE,
        value.at(),
        "`%s` cannot stand here; %s".formatted(value.text(), write));
  }
}
