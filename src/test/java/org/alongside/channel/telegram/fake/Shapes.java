package org.alongside.channel.telegram.fake;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the Bot API shows people, chats and files. */
final class Shapes {
  private static final long SOMEBODY = 42;

  private Shapes() {}

  static ObjectNode user(Chat chat) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", chat.group ? SOMEBODY : chat.id).put("is_bot", false);
    node.put("first_name", "Person");
    return chat.tongue.isEmpty() ? node : node.put("language_code", chat.tongue);
  }

  static ObjectNode chat(Chat chat) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", chat.id);
    node.put("type", chat.group ? "group" : "private");
    return chat.group ? node.put("title", "A group") : node.put("first_name", "Person");
  }

  static ObjectNode membership(ObjectNode bot, String status) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", status);
    node.set("user", bot);
    return status.equals("kicked") ? node.put("until_date", 0) : node;
  }

  /** A file of hers. */
  static ObjectNode file() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file_id", "hers").put("file_unique_id", "u");
    return node.put("width", 9).put("height", 9);
  }
}
