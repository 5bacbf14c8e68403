package org.alongside.channel.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All chats of one bot, and what waits for it. One lock guards everything. */
final class World {
  /** A press that may still be answered. */
  record Query(String id, Instant at) {}

  final InstantSource clock;
  final ObjectNode bot;
  final Updates updates;
  final Rates rates;
  final Rates.Bucket pace;
  final Map<Long, Posted> messages = new HashMap<>();
  final Map<String, Query> open = new LinkedHashMap<>();
  final Map<String, String> answers = new HashMap<>();
  final Map<String, JsonNode> commands = new HashMap<>();
  final Files files = new Files();
  String webhook = "";
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Chat> chats = new HashMap<>();
  volatile @Nullable BiConsumer<Chat, Shown> listener;
  private long lastMessage = 100;
  private long lastQuery = 5_000_000_000_000L;

  World(InstantSource clock, Rates rates, ObjectNode bot) {
    this.clock = clock;
    this.rates = rates;
    this.bot = bot;
    this.pace = rates.overall();
    this.updates = new Updates(lock, clock);
  }

  /** Does this with nothing else happening meanwhile. */
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Looks at something while nothing else happens. Wakes nobody. */
  <T> T look(Supplier<T> at) {
    lock.lock();
    try {
      return at.get();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #alone}, for a call that may wait for updates and be interrupted. */
  JsonNode poll(Map<String, JsonNode> p) throws InterruptedException {
    lock.lock();
    try {
      if (!webhook.isEmpty()) {
        throw Refusal.conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                + " webhook first");
      }
      changed.signalAll();
      return updates.fetch(p);
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Waits until this holds; false when it still does not after so many seconds. */
  boolean await(double seconds, BooleanSupplier condition) {
    long left = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  Chat chat(long id, Supplier<Chat> made) {
    return alone(() -> chats.computeIfAbsent(id, i -> made.get()));
  }

  /** The chat that a call names, if the bot may do something there. */
  Chat reach(@Nullable JsonNode id) {
    long number = 0;
    try {
      number = id == null ? 0 : Long.parseLong(id.asString());
    } catch (NumberFormatException name) {
      // There are no public names here, so no such chat.
    }
    Chat chat = chats.get(number);
    if (chat == null || !chat.met) {
      throw Refusal.bad("chat not found");
    }
    chat.admit();
    return chat;
  }

  Posted post(Chat chat, boolean mine, Posted.Content content, boolean guarded) {
    Posted posted = new Posted(++lastMessage, chat, mine, clock.instant(), content, guarded);
    messages.put(posted.id, posted);
    chat.messages.add(posted);
    BiConsumer<Chat, Shown> heard = listener;
    if (!mine && heard != null) {
      heard.accept(chat, posted.shown());
    }
    return posted;
  }

  void remove(Posted posted) {
    messages.remove(posted.id);
    posted.chat.messages.remove(posted);
  }

  Query query() {
    Query query = new Query(Long.toString(++lastQuery), clock.instant());
    open.put(query.id(), query);
    return query;
  }

  boolean older(Instant at, Duration age) {
    return at.plus(age).isBefore(clock.instant());
  }
}
