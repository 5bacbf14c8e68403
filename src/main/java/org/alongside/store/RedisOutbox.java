package org.alongside.store;

import static redis.clients.jedis.params.ZRangeParams.zrangeByScoreParams;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.alongside.turn.Outbox;
import org.alongside.turn.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * The outbox on Redis. An entry is named by its learner and the version of the record that it came
 * with; so this process knows an entry's name before it is written, and can find it again when the
 * answer to a commit or a claim was lost on the way.
 */
public final class RedisOutbox implements Outbox {
  private static final Script CLAIM = new Script("claim");
  private static final Script ACKNOWLEDGE = new Script("screen", "acknowledge");
  private static final String LAST = ":last";

  private final Redis redis;
  private final Keys keys;
  private final Sealed sealed;
  private final Codec codec;
  private final LongSupplier holder;
  private final RedisTimers timers;
  private final RedisDeadLetters letters;
  private final Rewrite rewrite;
  private final Pending pending;
  private final List<Consumer<Entry>> consumers = new CopyOnWriteArrayList<>();
  private final Doubts doubts = new Doubts();

  RedisOutbox(
      Redis redis,
      Keys keys,
      Sealed sealed,
      Codec codec,
      LongSupplier holder,
      RedisTimers timers,
      RedisDeadLetters letters) {
    this.redis = redis;
    this.keys = keys;
    this.sealed = sealed;
    this.codec = codec;
    this.holder = holder;
    this.timers = timers;
    this.letters = letters;
    rewrite = new Rewrite(redis, keys);
    pending = new Pending(redis, keys, rewrite, this::read);
  }

  /** An entry's name; the last one of somebody who asked to be forgotten says so. */
  static String id(String who, long version, boolean last) {
    return who + ":" + version + (last ? LAST : "");
  }

  static String who(String id) {
    return id.substring(0, colon(id));
  }

  private static long version(String id) {
    int colon = colon(id);
    return Long.parseLong(id.substring(colon + 1, end(id)));
  }

  private static int colon(String id) {
    return id.lastIndexOf(':', end(id) - 1);
  }

  private static int end(String id) {
    return id.endsWith(LAST) ? id.length() - LAST.length() : id.length();
  }

  Doubts doubts() {
    return doubts;
  }

  byte[] seal(String id, Codec.Parcel parcel) {
    return sealed.seal(codec.bytes(parcel), place(id));
  }

  @Override
  public void listen(Consumer<Entry> consumer) {
    consumers.add(consumer);
  }

  /** Another process committed this entry. */
  void announced(String id) {
    if (holder.getAsLong() == 0) {
      return;
    }
    Entry entry = pending.one(id);
    if (entry != null) {
      consumers.forEach(consumer -> consumer.accept(entry));
    }
  }

  @Override
  public List<Entry> pending() {
    long number = holder.getAsLong();
    return number == 0 ? List.of() : pending.all(number, doubts);
  }

  @Override
  public boolean claim(Entry entry) {
    int shard = keys.shard(entry.who());
    long number = holder.getAsLong();
    if (number == 0) {
      return false;
    }
    // from now on the answer is awaited by a caller
    @Nullable Boolean doubted = doubts.remove(entry.id());
    Args args = new Args(keys.claims(shard), keys.fence(shard)).add(entry.id()).add(number);
    try {
      long state = redis.ask(jedis -> CLAIM.numbers(jedis, args)).getFirst();
      return state == 1 || (state == 2 && doubted != null);
    } catch (Unavailable e) {
      doubts.add(entry.id(), entry.again());
      throw e;
    }
  }

  @Override
  public void left(Entry entry, boolean begun) {
    doubts.add(entry.id(), begun || entry.again());
  }

  @Override
  public void acknowledge(Entry entry, List<Shown> shown, List<Long> gone, Instant now) {
    String who = entry.who();
    if (entry.id().endsWith(LAST)) {
      letters.forget(who);
    }
    int shard = keys.shard(who);
    Args args =
        new Args(
                keys.outbox(shard),
                keys.claims(shard),
                keys.screen(who),
                keys.fades(who),
                keys.due(shard),
                keys.learner(who),
                keys.fence(shard))
            .add(who)
            .add(entry.id())
            .add(entry.id().endsWith(LAST))
            .add(holder.getAsLong())
            .add(keys.news())
            .add(now.toEpochMilli())
            .add(shown.size());
    for (Shown message : shown) {
      args.add(message.message()).add(message.at().toEpochMilli());
      args.add(message.fades() == null ? 0 : message.fades().toMillis());
    }
    gone.forEach(args::add);
    timers.saw(redis.ask(jedis -> ACKNOWLEDGE.numbers(jedis, args)).getFirst());
    if (entry.id().endsWith(LAST)) {
      rewrite.ask(List.of(Rewrite.mark(entry.id())));
    }
  }

  @Override
  public List<Long> screen(String who, boolean all, Instant now) {
    double until = now.toEpochMilli();
    List<String> messages =
        redis.ask(
            jedis ->
                all
                    ? jedis.zrange(
                        keys.screen(who), zrangeByScoreParams(until + 1, Double.POSITIVE_INFINITY))
                    : jedis.zrange(keys.fades(who), zrangeByScoreParams(0, until)));
    return messages.stream().map(Long::valueOf).toList();
  }

  private Pending.Read read(String id, byte[] body, long claim) {
    Codec.Parcel parcel = codec.parcel(sealed.open(body, place(id)));
    Entry entry = new Entry(id, who(id), parcel.chat(), parcel.sendings(), false, claim > 0);
    return new Pending.Read(entry, version(id), parcel.millis());
  }

  private String place(String id) {
    return keys.outbox(keys.shard(who(id))) + "/" + id;
  }
}
