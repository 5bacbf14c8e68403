package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.alongside.dialog.Fact;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox;
import org.alongside.turn.Timers;
import org.alongside.turn.Unavailable;
import org.jspecify.annotations.Nullable;

/** The records on Redis: one command loads, one script commits. */
public final class RedisLearners implements Learners {
  private static final Script COMMIT = new Script("screen", "commit");
  private static final byte[] VERSION = {'v'};
  static final byte[] INPUTS = {'i'};
  private static final byte[] RECORD = {'r'};

  private static final int SAVED = 1;
  private static final int SEEN = 2;
  private static final int CONFLICT = 3;

  /** Of an input's id: a hash, and when it was played. */
  static final int HASH_BYTES = 8;

  static final int ID_BYTES = 12;

  private final Redis redis;
  private final Keys keys;
  private final Sealed sealed;
  private final Codec codec;
  private final LongSupplier holder;
  private final RedisOutbox outbox;
  private final RedisTimers timers;
  private final RedisJournal journal;

  /**
   * The records.
   *
   * @param holder the number under which this process holds the lease, 0 while it does not
   */
  RedisLearners(
      Redis redis,
      Keys keys,
      Sealed sealed,
      Codec codec,
      LongSupplier holder,
      RedisOutbox outbox,
      RedisTimers timers,
      RedisJournal journal) {
    this.redis = redis;
    this.keys = keys;
    this.sealed = sealed;
    this.codec = codec;
    this.holder = holder;
    this.outbox = outbox;
    this.timers = timers;
    this.journal = journal;
  }

  @Override
  public Loaded load(String who, String input) {
    String key = keys.learner(who);
    List<byte[]> found =
        redis.ask(jedis -> jedis.hmget(key.getBytes(UTF_8), VERSION, INPUTS, RECORD));
    byte @Nullable [] version = found.get(0);
    byte @Nullable [] inputs = found.get(1);
    byte @Nullable [] record = found.get(2);
    return new Loaded(
        record == null ? null : codec.learner(sealed.open(record, key)),
        version == null ? 0 : Long.parseLong(new String(version, UTF_8)),
        inputs != null && holds(inputs, hash(input)));
  }

  @Override
  public Committed commit(Change change) {
    String id = RedisOutbox.id(change.who(), change.version() + 1, change.turn().forget());
    @Nullable Boolean doubted = outbox.doubts().remove(id);
    try {
      List<Long> reply = redis.ask(jedis -> COMMIT.numbers(jedis, call(change, id)));
      if (reply.getFirst() != SAVED && doubted != null) {
        outbox.doubts().add(id, doubted);
      }
      return switch (reply.getFirst().intValue()) {
        case SAVED -> saved(change, id, reply.get(1) == 1, reply.get(2));
        case SEEN -> new Seen();
        case CONFLICT -> new Conflict();
        default -> new Fenced();
      };
    } catch (Unavailable e) {
      outbox.doubts().add(id, doubted != null && doubted);
      throw e;
    }
  }

  private Saved saved(Change change, String id, boolean claimed, long earliest) {
    timers.saw(earliest);
    var sendings = change.turn().sendings();
    long chat = change.turn().learner().chat();
    return new Saved(
        sendings.isEmpty()
            ? null
            : new Outbox.Entry(id, change.who(), chat, sendings, claimed, false));
  }

  private Args call(Change change, String id) {
    String who = change.who();
    int shard = keys.shard(who);
    var turn = change.turn();
    boolean sends = !turn.sendings().isEmpty();
    Timers.@Nullable Due taken = change.clocked() ? Timers.Due.of(who, change.input()) : null;
    Args args =
        new Args(
                keys.learner(who),
                keys.outbox(shard),
                keys.claims(shard),
                keys.due(shard),
                keys.facts(shard),
                keys.fence(shard),
                keys.screen(who),
                keys.fades(who),
                keys.journal(who))
            .add(who)
            .add(change.version())
            .add(packed(change.input(), change.now()))
            .add(holder.getAsLong())
            .add(taken == null ? "" : Long.toString(taken.number()))
            .add(taken == null ? "" : Long.toString(taken.at().toEpochMilli()))
            .add(change.now().toEpochMilli())
            .add(turn.forget() ? new byte[0] : record(change))
            .add(sends ? id : "")
            .add(sends ? parcel(change, id) : new byte[0])
            .add(change.hers())
            .add(turn.learner().discreet())
            .add(turn.forget())
            .add(keys.news());
    return effects(args, change);
  }

  private Args effects(Args args, Change change) {
    args.add(change.set().size());
    change.set().forEach((number, at) -> args.add(number).add(RedisTimers.score(at)));
    args.add(change.cleared().size());
    change.cleared().forEach(args::add);
    args.add(change.turn().facts().size());
    change.turn().facts().forEach(fact -> args.add(name(fact)));
    journal.add(args, change.who(), change.turn().journal());
    return args;
  }

  private byte[] record(Change change) {
    return sealed.seal(codec.bytes(change.turn().learner()), keys.learner(change.who()));
  }

  private byte[] parcel(Change change, String id) {
    return outbox.seal(
        id,
        new Codec.Parcel(
            change.turn().learner().chat(), change.now().toEpochMilli(), change.turn().sendings()));
  }

  private static String name(Fact fact) {
    return switch (fact) {
      case Fact.Passed passed -> "passed:" + passed.dialog();
      case Fact.Answered answered ->
          "answered:"
              + answered.card().dialog()
              + "#"
              + answered.card().step()
              + (answered.right() ? ":right" : ":wrong");
      case Fact.Chosen chosen ->
          "chosen:%d:%s#%s:%d"
              .formatted(
                  chosen.round(), chosen.step().dialog(), chosen.step().step(), chosen.button());
      case Fact.NotUnderstood ignored -> "not-understood";
    };
  }

  private static byte[] packed(String input, Instant now) {
    return ByteBuffer.allocate(ID_BYTES)
        .put(hash(input))
        .putInt((int) now.getEpochSecond())
        .array();
  }

  private static byte[] hash(String input) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(input.getBytes(UTF_8));
      return Arrays.copyOf(whole, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static boolean holds(byte[] inputs, byte[] hash) {
    for (int at = 0; at < inputs.length; at += ID_BYTES) {
      if (Arrays.equals(inputs, at, at + HASH_BYTES, hash, 0, HASH_BYTES)) {
        return true;
      }
    }
    return false;
  }
}
