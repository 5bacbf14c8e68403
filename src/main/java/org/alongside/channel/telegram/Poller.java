package org.alongside.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Lease;
import org.alongside.turn.Played;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Long polling: fetches updates, gives each on, and confirms what is written down. */
final class Poller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  private final Connection connection;
  private final Reading reading;
  private final Inbox inbox;
  private final Courtesy courtesy;
  private final DeadLetters dead;
  private final Lease lease;
  private final InstantSource clock;
  private final Backoff backoff;
  private final Thread thread = new Thread(this::run, "telegram-poll");
  private volatile Telegram.Status status = new Telegram.Status(null, "not polled yet", false);
  private volatile boolean closed;
  private Window window = new Window();

  /** Whether the next answer shall come at once, since nobody knows whether polling works. */
  private boolean prompt = true;

  Poller(
      Connection connection,
      Reading reading,
      Inbox inbox,
      Courtesy courtesy,
      DeadLetters dead,
      Lease lease,
      InstantSource clock,
      RandomGenerator random) {
    this.connection = connection;
    this.reading = reading;
    this.inbox = inbox;
    this.courtesy = courtesy;
    this.dead = dead;
    this.lease = lease;
    this.clock = clock;
    this.backoff = new Backoff(random);
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  Telegram.Status status() {
    return status;
  }

  private void run() {
    try {
      while (!closed) {
        if (lease.held()) {
          step();
        } else {
          window = new Window();
          prompt = true;
          status = new Telegram.Status(status.polled(), "", true);
          Thread.sleep(Bounds.STANDBY);
        }
      }
    } catch (InterruptedException closing) {
      log.debug("Polling ended");
    }
  }

  private void step() throws InterruptedException {
    try {
      poll();
    } catch (RuntimeException broken) {
      // its message may hold a learner's words
      trouble("a fault of ours: " + broken.getClass().getName(), backoff.next());
    }
  }

  private void poll() throws InterruptedException {
    long patience = window.idle() && !prompt ? Bounds.LONG_POLL.toSeconds() : 0;
    Answer<JsonNode> answer = connection.updates(ask(window.offset(), patience));
    if (closed) {
      return;
    }
    switch (answer) {
      case Answer.Good<JsonNode> good -> {
        took(good.result());
        settle();
      }
      case Answer.Refused<JsonNode> refused -> refused(refused);
      case Answer.Lost<JsonNode> lost ->
          trouble("Telegram cannot be reached: " + lost.reason(), backoff.next());
    }
  }

  private static String ask(long offset, long patience) {
    return """
    {"offset":%d,"limit":%d,"timeout":%d,\
    "allowed_updates":["message","callback_query","my_chat_member"]}\
    """
        .formatted(offset, Bounds.BATCH, patience);
  }

  private void took(JsonNode updates) {
    prompt = false;
    status = new Telegram.Status(clock.instant(), "", false);
    Set<Long> ids = new HashSet<>();
    for (JsonNode raw : updates) {
      long id = raw.path("update_id").asLong();
      ids.add(id);
      if (!window.holds(id)) {
        window.add(id, take(id, raw));
      }
    }
    window.came(ids);
  }

  /** Waits a while for what was fetched, so that a slow chat does not hold back the others. */
  private void settle() throws InterruptedException {
    try {
      window.all().get(Bounds.HOLD.toMillis(), TimeUnit.MILLISECONDS);
      backoff.reset();
    } catch (TimeoutException slow) {
      log.debug("Polling on with unfinished updates");
    } catch (ExecutionException failed) {
      log.warn("An update could not be written down; it comes again");
    }
    window.advance();
    if (window.failed()) {
      trouble("inputs cannot be written down", backoff.next());
    }
  }

  /** Gives the update on. One that has no shape goes to the dead letters and blocks nobody. */
  private CompletableFuture<Played> take(long id, JsonNode raw) {
    Reading.Read read;
    try {
      read = reading.read(id, connection.mapper().treeToValue(raw, Update.class));
    } catch (JsonProcessingException broken) {
      return bury(id, reason(broken));
    } catch (RuntimeException unexpected) {
      return bury(id, unexpected.getClass().getSimpleName());
    }
    return switch (read) {
      case Reading.Hers hers -> give(hers);
      case Reading.Elsewhere elsewhere -> {
        courtesy.leave(elsewhere.chat());
        yield CompletableFuture.completedFuture(Played.DONE);
      }
      case Reading.Nothing ignored -> CompletableFuture.completedFuture(Played.DONE);
    };
  }

  private CompletableFuture<Played> give(Reading.Hers hers) {
    if (hers.press() != null) {
      courtesy.answer(hers.press());
    }
    try {
      return inbox.take(hers.arrival()).thenApply(Poller::written);
    } catch (RuntimeException closing) {
      return CompletableFuture.failedFuture(closing);
    }
  }

  /** What a closing process left to others must come again. */
  private static Played written(Played played) {
    if (played == Played.ELSEWHERE) {
      throw new IllegalStateException("closing");
    }
    return played;
  }

  private CompletableFuture<Played> bury(long id, String reason) {
    try {
      String name = Reading.id(id);
      dead.put(new DeadLetters.Letter(name, null, 0, "update", clock.instant(), reason, null));
      log.warn("Update {} cannot be decoded: {}", id, reason);
      return CompletableFuture.completedFuture(Played.DEAD);
    } catch (RuntimeException storeAway) {
      return CompletableFuture.failedFuture(storeAway);
    }
  }

  /** Where it broke, without a word of what stood there. */
  private static String reason(JsonProcessingException broken) {
    String place =
        broken instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
    return broken.getClass().getSimpleName() + place;
  }

  private void refused(Answer.Refused<JsonNode> refused) throws InterruptedException {
    switch (refused.code()) {
      case 409 -> conflict(refused);
      case 429 -> trouble("Telegram asks for a pause", Duration.ofSeconds(refused.retryAfter()));
      case 401, 404 ->
          trouble("Telegram does not know this token (" + refused.code() + ")", Bounds.RETRY_MOST);
      default -> trouble("Telegram answers " + refused.code(), backoff.next());
    }
  }

  private void conflict(Answer.Refused<JsonNode> refused) throws InterruptedException {
    if (refused.says("webhook")) {
      connection.call(new DeleteWebhook());
      trouble("an earlier webhook was set (409); it is taken away", backoff.next());
    } else {
      Duration pause = Bounds.CONFLICT.plus(backoff.next());
      trouble("another process polls with this token (409)", pause);
    }
  }

  private void trouble(String what, Duration pause) throws InterruptedException {
    if (!what.equals(status.trouble())) {
      log.warn("Polling: {}; again in {} ms", what, pause.toMillis());
    }
    prompt = true;
    status = new Telegram.Status(status.polled(), what, false);
    Thread.sleep(pause);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
