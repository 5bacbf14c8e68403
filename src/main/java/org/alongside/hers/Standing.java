package org.alongside.hers;

import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.dialog.Back;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Timer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a learner stands and what is still to come, as parts of the export. */
final class Standing {
  private Standing() {}

  static ObjectNode place(Place place) {
    Offer question = place.question();
    return new Json()
        .put(place.at())
        .put("language", place.language())
        .put("question", question == null ? null : offer(question))
        .node();
  }

  static ObjectNode offer(Offer offer) {
    return new Json()
        .put("offer", offer.id())
        .put("shown_at", offer.shown())
        .put("deleted", offer.erased())
        .list("half_made_choice", offer.draft(), Json::text)
        .list("blocks_shown", offer.blocks(), block -> Json.text(Integer.toString(block)))
        .put("shape_of_step", offer.shape())
        .list("buttons", offer.options(), Standing::button)
        .node();
  }

  private static JsonNode button(Option option) {
    Json button = new Json().put("label", option.label());
    if (option.does() instanceof Option.Go go) {
      button.put(go.target());
    }
    return button.node();
  }

  /** What one step back would bring again. */
  static ObjectNode back(Back back) {
    Json variables = new Json();
    new TreeMap<>(back.vars())
        .forEach((dialog, values) -> variables.put(dialog, Json.values(values)));
    return new Json()
        .list("places", back.stack(), Standing::place)
        .put("variables", variables.node())
        .list("timers_set", new TreeSet<>(back.timers()), n -> Json.text(n.toString()))
        .list("promises_made", new TreeSet<>(back.promises()), Json::text)
        .node();
  }

  static ObjectNode timer(Timer timer) {
    Json json =
        new Json()
            .put("timer", timer.number())
            .put(timer.target())
            .put("due_at", timer.due())
            .put("by_her_calendar", timer.calendar())
            .put("takes_her_hour", timer.queued())
            .put("ends_when_she_writes", timer.silence());
    return timer.calendar()
        ? json.node()
        : json.put("set_in", new Json().put(timer.setter()).node()).node();
  }
}
