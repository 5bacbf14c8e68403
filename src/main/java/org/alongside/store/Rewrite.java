package org.alongside.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * The last step of forgetting somebody: the append-only file, which still has what was deleted, is
 * written anew. A mark among the ids of the outbox stays until Redis has begun.
 */
final class Rewrite {
  private static final Logger LOG = LoggerFactory.getLogger(Rewrite.class);
  private static final String MARK = "rewrite:";

  private final Redis redis;
  private final Keys keys;

  Rewrite(Redis redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  static boolean marks(String id) {
    return id.startsWith(MARK);
  }

  static String mark(String entry) {
    return MARK + entry;
  }

  /** Asks each server that one of the marks lies on. */
  void ask(List<String> marks) {
    for (String mark : marks) {
      String claims = keys.claims(keys.shard(RedisOutbox.who(mark.substring(MARK.length()))));
      if (begun(claims)) {
        redis.ask(jedis -> jedis.zrem(claims, mark));
      }
    }
  }

  /** The key chooses the server of a cluster; the call that replaces this one cannot say that. */
  @SuppressWarnings("deprecation")
  private boolean begun(String key) {
    try {
      redis.ask(jedis -> jedis.sendCommand(key, Protocol.Command.BGREWRITEAOF));
      return true;
    } catch (JedisDataException e) {
      if (String.valueOf(e.getMessage()).contains("in progress")) {
        return false;
      }
      LOG.warn(
          "Redis does not rewrite its append-only file when asked ({}): what was forgotten leaves"
              + " it when Redis itself rewrites it",
          e.getMessage());
      return true;
    }
  }
}
