package org.alongside.channel.telegram.fake;

import java.util.HashMap;
import java.util.Map;
import org.alongside.channel.telegram.fake.Body.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Files that were uploaded, and the ids under which they can be sent again. */
final class Files {
  private static final int MEGABYTE = 1 << 20;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, JsonNode> shown = new HashMap<>();
  private int uploads;
  private byte[] last = {};

  int uploads() {
    return uploads;
  }

  /** What was in the file that was uploaded last. */
  byte[] last() {
    return last.clone();
  }

  /** What a message shows of the file: a new one, or one known by its id. */
  JsonNode take(String kind, JsonNode given) {
    if (given instanceof POJONode node && node.getPojo() instanceof Upload upload) {
      return keep(kind, upload);
    }
    String id = given.stringValue();
    JsonNode known = shown.get(id);
    if (known == null) {
      throw Refusal.bad("wrong file identifier/HTTP URL specified");
    }
    if (!kind.equals(kinds.get(id))) {
      throw Refusal.bad("can't use file of type " + kinds.get(id) + " as " + kind);
    }
    return known;
  }

  private JsonNode keep(String kind, Upload upload) {
    int most = (kind.equals("photo") ? 10 : 50) * MEGABYTE;
    if (upload.bytes().length == 0) {
      throw Refusal.bad("file must be non-empty");
    }
    if (upload.bytes().length > most) {
      throw new Refusal(413, "Request Entity Too Large", Map.of());
    }
    uploads++;
    last = upload.bytes();
    String id = "file-" + kind + "-" + uploads;
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    file.put("file_id", id).put("file_unique_id", "unique-" + uploads);
    file.put("file_size", upload.bytes().length);
    JsonNode seen = file;
    switch (kind) {
      case "photo" -> {
        file.put("width", 800).put("height", 600);
        seen = JsonNodeFactory.instance.arrayNode().add(file);
      }
      case "voice", "audio" -> file.put("duration", 10);
      default -> file.put("file_name", upload.name());
    }
    kinds.put(id, kind);
    shown.put(id, seen);
    return seen;
  }
}
