package org.alongside.store;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.alongside.days.Days;
import org.alongside.days.Measures;
import org.alongside.days.Reviews;
import tools.jackson.databind.JsonNode;

/** How what the house's own rules keep stands in JSON. */
public final class Parts {
  /** All that a store of this house can meet. */
  public static final List<Form<?>> ALL =
      List.of(
          new Form<>(Days.NAME, Days.class, Parts::write, Parts::days),
          new Form<>(Measures.NAME, Measures.class, Parts::write, Parts::measures));

  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private Parts() {}

  private static JsonNode write(Days days) {
    return new Fields()
        .put("n", days.next(), Fields::instant)
        .put("s", days.slow())
        .put("h", days.silent(), Fields::instant)
        .put("w", days.warned())
        .put("l", days.looked(), Parts::day)
        .put("r", days.reviews().size() == 0 ? "" : BASE64.encodeToString(days.reviews().bytes()))
        .node();
  }

  private static Days days(JsonNode node) {
    return new Days(
        Fields.maybe(node, "n", Fields::instant),
        (int) Fields.number(node, "s"),
        Fields.maybe(node, "h", Fields::instant),
        Fields.flag(node, "w"),
        Fields.maybe(node, "l", Parts::day),
        Reviews.of(Base64.getDecoder().decode(Fields.text(node, "r"))));
  }

  private static JsonNode write(Measures measures) {
    return new Fields()
        .put("r", measures.round())
        .put("a", measures.again(), Fields::instant)
        .node();
  }

  private static Measures measures(JsonNode node) {
    return new Measures((int) Fields.number(node, "r"), Fields.maybe(node, "a", Fields::instant));
  }

  private static JsonNode day(LocalDate day) {
    return Fields.number(day.toEpochDay());
  }

  private static LocalDate day(JsonNode node) {
    return LocalDate.ofEpochDay(node.asLong());
  }
}
