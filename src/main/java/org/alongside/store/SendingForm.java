package org.alongside.store;

import java.util.List;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How what is to be sent stands in JSON. */
final class SendingForm {
  private SendingForm() {}

  static ObjectNode write(Sending sending) {
    return switch (sending) {
      case Sending.Message message ->
          body("m", message.body())
              .put("f", message.media(), SendingForm::write)
              .put("a", message.alt())
              .put("o", message.offer())
              .list("r", message.rows(), SendingForm::row)
              .put("d", message.discreet())
              .put("l", message.lane().name())
              .node();
      case Sending.Edit edit ->
          body("e", edit.body())
              .put("i", edit.message())
              .put("c", edit.caption())
              .put("o", edit.offer())
              .list("r", edit.rows(), SendingForm::row)
              .node();
      case Sending.Made made ->
          body("g", made.instead())
              .put("g", made.maker())
              .list("w", made.words(), Fields::text)
              .put("d", made.discreet())
              .node();
      case Sending.Erase erase -> kind("x").list("i", erase.messages(), Fields::number).node();
      case Sending.EraseDue ignored -> kind("xd").node();
      case Sending.EraseAll ignored -> kind("xa").node();
    };
  }

  static Sending read(JsonNode node) {
    return switch (Fields.text(node, "k")) {
      case "m" ->
          new Sending.Message(
              body(node),
              Fields.maybe(node, "f", SendingForm::media),
              Fields.text(node, "a"),
              Fields.number(node, "o"),
              Fields.list(node, "r", SendingForm::row),
              Fields.flag(node, "d"),
              Sending.Lane.valueOf(Fields.text(node, "l")));
      case "e" ->
          new Sending.Edit(
              Fields.number(node, "i"),
              body(node),
              Fields.flag(node, "c"),
              Fields.number(node, "o"),
              Fields.list(node, "r", SendingForm::row));
      case "g" ->
          new Sending.Made(
              Fields.text(node, "g"),
              Fields.list(node, "w", JsonNode::asString),
              body(node),
              Fields.flag(node, "d"));
      case "x" -> new Sending.Erase(Fields.list(node, "i", JsonNode::asLong));
      case "xd" -> new Sending.EraseDue();
      case "xa" -> new Sending.EraseAll();
      case String other ->
          throw new IllegalArgumentException(
              "The outbox holds something that this version cannot send: " + other);
    };
  }

  private static Fields kind(String kind) {
    return new Fields().put("k", kind);
  }

  private static Fields body(String kind, Rendered body) {
    return kind(kind).put("t", body.text()).list("s", body.spans(), SendingForm::write);
  }

  private static Rendered body(JsonNode node) {
    return new Rendered(Fields.text(node, "t"), Fields.list(node, "s", SendingForm::span));
  }

  private static ArrayNode write(Rendered.Span span) {
    ArrayNode array = array().add(span.look().name()).add(span.offset()).add(span.length());
    return span.url() == null ? array : array.add(span.url());
  }

  private static Rendered.Span span(JsonNode node) {
    @Nullable String url = node.has(3) ? node.path(3).asString() : null;
    return new Rendered.Span(
        Rendered.Look.valueOf(node.path(0).asString()),
        node.path(1).asInt(),
        node.path(2).asInt(),
        url);
  }

  private static ArrayNode write(Media media) {
    return array().add(media.file()).add(media.kind().name());
  }

  private static Media media(JsonNode node) {
    return new Media(node.path(0).asString(), Media.Kind.valueOf(node.path(1).asString()));
  }

  private static ArrayNode row(List<Sending.Key> keys) {
    ArrayNode row = array();
    keys.forEach(key -> row.add(array().add(key.key()).add(key.label())));
    return row;
  }

  private static List<Sending.Key> row(JsonNode node) {
    return node.values().stream()
        .map(key -> new Sending.Key(key.path(0).asString(), key.path(1).asString()))
        .toList();
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
