package org.alongside.days;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * Sends a certificate to whoever has gone her whole way: {@code do certificate}. The name on it is
 * the page's variable {@code written}. Nobody else gets one, whatever a page says.
 */
public final class GiveCertificate implements Action {
  /** The variable of the page that holds the name. */
  private static final String WRITTEN = "written";

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu");

  @Override
  public String name() {
    return CertificateMaker.NAME;
  }

  @Override
  public Set<String> outcomes() {
    return Set.of();
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    Way way = Way.of(course, learner);
    if (!way.whole()) {
      return Done.of(null);
    }
    String language = Vars.language(course, learner);
    List<String> words =
        Stream.of(
                language,
                phrase(course, language, "certificate-title"),
                phrase(course, language, "certificate-given"),
                written(learner),
                phrase(course, language, "certificate-sentence"),
                phrase(course, language, "track-" + way.track()),
                month(course, learner, language, now),
                phrase(course, language, "certificate-from"))
            .toList();
    Sending made = Sending.Made.of(course, learner, CertificateMaker.NAME, words);
    return new Done(null, List.of(), List.of(), List.of(made), false);
  }

  private static String phrase(Course course, String language, String id) {
    return Phrases.plain(course, language, id);
  }

  private static String written(Learner learner) {
    Place place = learner.top();
    Map<String, Value> vars =
        place == null ? Map.of() : learner.vars().getOrDefault(place.at().dialog(), Map.of());
    return vars.get(WRITTEN) instanceof Value.Written written ? written.text() : "";
  }

  /** Months have other names in Damascus than in Tripoli, so her country counts. */
  private static String month(Course course, Learner learner, String language, Instant now) {
    String country = word(learner.profile().get(Vars.COUNTRY));
    Locale locale =
        new Locale.Builder()
            .setLanguage(language)
            .setRegion(country == null || country.equals("zz") ? "" : country)
            .build();
    YearMonth month = YearMonth.from(now.atZone(Slots.of(course, learner).zone()));
    return MONTH.withLocale(locale).format(month);
  }

  private static @Nullable String word(@Nullable Value value) {
    return value instanceof Value.Word word ? word.word() : null;
  }
}
