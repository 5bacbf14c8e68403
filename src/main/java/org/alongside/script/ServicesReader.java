package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Course.Service;
import org.alongside.dialog.Course.Service.Called;
import org.alongside.script.Front.Marked;

/** Reads {@code services.yaml}: whom one can call. */
final class ServicesReader {
  static final String FILE = "services.yaml";
  private static final Set<String> NEEDS =
      Set.of("violence", "self-harm", "legal", "medical", "emergency");
  private static final Set<String> KEYS =
      Set.of(
          "country",
          "for",
          "name",
          "number",
          "hours",
          "languages",
          "source",
          "source_year",
          "read",
          "phoned",
          "in");
  private static final Set<String> CALLED = Set.of("name", "hours");
  private static final String DATE = "[0-9]{4}-[0-9]{2}(-[0-9]{2})?";

  private ServicesReader() {}

  static List<Service> read(Source source, Report report) {
    Yaml yaml = Yaml.read(source.text(), 0, report);
    List<Service> services = new ArrayList<>();
    if (yaml instanceof Yaml.Seq seq) {
      seq.items().forEach(item -> services.add(service(item, report)));
    } else if (yaml != null) {
      report.add(
          ProblemCode.BAD_VALUE,
          yaml.at(),
          "write a list of services, each begun by `- country: …`");
    }
    return services;
  }

  private static Service service(Yaml item, Report report) {
    Fields fields = Fields.of(item, KEYS, report);
    Marked country = fields.text("country");
    if (!country.text().isEmpty()
        && !country.text().equals("international")
        && !Variables.country(country.text())) {
      bad(country, "write a country's two small letters, or `international`", report);
    }
    Marked need = fields.text("for");
    if (!need.text().isEmpty() && !NEEDS.contains(need.text())) {
      bad(need, "write violence, self-harm, legal, medical or emergency", report);
    }
    Marked year = fields.text("source_year");
    if (!year.text().matches("[0-9]{4}|undated|")) {
      bad(year, "write a year or `undated`", report);
    }
    Marked read = fields.text("read");
    if (!read.text().isEmpty() && !read.text().matches(DATE)) {
      bad(read, "write when we read it: `2026-11`", report);
    }
    Marked phoned = fields.has("phoned") ? phoned(fields, report) : null;
    return new Service(
        country.text(),
        need.text(),
        called(fields),
        fields.text("number").text(),
        fields.texts("languages").stream().map(Marked::text).toList(),
        fields.text("source").text(),
        year.text(),
        read.text(),
        phoned == null || phoned.text().isEmpty() ? null : phoned.text(),
        in(fields, report));
  }

  private static Called called(Fields fields) {
    return new Called(fields.text("name").text(), fields.text("hours").text());
  }

  /** Name and hours in other languages, as far as somebody wrote them. */
  private static Map<String, Called> in(Fields fields, Report report) {
    Yaml other = fields.has("in") ? fields.value("in") : null;
    Map<String, Called> in = new HashMap<>();
    if (other != null) {
      Fields.map(other, report)
          .forEach(
              (language, entry) ->
                  in.put(language, called(Fields.of(entry.value(), CALLED, report))));
    }
    return Map.copyOf(in);
  }

  /** Empty until somebody has rung the number. */
  private static Marked phoned(Fields fields, Report report) {
    if (!(fields.value("phoned") instanceof Yaml.Scalar value)) {
      return fields.text("phoned");
    }
    Marked phoned = new Marked(value.at(), value.text());
    if (!value.text().matches(DATE + "|")) {
      bad(phoned, "write the day when somebody rang it: `2026-11-24`, or nothing", report);
    }
    return phoned;
  }

  private static void bad(Marked value, String write, Report report) {
    report.add(
        ProblemCode.BAD_VALUE,
        value.at(),
        "`%s` cannot stand here; %s".formatted(value.text(), write));
  }
}
