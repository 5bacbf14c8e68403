package org.alongside.store;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.alongside.turn.Unavailable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.Pool;

/**
 * The connection to Redis, alone, behind Sentinel, or as a cluster. Every call either answers,
 * throws {@link Unavailable} when trying again later may help, or throws what is wrong for good.
 */
public final class Redis implements AutoCloseable {
  /** Connections; more callers than these wait for one. */
  private static final int CONNECTIONS = 24;

  /**
   * How long a caller waits for a connection. Without this limit a burst under virtual threads on
   * one core leaves a waiter spinning for ever (commons-pool2 2.13.1).
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<String> PASSING =
      Set.of(
          "LOADING",
          "READONLY",
          "MASTERDOWN",
          "CLUSTERDOWN",
          "TRYAGAIN",
          "BUSY",
          "OOM",
          "MISCONF",
          "NOREPLICAS",
          "UNBLOCKED");

  private final UnifiedJedis jedis;
  private final String where;

  private Redis(UnifiedJedis jedis, String where) {
    this.jedis = jedis;
    this.where = where;
  }

  /**
   * Connects.
   *
   * @param url {@code redis://[user:password@]host[:port][/db]}, {@code rediss://…} for TLS;
   *     several hosts with commas, or {@code redis-cluster://…}, are nodes of a cluster; {@code
   *     redis-sentinel://[user:password@]host,host/‹name of the primary›} asks Sentinels
   */
  public static Redis open(String url) {
    RedisAddress address = RedisAddress.parse(url);
    return new Redis(client(address), address.shown());
  }

  private static UnifiedJedis client(RedisAddress address) {
    ConnectionPoolConfig pool = pool();
    return switch (address.kind()) {
      case ONE ->
          RedisClient.builder()
              .hostAndPort(address.hosts().getFirst())
              .clientConfig(address.config())
              .poolConfig(pool)
              .build();
      case CLUSTER ->
          RedisClusterClient.builder()
              .nodes(Set.copyOf(address.hosts()))
              .clientConfig(address.config())
              .poolConfig(pool)
              .build();
      case SENTINEL ->
          RedisSentinelClient.builder()
              .masterName(address.name())
              .sentinels(Set.copyOf(address.hosts()))
              .clientConfig(address.config())
              .poolConfig(pool)
              .build();
    };
  }

  private static ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(PATIENCE);
    return pool;
  }

  /** Asks Redis. */
  public <T> T ask(Function<UnifiedJedis, T> question) {
    try {
      return question.apply(jedis);
    } catch (JedisDataException e) {
      throw passing(e) ? away(e) : e;
    } catch (JedisConnectionException e) {
      forgetConnections();
      throw away(e);
    } catch (JedisClusterOperationException e) {
      throw away(e);
    } catch (JedisException e) {
      throw String.valueOf(e.getMessage()).startsWith("Could not get a resource") ? away(e) : e;
    }
  }

  /** The others are as dead as the one that failed: each would cost a caller one more attempt. */
  private void forgetConnections() {
    if (jedis instanceof RedisClient one) {
      one.getPool().clear();
    } else if (jedis instanceof RedisClusterClient cluster) {
      cluster.getClusterNodes().values().forEach(Pool::clear);
    } else if (jedis instanceof RedisSentinelClient guarded) {
      guarded.getPrimaryNodesConnectionMap().values().forEach(Pool::clear);
    }
  }

  private Unavailable away(JedisException e) {
    return new Unavailable("Redis at " + where + " does not answer: " + e.getMessage(), e);
  }

  static boolean passing(JedisDataException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(' ');
    return PASSING.contains(end < 0 ? message : message.substring(0, end))
        || message.startsWith("ERR max number of clients")
        || (message.startsWith("ERR Error running script") && passingInside(message));
  }

  /**
   * Redis before 7 wraps what stopped a script, as in {@code … @user_script: 1: -OOM command …}.
   */
  private static boolean passingInside(String message) {
    return PASSING.stream().anyMatch(word -> message.contains(" -" + word + " "));
  }

  @Override
  public void close() {
    jedis.close();
  }
}
