package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.turn.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

/** A reading of the outbox: what nobody is sending, over all shards, in two round trips. */
final class Pending {
  private static final Logger LOG = LoggerFactory.getLogger(Pending.class);

  /**
   * An entry, opened.
   *
   * @param millis when it was committed
   */
  record Read(Outbox.Entry entry, long version, long millis) {}

  /** Opens the body of an entry. */
  interface Reader {
    Read read(String id, byte[] body, long claim);
  }

  /** An entry's name, and the number of the holder who claimed it and may have begun, or 0. */
  private record Open(String id, long claim) {}

  private final Redis redis;
  private final Keys keys;
  private final Rewrite rewrite;
  private final Reader reader;

  /** Said once: they stay, and are met at each reading. */
  private final Set<String> unreadables = ConcurrentHashMap.newKeySet();

  Pending(Redis redis, Keys keys, Rewrite rewrite, Reader reader) {
    this.redis = redis;
    this.keys = keys;
    this.rewrite = rewrite;
    this.reader = reader;
  }

  /** The entry as it stands, or null when it is gone. */
  Outbox.@Nullable Entry one(String id) {
    List<Read> read = redis.ask(jedis -> bodies(jedis, List.of(new Open(id, 0))));
    return read.isEmpty() ? null : read.getFirst().entry();
  }

  /**
   * What is claimed by nobody, or by an earlier holder: each learner's in order, the learner who
   * waits longest first.
   *
   * @param doubts what this one may have claimed and is not sending
   */
  List<Outbox.Entry> all(long holder, Doubts doubts) {
    List<Open> open = new ArrayList<>(redis.ask(jedis -> unclaimed(jedis, holder)));
    List<Open> marks = open.stream().filter(each -> Rewrite.marks(each.id())).toList();
    rewrite.ask(marks.stream().map(Open::id).toList());
    open.removeAll(marks);
    open.addAll(redis.ask(jedis -> doubtful(jedis, holder, doubts)));
    Map<String, List<Read>> learners =
        redis.ask(jedis -> bodies(jedis, open)).stream()
            .sorted(Comparator.comparingLong(Read::version))
            .collect(Collectors.groupingBy(read -> read.entry().who()));
    return learners.values().stream()
        .sorted(Comparator.comparingLong(reads -> reads.getFirst().millis()))
        .flatMap(List::stream)
        .map(Read::entry)
        .toList();
  }

  private List<Open> unclaimed(UnifiedJedis jedis, long holder) {
    try (AbstractPipeline pipeline = jedis.pipelined()) {
      List<Response<List<Tuple>>> shards =
          IntStream.range(0, Keys.SHARDS)
              .mapToObj(
                  shard ->
                      pipeline.zrangeByScoreWithScores(keys.claims(shard), "-inf", "(" + holder))
              .toList();
      pipeline.sync();
      return shards.stream()
          .flatMap(shard -> shard.get().stream())
          .map(tuple -> new Open(tuple.getElement(), (long) tuple.getScore()))
          .toList();
    }
  }

  private List<Open> doubtful(UnifiedJedis jedis, long holder, Doubts doubts) {
    Map<String, Boolean> begun = doubts.all();
    List<String> ids = List.copyOf(begun.keySet());
    if (ids.isEmpty()) {
      return List.of();
    }
    try (AbstractPipeline pipeline = jedis.pipelined()) {
      List<Response<Double>> claims =
          ids.stream().map(id -> pipeline.zscore(keys.claims(shard(id)), id)).toList();
      pipeline.sync();
      return IntStream.range(0, ids.size())
          .filter(i -> claims.get(i).get() != null && claims.get(i).get() == holder)
          // asked again, since a caller may have had its answer meanwhile
          .filter(i -> doubts.holds(ids.get(i)))
          .mapToObj(i -> new Open(ids.get(i), begun.getOrDefault(ids.get(i), false) ? holder : 0))
          .toList();
    }
  }

  private List<Read> bodies(UnifiedJedis jedis, List<Open> open) {
    if (open.isEmpty()) {
      return List.of();
    }
    try (AbstractPipeline pipeline = jedis.pipelined()) {
      List<Response<byte[]>> bodies =
          open.stream()
              .map(
                  each ->
                      pipeline.hget(
                          keys.outbox(shard(each.id())).getBytes(UTF_8), each.id().getBytes(UTF_8)))
              .toList();
      pipeline.sync();
      return IntStream.range(0, open.size())
          .boxed()
          .filter(i -> bodies.get(i).get() != null)
          .flatMap(i -> read(open.get(i), bodies.get(i).get()))
          .toList();
    }
  }

  /** One that cannot be read must not hide the others. */
  private Stream<Read> read(Open open, byte[] body) {
    try {
      return Stream.of(reader.read(open.id(), body, open.claim()));
    } catch (RuntimeException unreadable) {
      if (unreadables.add(open.id())) {
        String outbox = keys.outbox(shard(open.id()));
        LOG.error("An entry of {} cannot be read: {}", outbox, unreadable.getClass().getName());
      }
      return Stream.empty();
    }
  }

  private int shard(String id) {
    return keys.shard(RedisOutbox.who(id));
  }
}
