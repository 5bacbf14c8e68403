package org.alongside.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.turn.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears what other processes committed. What is missed is found by the next reading.
 *
 * <p>Its connection goes back to where all others come from. So it is left by exactly one
 * unsubscription whose answer is read, never by an interrupt or an exception: otherwise a later
 * caller would be given an answer that is not its own.
 */
final class News implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Redis redis;
  private final Keys keys;
  private final RedisOutbox outbox;
  private final RedisTimers timers;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Subscription subscription = new Subscription();

  News(Redis redis, Keys keys, RedisOutbox outbox, RedisTimers timers) {
    this.redis = redis;
    this.keys = keys;
    this.outbox = outbox;
    this.timers = timers;
    Thread.ofVirtual().name("news").start(this::hear);
  }

  private void hear() {
    try {
      do {
        subscribe(subscription);
        subscription = new Subscription();
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void subscribe(Subscription present) {
    try {
      redis.ask(
          jedis -> {
            jedis.subscribe(present, keys.news());
            return true;
          });
    } catch (Unavailable e) {
      LOG.debug("No news: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("No news", e);
    }
  }

  /** Whether it hears now. */
  boolean hears() {
    return subscription.isSubscribed();
  }

  @Override
  public void close() {
    closed.countDown();
    subscription.leave();
  }

  private void take(String message) {
    int space = message.indexOf(' ');
    String what = message.substring(space + 1);
    switch (message.substring(0, Math.max(space, 0))) {
      case "outbox" -> outbox.announced(what);
      case "due" -> timers.saw(Long.parseLong(what));
      default -> LOG.debug("News of a kind that this version does not know: {}", message);
    }
  }

  private final class Subscription extends JedisPubSub {
    private final AtomicBoolean left = new AtomicBoolean();

    @Override
    public void onSubscribe(String channel, int channels) {
      if (closed.getCount() == 0) {
        leave();
      }
    }

    @Override
    public void onMessage(String channel, String message) {
      try {
        take(message);
      } catch (RuntimeException e) {
        LOG.warn("News passed over: {}", e.getMessage());
      }
    }

    void leave() {
      try {
        if (isSubscribed() && left.compareAndSet(false, true)) {
          unsubscribe();
        }
      } catch (JedisException e) {
        LOG.debug("The connection was gone: {}", e.getMessage());
      }
    }
  }
}
