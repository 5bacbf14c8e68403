package org.alongside.store;

import java.time.Duration;
import org.alongside.turn.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;

/** Hears what other processes committed. What is missed is found by the next reading. */
final class News implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Redis redis;
  private final Keys keys;
  private final RedisOutbox outbox;
  private final RedisTimers timers;
  private final Subscription subscription = new Subscription();
  private final Thread thread;
  private volatile boolean closed;

  News(Redis redis, Keys keys, RedisOutbox outbox, RedisTimers timers) {
    this.redis = redis;
    this.keys = keys;
    this.outbox = outbox;
    this.timers = timers;
    thread = Thread.ofVirtual().name("news").start(this::hear);
  }

  private void hear() {
    while (!closed) {
      try {
        redis.ask(
            jedis -> {
              jedis.subscribe(subscription, keys.news());
              return true;
            });
      } catch (Unavailable e) {
        LOG.debug("No news: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.warn("No news", e);
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Whether it hears now. */
  boolean hears() {
    return subscription.isSubscribed();
  }

  @Override
  public void close() {
    closed = true;
    if (subscription.isSubscribed()) {
      subscription.unsubscribe();
    }
    thread.interrupt();
  }

  private final class Subscription extends JedisPubSub {
    @Override
    public void onMessage(String channel, String message) {
      int space = message.indexOf(' ');
      String what = message.substring(space + 1);
      try {
        switch (message.substring(0, space)) {
          case "outbox" -> outbox.announced(what);
          case "due" -> timers.saw(Long.parseLong(what));
          default -> LOG.debug("News of a kind that this version does not know: {}", message);
        }
      } catch (Unavailable e) {
        LOG.debug("News passed over: {}", e.getMessage());
      }
    }
  }
}
