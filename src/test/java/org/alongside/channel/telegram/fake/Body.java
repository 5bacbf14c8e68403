package org.alongside.channel.telegram.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.channel.telegram.fake.Table.Field;
import org.alongside.channel.telegram.fake.Table.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The parameters of a call, from JSON, a query, a form or a form with files. */
final class Body {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

  /** A file that was sent with the call. */
  record Upload(String name, byte[] bytes) {}

  private Body() {}

  static Map<String, JsonNode> read(HttpExchange exchange, Signature method) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    Map<String, JsonNode> values = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      form(query, method, values);
    }
    if (type == null || bytes.length == 0) {
      return values;
    }
    if (type.startsWith("application/json")) {
      json(bytes).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      form(new String(bytes, StandardCharsets.UTF_8), method, values);
    } else if (type.startsWith("multipart/form-data")) {
      multipart(bytes, type, method, values);
    } else {
      throw Refusal.bad("unsupported content type " + type);
    }
    return values;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      JsonNode tree = JSON.readTree(bytes);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException broken) {
      // The refusal below says it.
    }
    throw Refusal.bad("can't parse request body as JSON object");
  }

  private static void form(String text, Signature method, Map<String, JsonNode> values) {
    for (String pair : text.split("&")) {
      String[] sides = pair.split("=", 2);
      String name = URLDecoder.decode(sides[0], StandardCharsets.UTF_8);
      String value = sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
      values.put(name, typed(method.fields().get(name), value));
    }
  }

  private static void multipart(
      byte[] bytes, String type, Signature method, Map<String, JsonNode> values) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw Refusal.bad("multipart without a boundary");
    }
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    Map<String, Upload> attached = new LinkedHashMap<>();
    for (String part : List.of(all.split("(\\r\\n)?--" + Pattern.quote(boundary.group(1))))) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
      if (!name.find()) {
        continue;
      }
      byte[] content = part.substring(head + 4).getBytes(StandardCharsets.ISO_8859_1);
      if (part.substring(0, head).contains("filename=")) {
        attached.put(name.group(1), new Upload(name.group(1), content));
      } else {
        String text = new String(content, StandardCharsets.UTF_8);
        values.put(name.group(1), typed(method.fields().get(name.group(1)), text));
      }
    }
    place(attached, method, values);
  }

  /** A file stands under its parameter's name, or under another that {@code attach://} names. */
  private static void place(
      Map<String, Upload> attached, Signature method, Map<String, JsonNode> values) {
    values.replaceAll(
        (name, value) -> {
          String text = value.isString() ? value.stringValue() : "";
          Upload file = text.startsWith("attach://") ? attached.remove(text.substring(9)) : null;
          return file == null ? value : NODES.pojoNode(file);
        });
    attached.forEach((name, file) -> values.put(name, NODES.pojoNode(file)));
  }

  /** Forms carry strings only; the field's types say what is meant. */
  private static JsonNode typed(Field field, String text) {
    if (field == null || field.types().contains("String") || field.types().contains("InputFile")) {
      return NODES.stringNode(text);
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      return NODES.stringNode(text);
    }
  }
}
