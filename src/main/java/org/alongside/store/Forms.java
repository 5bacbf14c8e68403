package org.alongside.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.dialog.Input;
import org.alongside.dialog.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms of what rules own, by name and by type. */
final class Forms {
  /** What a rule keeps that this version does not know. It is written back as it was. */
  record Unknown(JsonNode json) implements Part {}

  private final Map<String, Form<?>> byName;

  Forms(List<Form<?>> forms) {
    byName = forms.stream().collect(Collectors.toMap(Form::name, Function.identity()));
  }

  ObjectNode write(Map<String, Part> parts) {
    ObjectNode object = new Fields().node();
    new TreeMap<>(parts)
        .forEach(
            (name, part) ->
                object.set(
                    name,
                    part instanceof Unknown unknown ? unknown.json() : named(name).json(part)));
    return object;
  }

  Map<String, Part> parts(JsonNode object) {
    Map<String, Part> parts = new TreeMap<>();
    object
        .properties()
        .forEach(
            entry -> {
              @Nullable Form<?> form = byName.get(entry.getKey());
              parts.put(
                  entry.getKey(),
                  form == null
                      ? new Unknown(entry.getValue())
                      : (Part) form.read().apply(entry.getValue()));
            });
    return parts;
  }

  ObjectNode write(Input.Outside input) {
    Form<?> form =
        byName.values().stream()
            .filter(each -> each.type().isInstance(input))
            .findFirst()
            .orElseThrow(() -> missing(input.getClass().getSimpleName()));
    return new Fields().put(form.name(), form.json(input)).node();
  }

  Input input(JsonNode object) {
    Map.Entry<String, JsonNode> only = object.properties().iterator().next();
    return (Input) named(only.getKey()).read().apply(only.getValue());
  }

  private Form<?> named(String name) {
    @Nullable Form<?> form = byName.get(name);
    if (form == null) {
      throw missing(name);
    }
    return form;
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(
        "Nothing says how '" + name + "' is stored: give Codec a Form for it");
  }
}
