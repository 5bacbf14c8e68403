package org.alongside.hers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.alongside.dialog.Target;
import org.alongside.dialog.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object of the export in the making: what is not set is not there. */
final class Json {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  Json put(String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
    return this;
  }

  Json put(String name, long number) {
    node.put(name, number);
    return this;
  }

  /** Three digits after the point are more than is known. */
  Json put(String name, double number) {
    node.put(name, Math.round(number * 1000) / 1000.0);
    return this;
  }

  Json put(String name, boolean flag) {
    node.put(name, flag);
    return this;
  }

  Json put(String name, @Nullable Instant at) {
    return put(name, at == null ? null : at.toString());
  }

  Json put(String name, @Nullable LocalDate day) {
    return put(name, day == null ? null : day.toString());
  }

  Json put(String name, @Nullable JsonNode other) {
    if (other != null) {
      node.set(name, other);
    }
    return this;
  }

  /** Where something leads or stands. */
  Json put(@Nullable Target target) {
    return target == null ? this : put("page", target.dialog()).put("step", target.step());
  }

  <T> Json list(String name, Collection<T> all, Function<T, ? extends JsonNode> form) {
    ArrayNode array = node.putArray(name);
    all.forEach(each -> array.add(form.apply(each)));
    return this;
  }

  /** By name, so that equal records are equal documents. */
  static ObjectNode values(Map<String, Value> values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(values).forEach((name, value) -> object.set(name, value(value)));
    return object;
  }

  static JsonNode value(Value value) {
    return switch (value) {
      case Value.Number number -> JsonNodeFactory.instance.numberNode(number.number());
      case Value.Word word -> text(word.word());
      case Value.Written written -> text(written.text());
    };
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }
}
