package org.alongside.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.alongside.turn.Timers;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.resps.Tuple;

/** The clock's entries on Redis: one sorted set a shard, and in memory when the earliest is due. */
public final class RedisTimers implements Timers {
  private static final Script DROP = new Script("drop");
  private static final long NEVER = Long.MAX_VALUE;

  private final Redis redis;
  private final Keys keys;
  private final LongSupplier holder;
  private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
  private long earliest = NEVER;

  RedisTimers(Redis redis, Keys keys, LongSupplier holder) {
    this.redis = redis;
    this.keys = keys;
    this.holder = holder;
  }

  /** Milliseconds, rounded up: an entry never comes before its time. */
  static long score(Instant at) {
    return at.plusNanos(999_999).toEpochMilli();
  }

  @Override
  public List<Due> due(Instant now, int most) {
    long until = now.toEpochMilli();
    List<Due> due = new ArrayList<>();
    range(until, most).forEach(tuple -> due.add(due(tuple)));
    due.sort(Comparator.comparing(Due::at));
    return due.size() > most ? List.copyOf(due.subList(0, most)) : due;
  }

  @Override
  public void drop(Due due) {
    int shard = keys.shard(due.who());
    Args args =
        new Args(keys.due(shard), keys.fence(shard))
            .add(due.who() + ":" + due.number())
            .add(due.at().toEpochMilli())
            .add(holder.getAsLong());
    redis.ask(jedis -> DROP.run(jedis, args));
  }

  @Override
  public @Nullable Instant next() {
    synchronized (this) {
      // what is set from here on wakes, though this reading may miss it
      earliest = NEVER;
    }
    long found =
        range(NEVER, 1).stream().mapToLong(tuple -> (long) tuple.getScore()).min().orElse(NEVER);
    synchronized (this) {
      earliest = Math.min(earliest, found);
      return earliest == NEVER ? null : Instant.ofEpochMilli(earliest);
    }
  }

  @Override
  public void onEarlier(Runnable wake) {
    wakes.add(wake);
  }

  /** A shard's earliest entry as a script has left it, 0 for none. */
  void saw(long millis) {
    synchronized (this) {
      if (millis == 0 || millis >= earliest) {
        return;
      }
      earliest = millis;
    }
    wakes.forEach(Runnable::run);
  }

  private List<Tuple> range(long until, int most) {
    return redis.ask(
        jedis -> {
          try (AbstractPipeline pipeline = jedis.pipelined()) {
            List<Response<List<Tuple>>> shards =
                IntStream.range(0, Keys.SHARDS)
                    .mapToObj(
                        shard ->
                            pipeline.zrangeByScoreWithScores(
                                keys.due(shard), 0, (double) until, 0, most))
                    .toList();
            pipeline.sync();
            return shards.stream().flatMap(shard -> shard.get().stream()).toList();
          }
        });
  }

  private static Due due(Tuple tuple) {
    String member = tuple.getElement();
    int colon = member.lastIndexOf(':');
    return new Due(
        member.substring(0, colon),
        Long.parseLong(member.substring(colon + 1)),
        Instant.ofEpochMilli((long) tuple.getScore()));
  }
}
