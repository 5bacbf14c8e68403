package org.alongside.hers;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alongside.days.Days;
import org.alongside.days.Deck;
import org.alongside.days.Measures;
import org.alongside.days.Reviews;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Part;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Value;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Holdings;
import org.alongside.turn.Journal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is held of one learner as one JSON document. Its fields and their units are
 * described in {@code export.schema.json}; a field is never renamed, and {@link #VERSION} rises
 * when one goes. Times are ISO 8601 in UTC, days are hers.
 */
final class Document {
  static final int VERSION = 1;

  private final Course course;
  private final Holdings.Held held;

  Document(Course course, Holdings.Held held) {
    this.course = course;
    this.held = held;
  }

  ObjectNode json(Learner learner, Instant now) {
    Json json =
        new Json()
            .put("format", "alongside-export")
            .put("version", VERSION)
            .put("made_at", now)
            .put("chat", learner.chat())
            .put("reachable", learner.reachable())
            .put("profile", Json.values(learner.profile()))
            .list("places", learner.stack(), Standing::place)
            .put("variables", variables(learner.vars()))
            .put("back", learner.back() == null ? null : Standing.back(learner.back()))
            .list("standing_buttons", learner.standing(), Standing::offer)
            .list("cards_of_this_sitting", learner.cards(), card -> new Json().put(card).node())
            .put("promises", promises(learner.promises()))
            .list("timers", learner.timers(), Standing::timer)
            .list("waiting_for_her_hour", learner.waiting(), Standing::timer)
            .put("opener", opener(learner.opener()))
            .put("next_opener_at", learner.slot())
            .put("last_opener_on", learner.slotDay())
            .put("action_given_up_at", learner.late())
            .list(
                "passed",
                IntStream.range(0, learner.passed().bitLength())
                    .boxed()
                    .filter(learner.passed()::testBit)
                    .toList(),
                this::passed)
            .put("counters", counters(learner))
            .put("calendar", calendar(learner))
            .put("measures", measures(Measures.of(learner)))
            .list(
                "questions", Days.of(learner).reviews().known(Deck.of(course)), Document::question)
            .list(
                "other_parts",
                learner.parts().entrySet().stream().filter(Document::other).toList(),
                entry -> Json.text(entry.getKey()))
            .list("journal", held.journal(), Document::entry)
            .list("screen", held.screen(), Document::seen)
            .list("recent_inputs", held.inputs(), at -> new Json().put("at", at).node())
            .list("not_played", held.letters(), Document::letter)
            .put("on_their_way", held.waiting());
    return json.node();
  }

  private static ObjectNode variables(Map<String, Map<String, Value>> all) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(all).forEach((dialog, values) -> object.set(dialog, Json.values(values)));
    return object;
  }

  private static JsonNode promises(Map<String, Promise> promises) {
    return new Json()
        .list(
            "all",
            new TreeMap<>(promises).entrySet(),
            entry ->
                new Json()
                    .put("page", entry.getKey())
                    .put("name", entry.getValue().name())
                    .put("text", entry.getValue().text())
                    .put("since_at", entry.getValue().since())
                    .put(
                        "asked_in_step",
                        entry.getValue().asked() == null ? null : entry.getValue().asked().step())
                    .node())
        .node()
        .get("all");
  }

  private static @Nullable ObjectNode opener(@Nullable Opener opener) {
    return opener == null
        ? null
        : new Json()
            .put("offer", opener.offer())
            .put("timer", Standing.timer(opener.timer()))
            .put("shown_times", opener.showings())
            .put("shown_on", opener.day())
            .node();
  }

  /** A page that she finished, by the name that it has now. */
  private JsonNode passed(int number) {
    return Json.text(
        course.numbers().entrySet().stream()
            .filter(entry -> entry.getValue() == number)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("page " + number));
  }

  private static ObjectNode counters(Learner learner) {
    return new Json()
        .put("inputs_played", learner.turns())
        .put("not_understood_in_a_row", learner.misses())
        .put("last_offer", learner.offers())
        .put("last_timer", learner.lastTimer())
        .node();
  }

  private static ObjectNode calendar(Learner learner) {
    Days days = Days.of(learner);
    return new Json()
        .put("next_at", days.next())
        .put("unopened_in_a_row", days.slow())
        .put("silent_too_long_at", days.silent())
        .put("told_of_silence", days.warned())
        .put("looked_back_on", days.looked())
        .node();
  }

  private static ObjectNode measures(Measures measures) {
    return new Json()
        .put("rounds_asked", measures.round())
        .put("again_at", measures.again())
        .node();
  }

  private static ObjectNode question(Reviews.Known known) {
    return new Json()
        .put(known.card())
        .put("last_on", known.last())
        .put("due_on", known.due())
        .put("stability_days", known.stability())
        .put("difficulty_1_to_10", known.difficulty())
        .put("wrong_answers", known.lapses())
        .put("asked", known.asked())
        .put("missed", known.missed())
        .node();
  }

  /** Whether a part of the record has no field of its own here; a test knows that none has not. */
  static boolean other(Map.Entry<String, Part> part) {
    return !(part.getValue() instanceof Days) && !(part.getValue() instanceof Measures);
  }

  private static ObjectNode entry(Journal.Entry entry) {
    return new Json()
        .put("written_at", entry.at())
        .put("page", entry.dialog())
        .put("text", entry.text())
        .node();
  }

  private static ObjectNode seen(Holdings.Seen seen) {
    return new Json()
        .put("message", seen.message())
        .put("deletable_until", seen.deletable())
        .put("deleted_at", seen.fades())
        .node();
  }

  private static ObjectNode letter(DeadLetters.Letter letter) {
    return new Json()
        .put("kind", letter.kind())
        .put("at", letter.at())
        .put("reason", letter.reason())
        .node();
  }
}
