package org.alongside.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Back;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Target;
import org.alongside.dialog.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a place, and what can be pressed there, stands in JSON. */
final class PlaceForm {
  private PlaceForm() {}

  /** {@code dialog#step}; neither id has the sign. */
  static JsonNode write(Target target) {
    return Fields.text(target.dialog() + "#" + target.step());
  }

  static Target target(JsonNode node) {
    String[] ids = node.asString().split("#", 2);
    return new Target(ids[0], ids[1]);
  }

  /** A number, a word, or what she wrote, in brackets. */
  static JsonNode write(Value value) {
    return switch (value) {
      case Value.Number number -> Fields.number(number.number());
      case Value.Word word -> Fields.text(word.word());
      case Value.Written written -> JsonNodeFactory.instance.arrayNode().add(written.text());
    };
  }

  static Value value(JsonNode node) {
    if (node.isArray()) {
      return new Value.Written(node.path(0).asString());
    }
    return node.isNumber() ? new Value.Number(node.asLong()) : new Value.Word(node.asString());
  }

  static ObjectNode write(Map<String, Value> values) {
    return Fields.object(values, PlaceForm::write);
  }

  static Map<String, Value> values(JsonNode node) {
    return Fields.map(node, PlaceForm::value);
  }

  static ObjectNode write(Place place) {
    return new Fields()
        .put("a", write(place.at()))
        .put("g", place.language())
        .put("q", place.question(), PlaceForm::write)
        .node();
  }

  static Place place(JsonNode node) {
    return new Place(
        Fields.must(node, "a", PlaceForm::target),
        Fields.text(node, "g"),
        Fields.maybe(node, "q", PlaceForm::offer));
  }

  static ObjectNode write(Back back) {
    return new Fields()
        .list("s", back.stack(), PlaceForm::write)
        .map("v", back.vars(), PlaceForm::write)
        .list("t", back.timers().stream().sorted().toList(), Fields::number)
        .list("p", back.promises().stream().sorted().toList(), Fields::text)
        .node();
  }

  static Back back(JsonNode node) {
    return new Back(
        Fields.list(node, "s", PlaceForm::place),
        Fields.map(node, "v", PlaceForm::values),
        Set.copyOf(Fields.list(node, "t", JsonNode::asLong)),
        Set.copyOf(Fields.list(node, "p", JsonNode::asString)));
  }

  static ObjectNode write(Offer offer) {
    return new Fields()
        .put("i", offer.id())
        .list("o", offer.options(), PlaceForm::write)
        .list("b", offer.blocks(), Fields::number)
        .list("d", offer.draft(), Fields::text)
        .put("h", offer.shape())
        .put("t", Fields.instant(offer.shown()))
        .put("e", offer.erased())
        .node();
  }

  static Offer offer(JsonNode node) {
    return new Offer(
        Fields.number(node, "i"),
        Fields.list(node, "o", PlaceForm::option),
        Fields.list(node, "b", JsonNode::asInt),
        Fields.list(node, "d", JsonNode::asString),
        (int) Fields.number(node, "h"),
        Fields.must(node, "t", Fields::instant),
        Fields.flag(node, "e"));
  }

  /** One letter says what it does; the rest stands beside. */
  static ObjectNode write(Option option) {
    Fields fields = new Fields().put("k", option.key()).put("l", option.label());
    switch (option.does()) {
      case Option.Go go ->
          fields
              .put("g", write(go.target()))
              .list("f", go.effects(), PlaceForm::write)
              .put("r", go.returns());
      case Option.Answer answer ->
          fields
              .put("n", Fields.number(answer.number()))
              .put("y", answer.right())
              .put("e", answer.effect(), PlaceForm::write);
      case Option.Term term -> fields.put("t", Fields.text(term.id()));
      case Option.Skip ignored -> fields.put("s", 1);
      case Option.Menu ignored -> fields.put("m", 1);
    }
    return fields.node();
  }

  static Option option(JsonNode node) {
    return new Option(Fields.text(node, "k"), Fields.text(node, "l"), does(node));
  }

  private static Option.Does does(JsonNode node) {
    for (String field : List.of("g", "n", "t", "s", "m")) {
      if (!node.has(field)) {
        continue;
      }
      return switch (field) {
        case "g" ->
            new Option.Go(
                target(node.path("g")),
                Fields.list(node, "f", PlaceForm::effect),
                Fields.flag(node, "r"));
        case "n" ->
            new Option.Answer(
                (int) Fields.number(node, "n"),
                Fields.flag(node, "y"),
                Fields.maybe(node, "e", PlaceForm::effect));
        case "t" -> new Option.Term(Fields.text(node, "t"));
        case "s" -> new Option.Skip();
        default -> new Option.Menu();
      };
    }
    throw new IllegalArgumentException(
        "A button does something that this version does not know: " + node.propertyNames());
  }

  static ObjectNode write(Effect effect) {
    Fields fields = new Fields().put("n", effect.name());
    switch (effect) {
      case Effect.Assign assign -> fields.put("v", write(assign.value()));
      case Effect.Add add -> fields.put("a", add.by());
    }
    return fields.node();
  }

  static Effect effect(JsonNode node) {
    String name = Fields.text(node, "n");
    JsonNode value = node.get("v");
    return value == null
        ? new Effect.Add(name, Fields.number(node, "a"))
        : new Effect.Assign(name, value(value));
  }
}
