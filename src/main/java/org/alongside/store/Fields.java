package org.alongside.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object in the making: a field that has its default is left out. */
final class Fields {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  Fields put(String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
    return this;
  }

  Fields put(String name, long number) {
    if (number != 0) {
      node.put(name, number);
    }
    return this;
  }

  Fields put(String name, boolean flag) {
    return put(name, flag ? 1 : 0);
  }

  Fields put(String name, @Nullable JsonNode value) {
    if (value != null) {
      node.set(name, value);
    }
    return this;
  }

  <T> Fields put(String name, @Nullable T value, Function<T, ? extends JsonNode> form) {
    return put(name, value == null ? null : form.apply(value));
  }

  <T> Fields list(String name, Collection<T> all, Function<T, ? extends JsonNode> form) {
    if (!all.isEmpty()) {
      ArrayNode array = node.putArray(name);
      all.forEach(each -> array.add(form.apply(each)));
    }
    return this;
  }

  /** In the order of the names, so that equal records are equal bytes. */
  <T> Fields map(String name, Map<String, T> all, Function<T, ? extends JsonNode> form) {
    return all.isEmpty() ? this : put(name, object(all, form));
  }

  static <T> ObjectNode object(Map<String, T> all, Function<T, ? extends JsonNode> form) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(all).forEach((key, value) -> object.set(key, form.apply(value)));
    return object;
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  static JsonNode number(long number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  /** Epoch milliseconds, or the instant in words where that would not be exact. */
  static JsonNode instant(Instant instant) {
    return instant.equals(Instant.ofEpochMilli(instant.toEpochMilli()))
        ? number(instant.toEpochMilli())
        : text(instant.toString());
  }

  static Instant instant(JsonNode node) {
    return node.isString() ? Instant.parse(node.asString()) : Instant.ofEpochMilli(node.asLong());
  }

  static String text(JsonNode object, String name) {
    return object.path(name).asString("");
  }

  static long number(JsonNode object, String name) {
    return object.path(name).asLong(0);
  }

  static boolean flag(JsonNode object, String name) {
    return number(object, name) != 0;
  }

  static <T> @Nullable T maybe(JsonNode object, String name, Function<JsonNode, T> form) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : form.apply(node);
  }

  static <T> T must(JsonNode object, String name, Function<JsonNode, T> form) {
    T value = maybe(object, name, form);
    if (value == null) {
      throw new IllegalArgumentException("The field '" + name + "' is missing");
    }
    return value;
  }

  static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> form) {
    List<T> list = new ArrayList<>();
    object.path(name).values().forEach(each -> list.add(form.apply(each)));
    return list;
  }

  static <T> Map<String, T> map(JsonNode object, String name, Function<JsonNode, T> form) {
    return map(object.path(name), form);
  }

  static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> form) {
    Map<String, T> map = new TreeMap<>();
    object.properties().forEach(entry -> map.put(entry.getKey(), form.apply(entry.getValue())));
    return map;
  }
}
