package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.dialog.Input;
import org.alongside.dialog.Limits;
import org.alongside.turn.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.JsonNode;

/** The dead letters on Redis, sealed. Words of a learner are never among them. */
public final class RedisDeadLetters implements DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(RedisDeadLetters.class);
  private static final Script BURY = new Script("bury");

  /** The phrase that asks her to write it again. */
  private static final Input WRITE_AGAIN = new Input.Notice("write-again");

  private final Redis redis;
  private final Keys keys;
  private final Sealed sealed;
  private final Codec codec;

  RedisDeadLetters(Redis redis, Keys keys, Sealed sealed, Codec codec) {
    this.redis = redis;
    this.keys = keys;
    this.sealed = sealed;
    this.codec = codec;
  }

  @Override
  public void put(Letter letter) {
    int shard = shard(letter);
    String key = keys.letter(shard, letter.id());
    Args args =
        new Args(keys.dead(shard), key)
            .add(letter.id())
            .add(sealed.seal(bytes(letter), key))
            .add(letter.at().toEpochMilli())
            .add(Limits.DEAD_LETTER_LIFE.toMillis());
    redis.ask(jedis -> BURY.run(jedis, args));
  }

  @Override
  public List<Letter> list() {
    List<Letter> letters = new ArrayList<>();
    for (int shard = 0; shard < Keys.SHARDS; shard++) {
      int each = shard;
      letters.addAll(redis.ask(jedis -> list(jedis, each)));
    }
    letters.sort(Comparator.comparing(Letter::at));
    return letters;
  }

  /** Removes what lies here of somebody who is forgotten. */
  void forget(String who) {
    redis.ask(jedis -> list(jedis, keys.shard(who))).stream()
        .filter(letter -> who.equals(letter.who()))
        .forEach(this::remove);
  }

  private List<Letter> list(UnifiedJedis jedis, int shard) {
    List<String> places =
        jedis.zrange(keys.dead(shard), 0, -1).stream().map(id -> keys.letter(shard, id)).toList();
    if (places.isEmpty()) {
      return List.of();
    }
    try (AbstractPipeline pipeline = jedis.pipelined()) {
      List<Response<byte[]>> bodies =
          places.stream().map(place -> pipeline.get(place.getBytes(UTF_8))).toList();
      pipeline.sync();
      return IntStream.range(0, places.size())
          .filter(i -> bodies.get(i).get() != null)
          .boxed()
          .flatMap(i -> read(bodies.get(i).get(), places.get(i)))
          .toList();
    }
  }

  /** One that cannot be read must not hide the others. */
  private Stream<Letter> read(byte[] body, String place) {
    try {
      return Stream.of(letter(sealed.open(body, place)));
    } catch (RuntimeException unreadable) {
      LOG.warn("The dead letter at {} cannot be read: {}", place, unreadable.getClass().getName());
      return Stream.empty();
    }
  }

  @Override
  public boolean remove(Letter letter) {
    int shard = shard(letter);
    boolean removed = redis.ask(jedis -> jedis.del(keys.letter(shard, letter.id()))) > 0;
    redis.ask(jedis -> jedis.zrem(keys.dead(shard), letter.id()));
    return removed;
  }

  private int shard(Letter letter) {
    String who = letter.who();
    return keys.shard(who == null ? letter.id() : who);
  }

  private static @Nullable Input wordless(@Nullable Input input) {
    return switch (input) {
      case Input.Said ignored -> WRITE_AGAIN;
      case Input.Sent sent -> new Input.Sent(sent.kind(), "", sent.message());
      case null, default -> input;
    };
  }

  private byte[] bytes(Letter letter) {
    return Codec.bytes(
        new Fields()
            .put("i", letter.id())
            .put("w", letter.who(), Fields::text)
            .put("c", letter.chat())
            .put("k", letter.kind())
            .put("t", Fields.instant(letter.at()))
            .put("r", letter.reason())
            .put("x", wordless(letter.input()), codec::json)
            .node());
  }

  private Letter letter(byte[] bytes) {
    JsonNode node = Codec.node(bytes);
    return new Letter(
        Fields.text(node, "i"),
        Fields.maybe(node, "w", JsonNode::asString),
        Fields.number(node, "c"),
        Fields.text(node, "k"),
        Fields.must(node, "t", Fields::instant),
        Fields.text(node, "r"),
        Fields.maybe(node, "x", codec::input));
  }
}
