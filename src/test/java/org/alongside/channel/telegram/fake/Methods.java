package org.alongside.channel.telegram.fake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.channel.telegram.fake.Posted.Content;
import org.alongside.channel.telegram.fake.Table.Signature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What each method does to the {@link World}. Parameters have been checked against the table. */
final class Methods {
  private static final Set<String> ACTIONS =
      Set.of("typing", "upload_photo", "upload_voice", "upload_document", "record_voice");
  private static final Duration DELETABLE = Duration.ofHours(48);
  private static final JsonNode TRUE = BooleanNode.TRUE;

  private final World world;

  Methods(World world) {
    this.world = world;
  }

  JsonNode call(Signature method, Map<String, JsonNode> p) throws InterruptedException {
    return method.name().equals("getUpdates") ? world.poll(p) : world.alone(() -> act(method, p));
  }

  private JsonNode act(Signature method, Map<String, JsonNode> p) {
    return switch (method.name()) {
      case "getMe" -> world.bot;
      case "deleteWebhook" -> {
        world.webhook = "";
        yield TRUE;
      }
      case "sendMessage" -> say(p);
      case "sendPhoto" -> send(p, "photo");
      case "sendVoice" -> send(p, "voice");
      case "sendAudio" -> send(p, "audio");
      case "sendDocument" -> send(p, "document");
      case "sendChatAction" -> busy(p);
      case "editMessageText" -> edit(p, Wording.text(p), "entities", true);
      case "editMessageCaption" -> edit(p, Wording.caption(p), "caption_entities", false);
      case "editMessageReplyMarkup" -> editButtons(p);
      case "deleteMessage" -> delete(p);
      case "deleteMessages" -> deleteAll(p);
      case "answerCallbackQuery" -> answer(p);
      case "setMyCommands" -> setCommands(p);
      case "deleteMyCommands" -> {
        world.commands.remove(key(p));
        yield TRUE;
      }
      case "getMyCommands" ->
          world.commands.getOrDefault(key(p), JsonNodeFactory.instance.arrayNode());
      case "leaveChat" -> leave(p);
      default -> throw new IllegalStateException("bot-api.txt names " + method.name());
    };
  }

  private JsonNode say(Map<String, JsonNode> p) {
    String text = Wording.text(p);
    List<JsonNode> entities = Wording.entities(p.get("entities"), text);
    return post(p, new Content(text, entities, Wording.keyboard(p.get("reply_markup")), "", null));
  }

  private JsonNode send(Map<String, JsonNode> p, String kind) {
    String caption = Wording.caption(p);
    List<JsonNode> entities = Wording.entities(p.get("caption_entities"), caption);
    JsonNode keyboard = Wording.keyboard(p.get("reply_markup"));
    Chat chat = world.reach(p.get("chat_id"));
    if (kind.equals("voice") && chat.voiceForbidden) {
      throw Refusal.bad("VOICE_MESSAGES_FORBIDDEN");
    }
    JsonNode file = world.files.take(kind, Objects.requireNonNull(p.get(kind)));
    return post(p, new Content(caption, entities, keyboard, kind, file));
  }

  private JsonNode post(Map<String, JsonNode> p, Content content) {
    Chat chat = world.reach(p.get("chat_id"));
    pace(chat);
    return world.post(chat, false, content, Wording.yes(p, "protect_content")).json();
  }

  private void pace(Chat chat) {
    chat.pace.take(world.clock.instant());
    world.pace.take(world.clock.instant());
  }

  private JsonNode busy(Map<String, JsonNode> p) {
    if (!ACTIONS.contains(Wording.string(p, "action"))) {
      throw Refusal.bad("wrong parameter action in request");
    }
    world.reach(p.get("chat_id"));
    return TRUE;
  }

  private JsonNode edit(Map<String, JsonNode> p, String text, String spans, boolean plain) {
    List<JsonNode> entities = Wording.entities(p.get(spans), text);
    JsonNode keyboard = Wording.keyboard(p.get("reply_markup"));
    Posted posted = editable(p);
    if (posted.media.isEmpty() != plain) {
      throw Refusal.bad("there is no " + (plain ? "text" : "caption") + " in the message to edit");
    }
    return change(posted, text, entities, keyboard);
  }

  private JsonNode editButtons(Map<String, JsonNode> p) {
    JsonNode keyboard = Wording.keyboard(p.get("reply_markup"));
    Posted posted = editable(p);
    return change(posted, posted.text, posted.entities, keyboard);
  }

  private Posted editable(Map<String, JsonNode> p) {
    Chat chat = world.reach(p.get("chat_id"));
    JsonNode id = p.get("message_id");
    Posted posted = id == null ? null : world.messages.get(id.longValue());
    if (posted == null || posted.chat != chat) {
      throw Refusal.bad("message to edit not found");
    }
    if (posted.mine) {
      throw Refusal.bad("message can't be edited");
    }
    return posted;
  }

  private JsonNode change(
      Posted posted, String text, List<JsonNode> entities, @Nullable JsonNode keyboard) {
    boolean same = posted.text.equals(text) && posted.entities.equals(entities);
    if (same && Objects.equals(posted.keyboard, keyboard)) {
      throw Refusal.bad(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    pace(posted.chat);
    posted.text = text;
    posted.entities = entities;
    posted.keyboard = keyboard;
    posted.edited = world.clock.instant();
    return posted.json();
  }

  private JsonNode delete(Map<String, JsonNode> p) {
    Chat chat = world.reach(p.get("chat_id"));
    Posted posted = world.messages.get(Objects.requireNonNull(p.get("message_id")).longValue());
    if (posted == null || posted.chat != chat) {
      throw Refusal.bad("message to delete not found");
    }
    deletable(posted);
    world.remove(posted);
    return TRUE;
  }

  private JsonNode deleteAll(Map<String, JsonNode> p) {
    JsonNode ids = Objects.requireNonNull(p.get("message_ids"));
    if (ids.isEmpty() || ids.size() > 100) {
      throw Refusal.bad("from 1 to 100 message identifiers, not " + ids.size());
    }
    Chat chat = world.reach(p.get("chat_id"));
    List<Posted> found =
        ids.valueStream()
            .map(id -> world.messages.get(id.longValue()))
            .filter(m -> m != null && m.chat == chat)
            .distinct()
            .toList();
    found.forEach(this::deletable);
    found.forEach(world::remove);
    return TRUE;
  }

  private void deletable(Posted posted) {
    if (world.older(posted.at, DELETABLE)) {
      throw Refusal.bad("message can't be deleted for everyone");
    }
  }

  private JsonNode answer(Map<String, JsonNode> p) {
    if (Wording.string(p, "text").length() > 200) {
      throw Refusal.bad("MESSAGE_TOO_LONG");
    }
    World.Query query = world.open.remove(Wording.string(p, "callback_query_id"));
    if (query == null || world.older(query.at(), Updates.CALLBACK)) {
      throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    world.answers.put(query.id(), Wording.string(p, "text"));
    return TRUE;
  }

  private JsonNode setCommands(Map<String, JsonNode> p) {
    JsonNode commands = Objects.requireNonNull(p.get("commands"));
    if (commands.size() > 100) {
      throw Refusal.bad("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      if (!command.get("command").stringValue().matches("[a-z0-9_]{1,32}")) {
        throw Refusal.bad("BOT_COMMAND_INVALID");
      }
      int length = command.get("description").stringValue().length();
      if (length < 1 || length > 256) {
        throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    world.commands.put(key(p), commands);
    return TRUE;
  }

  private static String key(Map<String, JsonNode> p) {
    String language = Wording.string(p, "language_code");
    if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
      throw Refusal.bad("language_code must be a two-letter ISO 639-1 code");
    }
    JsonNode scope = p.get("scope");
    return (scope == null ? "default" : scope.get("type").stringValue()) + ":" + language;
  }

  private JsonNode leave(Map<String, JsonNode> p) {
    Chat chat = world.reach(p.get("chat_id"));
    if (!chat.group) {
      throw Refusal.bad("chat is not a group: a bot cannot leave a private chat");
    }
    chat.leave();
    return TRUE;
  }
}
