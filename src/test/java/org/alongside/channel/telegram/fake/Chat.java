package org.alongside.channel.telegram.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.channel.telegram.fake.Posted.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A person with her phone, or a group: what she does, and what she sees. */
public final class Chat {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  final World world;
  final long id;
  final boolean group;
  final List<Posted> messages = new ArrayList<>();
  final Rates.Bucket pace;
  boolean met;
  boolean voiceForbidden;
  String tongue = "en";
  private @Nullable Refusal closed;

  Chat(World world, long id, boolean group) {
    this.world = world;
    this.id = id;
    this.group = group;
    this.pace = world.rates.each();
  }

  public long id() {
    return id;
  }

  /** Her phone speaks this language from now on; empty where Telegram does not know it. */
  public Chat speaks(String tag) {
    return world.alone(
        () -> {
          tongue = tag;
          return this;
        });
  }

  /** Writes a text; returns the message's number. */
  public long says(String text) {
    return writes(Content.text(text));
  }

  public long sendsPhoto() {
    return sends("photo", NODES.arrayNode().add(Shapes.file()), "");
  }

  public long sendsPhoto(String caption) {
    return sends("photo", NODES.arrayNode().add(Shapes.file()), caption);
  }

  public long sendsVoice() {
    return sends("voice", Shapes.file().put("duration", 3), "");
  }

  public long sendsVideo() {
    return sends("video", Shapes.file().put("width", 9).put("height", 9).put("duration", 3), "");
  }

  public long sendsSticker() {
    ObjectNode sticker = Shapes.file().put("type", "regular").put("width", 9).put("height", 9);
    return sends("sticker", sticker.put("is_animated", false).put("is_video", false), "");
  }

  public long sendsDocument() {
    return sends("document", Shapes.file(), "");
  }

  private long sends(String kind, JsonNode file, String caption) {
    return writes(new Content(caption, List.of(), null, kind, file));
  }

  private long writes(Content content) {
    return world.alone(
        () -> {
          met = true;
          Posted posted = world.post(this, true, content, false);
          ObjectNode json = posted.json();
          if (content.text().startsWith("/")) {
            int end = content.text().split("\\s", 2)[0].length();
            ObjectNode command = NODES.objectNode().put("type", "bot_command");
            json.putArray("entities").add(command.put("offset", 0).put("length", end));
          }
          world.updates.add("message", json);
          return posted.id;
        });
  }

  /** Presses the newest button with this label; returns the press's id. */
  public String presses(String label) {
    return pressesOn(b -> b.get("text").stringValue().equals(label), "[" + label + "]");
  }

  /** Presses the newest button that carries this data. */
  public String pressesData(String data) {
    return pressesOn(b -> b.path("callback_data").asString("").equals(data), "‹" + data + "›");
  }

  private String pressesOn(Predicate<JsonNode> wanted, String name) {
    return world.alone(
        () -> {
          for (Posted posted : messages.reversed()) {
            for (JsonNode button : posted.buttons().stream().flatMap(List::stream).toList()) {
              if (wanted.test(button) && button.has("callback_data")) {
                return press(posted, button.get("callback_data").stringValue());
              }
            }
          }
          throw new AssertionError("No button " + name + ". She sees:\n" + transcript());
        });
  }

  /** A press that carries this data on this message, whatever buttons it has: an old screen. */
  public String pressesOld(long message, String data) {
    return world.alone(
        () -> {
          Posted posted = world.messages.get(message);
          return press(
              posted != null
                  ? posted
                  : new Posted(
                      message, this, false, world.clock.instant(), Content.text("…"), false),
              data);
        });
  }

  private String press(Posted on, String data) {
    World.Query query = world.query();
    ObjectNode json = NODES.objectNode().put("id", query.id());
    json.set("from", Shapes.user(this));
    json.set("message", on.json());
    json.put("chat_instance", "instance-" + id).put("data", data);
    world.updates.add("callback_query", json);
    return query.id();
  }

  /** Whether the bot has answered this press, so that its spinner stopped. */
  public boolean answered(String press) {
    return world.look(() -> world.answers.containsKey(press));
  }

  public void blocks() {
    closes(Refusal.forbidden("bot was blocked by the user"));
    member("member", "kicked");
  }

  public void unblocks() {
    closes(null);
    member("kicked", "member");
  }

  /** Her account is gone; nothing is told. */
  public void deactivates() {
    closes(Refusal.forbidden("user is deactivated"));
  }

  public void migratesTo(long other) {
    closes(Refusal.migrated(other));
  }

  public void forbidsVoice() {
    world.alone(() -> voiceForbidden = true);
  }

  /** Adds the bot to this group. */
  public void addsBot() {
    world.alone(() -> met = true);
    closes(null);
    member("left", "member");
  }

  /** Whether the bot is in this group, or may write to this person. */
  public boolean hasBot() {
    return world.look(() -> met && closed == null);
  }

  void leave() {
    closes(Refusal.forbidden("bot is not a member of the group chat"));
    member("member", "left");
  }

  private void closes(@Nullable Refusal how) {
    world.alone(() -> closed = how);
  }

  private void member(String before, String after) {
    world.alone(
        () -> {
          ObjectNode json = NODES.objectNode();
          json.set("chat", Shapes.chat(this));
          json.set("from", Shapes.user(this));
          json.put("date", world.clock.instant().getEpochSecond());
          json.set("old_chat_member", Shapes.membership(world.bot, before));
          json.set("new_chat_member", Shapes.membership(world.bot, after));
          return world.updates.add("my_chat_member", json);
        });
  }

  /** Refuses a call that does something here, where the bot may not. */
  void admit() {
    if (closed != null) {
      throw closed;
    }
  }

  /** The chat as she sees it now, oldest first. */
  public List<Shown> sees() {
    return world.look(() -> messages.stream().map(Posted::shown).toList());
  }

  /** What the bot wrote, as she sees it now. */
  public List<Shown> reads() {
    return sees().stream().filter(s -> !s.mine()).toList();
  }

  /** One line for each message. */
  public String transcript() {
    return String.join("\n", sees().stream().map(Shown::toString).toList());
  }

  /** Waits for this, and returns this chat; fails with what she sees instead. */
  public Chat await(double seconds, Predicate<Chat> condition) {
    if (!world.await(seconds, () -> condition.test(this))) {
      throw new AssertionError("Waited " + seconds + " s in vain. She sees:\n" + transcript());
    }
    return this;
  }

  /** Waits ten seconds for a message of the bot that holds these words. */
  public Chat awaits(String words) {
    if (!world.await(10, () -> reads().stream().anyMatch(s -> s.text().contains(words)))) {
      throw new AssertionError("Nobody said “" + words + "”. She sees:\n" + transcript());
    }
    return this;
  }
}
