package org.alongside.channel.telegram.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the bot uses of the Bot API, read from {@code bot-api.txt}.
 *
 * @param methods by name in lower case, since Telegram compares without case
 */
record Table(Map<String, Signature> methods, Map<String, Signature> types) {
  /** A method with its parameters, or a type with its fields. */
  record Signature(String name, Map<String, Field> fields) {}

  /** A parameter or field; a value fits when it is of one of the types. */
  record Field(String name, boolean required, List<String> types) {}

  static Table read() {
    try (InputStream in = Table.class.getResourceAsStream("bot-api.txt")) {
      return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table parse(String text) {
    Map<String, Signature> methods = new LinkedHashMap<>();
    Map<String, Signature> types = new LinkedHashMap<>();
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] words = line.strip().split(" ", 2);
      if (line.startsWith(" ")) {
        String name = words[0].replace("*", "");
        List<String> alternatives = Stream.of(words[1].split("\\|")).map(String::strip).toList();
        fields.put(name, new Field(name, words[0].endsWith("*"), alternatives));
      } else {
        fields = new LinkedHashMap<>();
        boolean method = words[0].equals("method");
        String key = method ? words[1].toLowerCase(Locale.ROOT) : words[1];
        (method ? methods : types).put(key, new Signature(words[1], fields));
      }
    }
    return new Table(methods, types);
  }

  /** Refuses what is missing, unknown or of a wrong type. */
  void check(Signature signature, Map<String, JsonNode> values, boolean filesAllowed) {
    for (Field f : signature.fields().values()) {
      if (f.required() && !values.containsKey(f.name())) {
        throw Refusal.bad(f.name() + " is empty: " + signature.name() + " must have it");
      }
    }
    values.forEach(
        (name, value) -> {
          Field f = signature.fields().get(name);
          if (f == null) {
            throw Refusal.bad("unknown parameter " + name + " of " + signature.name());
          }
          boolean fits = f.types().stream().anyMatch(t -> fits(t, value, filesAllowed));
          if (!fits) {
            String where = name + " of " + signature.name();
            throw Refusal.bad("can't parse " + where + ": it must be " + f.types());
          }
        });
  }

  private boolean fits(String type, JsonNode value, boolean filesAllowed) {
    if (type.startsWith("Array of ")) {
      String each = type.substring("Array of ".length());
      return value.isArray() && value.valueStream().allMatch(v -> fits(each, v, false));
    }
    return switch (type) {
      case "Integer" -> value.isIntegralNumber() && value.canConvertToLong();
      case "Boolean" -> value.isBoolean();
      case "String" -> value.isString() && wellFormed(value.stringValue());
      case "InputFile" -> filesAllowed && value.isPojo();
      default -> {
        Signature nested = Objects.requireNonNull(types.get(type), type);
        if (!value.isObject()) {
          yield false;
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        value.properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
        check(nested, fields, false);
        yield true;
      }
    };
  }

  private static boolean wellFormed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw Refusal.bad("strings must be encoded in UTF-8");
    }
    return true;
  }
}
