package org.alongside.channel.telegram.fake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Telegram checks of a message's words, spans and buttons. */
final class Wording {
  static final int TEXT = 4096;
  static final int CAPTION = 1024;
  private static final int ROW = 8;
  private static final int BUTTONS = 100;
  private static final int DATA = 64;
  private static final Set<String> LOOKS =
      Set.of(
          "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "code", "pre");
  private static final Set<String> SCHEMES = Set.of("http", "https", "tg", "mailto", "tel");

  private Wording() {}

  static String text(Map<String, JsonNode> p) {
    String text = string(p, "text");
    if (text.isBlank()) {
      throw Refusal.bad("message text is empty");
    }
    if (text.length() > TEXT) {
      throw Refusal.bad("message is too long");
    }
    return text;
  }

  static String caption(Map<String, JsonNode> p) {
    String caption = string(p, "caption");
    if (caption.length() > CAPTION) {
      throw Refusal.bad("message caption is too long");
    }
    return caption;
  }

  static List<JsonNode> entities(@Nullable JsonNode given, String text) {
    if (given == null) {
      return List.of();
    }
    given.valueStream().forEach(entity -> entity(entity, text));
    return given.valueStream().toList();
  }

  private static void entity(JsonNode entity, String text) {
    String type = entity.get("type").stringValue();
    long from = entity.get("offset").longValue();
    long to = from + entity.get("length").longValue();
    if (!LOOKS.contains(type) && !type.equals("text_link")) {
      throw broken("unsupported type " + type);
    }
    if (from < 0 || to <= from || to > text.length()) {
      throw broken("entity " + from + "–" + to + " leaves a text of " + text.length());
    }
    if (splits(text, (int) from) || splits(text, (int) to)) {
      throw broken("entity begins or ends in the middle of a UTF-16 symbol");
    }
    if (type.equals("text_link") == (entity.get("url") == null)) {
      throw broken("a text_link, and nothing else, has a url");
    }
    if (type.equals("text_link")) {
      url(entity.get("url").stringValue());
    }
  }

  private static Refusal broken(String why) {
    return Refusal.bad("can't parse entities: " + why);
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  static @Nullable JsonNode keyboard(@Nullable JsonNode given) {
    if (given == null) {
      return null;
    }
    int count = 0;
    for (JsonNode row : given.get("inline_keyboard")) {
      if (row.size() > ROW) {
        throw Refusal.bad("a row of " + row.size() + " buttons; at most " + ROW);
      }
      row.forEach(Wording::button);
      count += row.size();
    }
    if (count > BUTTONS) {
      throw Refusal.bad("reply markup is too long: " + count + " buttons; at most " + BUTTONS);
    }
    return count == 0 ? null : given;
  }

  private static void button(JsonNode button) {
    if (button.get("text").stringValue().isBlank()) {
      throw Refusal.bad(
          "can't parse inline keyboard button: Text buttons are unallowed without text");
    }
    JsonNode data = button.get("callback_data");
    JsonNode url = button.get("url");
    if ((data == null) == (url == null)) {
      throw Refusal.bad("can't parse inline keyboard button: exactly one action must be given");
    }
    if (data != null) {
      int bytes = data.stringValue().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > DATA) {
        throw Refusal.bad("BUTTON_DATA_INVALID");
      }
    } else {
      url(url.stringValue());
    }
  }

  private static void url(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme())) {
        return;
      }
    } catch (IllegalArgumentException broken) {
      // The refusal below says it.
    }
    throw Refusal.bad("can't parse entities: wrong URL " + url);
  }

  static String string(Map<String, JsonNode> p, String name) {
    JsonNode value = p.get(name);
    return value == null ? "" : value.stringValue();
  }

  static boolean yes(Map<String, JsonNode> p, String name) {
    JsonNode value = p.get(name);
    return value != null && value.booleanValue();
  }
}
