package org.alongside.store;

import org.alongside.turn.Uploads;
import org.jspecify.annotations.Nullable;

/** The ids of uploaded files on Redis, one hash for each bot. They are nobody's: not sealed. */
final class RedisUploads implements Uploads {
  private final Redis redis;
  private final Keys keys;

  RedisUploads(Redis redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  @Override
  public @Nullable String find(String bot, String file) {
    return redis.ask(jedis -> jedis.hget(keys.uploads(bot), file));
  }

  @Override
  public void keep(String bot, String file, String id) {
    redis.ask(jedis -> jedis.hset(keys.uploads(bot), file, id));
  }

  @Override
  public void drop(String bot, String file) {
    redis.ask(jedis -> jedis.hdel(keys.uploads(bot), file));
  }
}
