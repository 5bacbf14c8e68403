package org.alongside.channel.telegram.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A message in a chat, with all that was done to it. Guarded by the {@link World}'s lock. */
final class Posted {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  final long id;
  final Chat chat;
  final boolean mine;
  final Instant at;
  final String media;
  final @Nullable JsonNode file;
  final boolean guarded;
  String text;
  List<JsonNode> entities;
  @Nullable JsonNode keyboard;
  @Nullable Instant edited;

  Posted(long id, Chat chat, boolean mine, Instant at, Content content, boolean guarded) {
    this.id = id;
    this.chat = chat;
    this.mine = mine;
    this.at = at;
    this.media = content.media();
    this.file = content.file();
    this.guarded = guarded;
    this.text = content.text();
    this.entities = content.entities();
    this.keyboard = content.keyboard();
  }

  /**
   * What a message says.
   *
   * @param media {@code photo}, {@code voice} … or empty
   */
  record Content(
      String text,
      List<JsonNode> entities,
      @Nullable JsonNode keyboard,
      String media,
      @Nullable JsonNode file) {
    static Content text(String text) {
      return new Content(text, List.of(), null, "", null);
    }
  }

  /** As the Bot API shows it. */
  ObjectNode json() {
    ObjectNode node = NODES.objectNode();
    node.put("message_id", id);
    node.set("from", mine ? Shapes.user(chat) : chat.world.bot);
    node.set("chat", Shapes.chat(chat));
    node.put("date", at.getEpochSecond());
    if (edited != null) {
      node.put("edit_date", edited.getEpochSecond());
    }
    boolean plain = media.isEmpty();
    if (!text.isEmpty() || plain) {
      node.put(plain ? "text" : "caption", text);
    }
    if (!entities.isEmpty()) {
      node.putArray(plain ? "entities" : "caption_entities").addAll(entities);
    }
    if (file != null) {
      node.set(media, file);
    }
    if (keyboard != null) {
      node.set("reply_markup", keyboard);
    }
    if (guarded) {
      node.put("has_protected_content", true);
    }
    return node;
  }

  /** The buttons' fields, row by row. */
  List<List<JsonNode>> buttons() {
    if (keyboard == null) {
      return List.of();
    }
    return keyboard
        .get("inline_keyboard")
        .valueStream()
        .map(row -> row.valueStream().toList())
        .toList();
  }

  Shown shown() {
    List<String> spans = new ArrayList<>();
    for (JsonNode entity : entities) {
      int from = entity.get("offset").intValue();
      String words = text.substring(from, from + entity.get("length").intValue());
      spans.add(entity.get("type").stringValue() + " \"" + words + "\"");
    }
    List<List<String>> rows =
        buttons().stream()
            .map(row -> row.stream().map(b -> b.get("text").stringValue()).toList())
            .toList();
    return new Shown(id, mine, text, media, spans, rows, guarded, edited != null);
  }
}
