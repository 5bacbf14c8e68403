package org.alongside.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alongside.turn.Facts;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;

/** The counters on Redis, one hash a shard. */
public final class RedisFacts implements Facts {
  private final Redis redis;
  private final Keys keys;

  RedisFacts(Redis redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  @Override
  public SortedMap<String, Long> read() {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (Map<String, String> shard : shards()) {
      shard.forEach((fact, count) -> sums.merge(fact, Long.valueOf(count), Long::sum));
    }
    return sums;
  }

  private List<Map<String, String>> shards() {
    return redis.ask(
        jedis -> {
          try (AbstractPipeline pipeline = jedis.pipelined()) {
            List<Response<Map<String, String>>> shards =
                IntStream.range(0, Keys.SHARDS)
                    .mapToObj(shard -> pipeline.hgetAll(keys.facts(shard)))
                    .toList();
            pipeline.sync();
            return shards.stream().map(Response::get).toList();
          }
        });
  }
}
