package org.alongside.channel.telegram.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot API that refuses what Telegram's refuses, on loopback over real HTTP, and the people who
 * use the bot. Started from its own {@code main} it serves load runs and trials by hand.
 */
public final class FakeTelegram implements AutoCloseable {
  public static final String TOKEN = "100200300:fake-token-of-a-bot";

  private final World world;
  private final Methods methods;
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();
  private final int port;
  private @Nullable Http http;

  private FakeTelegram(int port, InstantSource clock, Rates rates) {
    ObjectNode bot = JsonNodeFactory.instance.objectNode().put("id", 100200300).put("is_bot", true);
    bot.put("first_name", "Alongside").put("username", "alongside_bot");
    this.world = new World(clock, rates, bot);
    this.methods = new Methods(world);
    this.http = open(port);
    this.port = http.port();
  }

  /** On any free port. */
  public static FakeTelegram start(InstantSource clock, Rates rates) {
    return new FakeTelegram(0, clock, rates);
  }

  /** On this port. */
  public static FakeTelegram start(int port, InstantSource clock, Rates rates) {
    return new FakeTelegram(port, clock, rates);
  }

  private Http open(int at) {
    try {
      Http opened = new Http(at, TOKEN, methods, faults, calls);
      opened.server().createContext("/people/", new Hands(this)::handle);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** The person with this number, and her chat with the bot. */
  public Chat chat(long id) {
    return world.chat(id, () -> new Chat(world, id, false));
  }

  public Chat group(long id) {
    return world.chat(id, () -> new Chat(world, id, true));
  }

  public Faults faults() {
    return faults;
  }

  public Calls calls() {
    return calls;
  }

  /** An update with these fields, as JSON; its id is added. */
  public long delivers(String json) {
    return world.alone(() -> world.updates.addRaw((ObjectNode) Body.JSON.readTree(json)));
  }

  /** After a quiet week, ids of updates begin anew here. */
  public void restartsIds(long from) {
    world.alone(
        () -> {
          world.updates.restartIds(from);
          return from;
        });
  }

  /** Is told of each message of the bot, at once and under the world's lock: it must not wait. */
  public void onMessage(BiConsumer<Chat, Shown> listener) {
    world.listener = listener;
  }

  /** Whether somebody waits for updates now. */
  public boolean polled() {
    return world.look(world.updates::polled);
  }

  /** Updates that were not confirmed. */
  public int waiting() {
    return world.look(world.updates::waiting);
  }

  /** The commands set for private chats in this language; empty for all languages. */
  public JsonNode commands(String language) {
    JsonNode none = JsonNodeFactory.instance.arrayNode();
    return world.look(
        () ->
            world.commands.getOrDefault(
                "all_private_chats:" + language,
                world.commands.getOrDefault("default:" + language, none)));
  }

  /** An earlier installation left a webhook. */
  public void hasWebhook(String url) {
    world.alone(() -> world.webhook = url);
  }

  /** Files that were uploaded, those sent again by their id not counted. */
  public int uploads() {
    return world.look(world.files::uploads);
  }

  /** What was in the file that was uploaded last. */
  public byte[] uploaded() {
    return world.look(world.files::last);
  }

  /** Waits for this; false when it does not hold after so many seconds. */
  public boolean await(double seconds, BooleanSupplier condition) {
    return world.await(seconds, condition);
  }

  /** Closes the port: connections end and new ones are refused. */
  public synchronized void goesAway() {
    if (http != null) {
      http.stop();
      world.updates.stop();
      http = null;
    }
  }

  /** Opens the same port again. */
  public synchronized void returns() {
    if (http == null) {
      http = open(port);
    }
  }

  @Override
  public void close() {
    goesAway();
  }

  public static void main(String[] args) {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8089;
    Rates rates = args.length > 1 && args[1].equals("none") ? Rates.NONE : Rates.USUAL;
    FakeTelegram fake = start(port, InstantSource.system(), rates);
    System.out.println("Fake Bot API on " + fake.url() + ", token " + TOKEN);
    System.out.println("As a person: curl -d 'hello' " + fake.url() + "/people/1001/says");
    System.out.println("             curl -d 'Yes' " + fake.url() + "/people/1001/presses");
    System.out.println("             curl " + fake.url() + "/people/1001/sees");
  }
}
