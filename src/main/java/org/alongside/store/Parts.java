package org.alongside.store;

import java.time.LocalDate;
import java.util.List;
import org.alongside.days.Days;
import tools.jackson.databind.JsonNode;

/** How what the house's own rules keep stands in JSON. */
public final class Parts {
  /** All that a store of this house can meet. */
  public static final List<Form<?>> ALL =
      List.of(new Form<>(Days.NAME, Days.class, Parts::write, Parts::days));

  private Parts() {}

  private static JsonNode write(Days days) {
    return new Fields()
        .put("n", days.next(), Fields::instant)
        .put("s", days.slow())
        .put("h", days.heard(), Parts::day)
        .put("l", days.looked(), Parts::day)
        .put("w", days.warned())
        .node();
  }

  private static Days days(JsonNode node) {
    return new Days(
        Fields.maybe(node, "n", Fields::instant),
        (int) Fields.number(node, "s"),
        Fields.maybe(node, "h", Parts::day),
        Fields.maybe(node, "l", Parts::day),
        Fields.flag(node, "w"));
  }

  private static JsonNode day(LocalDate day) {
    return Fields.number(day.toEpochDay());
  }

  private static LocalDate day(JsonNode node) {
    return LocalDate.ofEpochDay(node.asLong());
  }
}
