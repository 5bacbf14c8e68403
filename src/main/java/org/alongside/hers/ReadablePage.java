package org.alongside.hers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.days.Days;
import org.alongside.days.Deck;
import org.alongside.days.Reviews;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Vars;
import org.alongside.turn.Holdings;
import org.alongside.turn.Journal;
import org.jspecify.annotations.Nullable;

/** Everything that is held of a learner as one page, in her language and its direction. */
final class ReadablePage {
  private final Reader reader;
  private final Engine engine;
  private final Holdings.Held held;
  private final Html html = new Html();

  ReadablePage(Reader reader, Engine engine, Holdings.Held held) {
    this.reader = reader;
    this.engine = engine;
    this.held = held;
  }

  String html(Learner learner, Instant now) {
    html.paragraph(reader.plain("export-made", Map.of("date", reader.moment(now))));
    section("export-settings", settings(learner, now));
    section("export-places", learner.stack().stream().map(p -> title(p.at().dialog())).toList());
    section("export-passed", passed(learner));
    section("export-plans", plans(learner));
    section("export-coming", coming(learner));
    section("export-choices", choices(learner));
    section("export-questions", questions(learner));
    journal();
    section("export-screen", screen());
    html.paragraph(reader.plain("export-rest"));
    return html.page(reader.plain("export-title"), reader.language());
  }

  private void section(String phrase, List<String> items) {
    html.heading(reader.plain(phrase));
    if (items.isEmpty()) {
      html.paragraph(reader.plain("export-nothing"));
    } else {
      html.list(items);
    }
  }

  private String title(String dialog) {
    return reader.title(dialog);
  }

  /** In the words of the settings' own page, but for what it asks at its end. */
  private List<String> settings(Learner learner, Instant now) {
    Target page = settings();
    List<String> all = new ArrayList<>();
    if (Vars.ADULT.equals(learner.profile().get(Vars.CONSENT))) {
      all.add(reader.plain("export-adult"));
    }
    if (learner.profile().containsKey(Vars.WORD)) {
      all.add(reader.plain("export-word"));
    }
    if (page != null) {
      List<String> said =
          engine.enter(reader.course(), learner, page, now, 0).sendings().stream()
              .filter(Sending.Message.class::isInstance)
              .flatMap(
                  sending -> Stream.of(((Sending.Message) sending).body().text().split("\n\n")))
              .toList();
      all.addAll(said.subList(0, Math.max(0, said.size() - 1)));
    }
    return all;
  }

  private @Nullable Target settings() {
    Course.Command command = reader.course().commands().get("settings");
    Dialog page = command == null ? null : reader.course().dialogs().get(command.page());
    return page == null ? null : new Target(page.id(), page.first().id());
  }

  private List<String> passed(Learner learner) {
    return reader.course().numbers().entrySet().stream()
        .filter(entry -> learner.passed().testBit(entry.getValue()))
        .sorted(Map.Entry.comparingByValue())
        .map(entry -> title(entry.getKey()))
        .toList();
  }

  private List<String> plans(Learner learner) {
    return new TreeMap<>(learner.promises())
        .entrySet().stream()
            .map(
                entry ->
                    reader.moment(entry.getValue().since())
                        + " · "
                        + title(entry.getKey())
                        + "\n"
                        + entry.getValue().text())
            .toList();
  }

  private List<String> coming(Learner learner) {
    Stream<Timer> timers = Stream.concat(learner.timers().stream(), learner.waiting().stream());
    Stream<String> pages =
        timers.map(each -> reader.moment(each.due()) + " · " + title(each.target().dialog()));
    Stream<String> hours =
        Stream.of(learner.slot(), Days.of(learner).next())
            .filter(Objects::nonNull)
            .map(reader::moment);
    return Stream.concat(pages, hours).toList();
  }

  private List<String> choices(Learner learner) {
    List<String> all = new ArrayList<>();
    new TreeMap<>(learner.vars())
        .forEach(
            (id, values) -> {
              Dialog dialog = reader.course().dialogs().get(id);
              new TreeMap<>(values)
                  .forEach(
                      (name, value) ->
                          all.add(
                              title(id)
                                  + " · "
                                  + name
                                  + ": "
                                  + Phrases.value(
                                      reader.course(),
                                      reader.language(),
                                      dialog == null ? null : dialog.vars().get(name),
                                      value)));
            });
    return all;
  }

  /** By page: how many, and when the next of them may come. */
  private List<String> questions(Learner learner) {
    Map<String, List<LocalDate>> pages = new TreeMap<>();
    for (Reviews.Known known : Days.of(learner).reviews().known(Deck.of(reader.course()))) {
      String page = known.card() == null ? "" : title(known.card().dialog());
      pages.computeIfAbsent(page, id -> new ArrayList<>()).add(known.due());
    }
    return pages.entrySet().stream()
        .map(
            entry ->
                reader.plain(
                    "export-question",
                    Map.of(
                        "title", entry.getKey(),
                        "count", Integer.toString(entry.getValue().size()),
                        "date", Collections.min(entry.getValue()).toString())))
        .toList();
  }

  private void journal() {
    html.heading(reader.plain("export-journal"));
    if (held.journal().isEmpty()) {
      html.paragraph(reader.plain("export-nothing"));
    }
    for (Journal.Entry entry : held.journal()) {
      html.paragraph(reader.moment(entry.at()) + " · " + title(entry.dialog()));
      html.quote(entry.text());
    }
  }

  private List<String> screen() {
    return held.screen().stream()
        .map(
            seen ->
                reader.plain(
                    "export-message",
                    Map.of(
                        "number", Long.toString(seen.message()),
                        "date",
                            reader.moment(seen.fades() == null ? seen.deletable() : seen.fades()))))
        .toList();
  }
}
