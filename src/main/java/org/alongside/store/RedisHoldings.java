package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Holdings;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.resps.Tuple;

/** Everything that Redis holds of one learner. Read when she asks for it, in no turn. */
final class RedisHoldings implements Holdings {
  private final Redis redis;
  private final Keys keys;
  private final Learners learners;
  private final Journal journal;
  private final DeadLetters letters;

  RedisHoldings(Redis redis, Keys keys, Learners learners, Journal journal, DeadLetters letters) {
    this.redis = redis;
    this.keys = keys;
    this.learners = learners;
    this.journal = journal;
    this.letters = letters;
  }

  @Override
  public Held of(String who) {
    return new Held(
        learners.load(who, "").learner(),
        inputs(who),
        journal.newest(who, 0, 0),
        screen(who),
        letters.list().stream().filter(letter -> who.equals(letter.who())).toList(),
        waiting(who));
  }

  private List<Instant> inputs(String who) {
    byte[] key = keys.learner(who).getBytes(UTF_8);
    byte @Nullable [] packed = redis.ask(jedis -> jedis.hget(key, RedisLearners.INPUTS));
    List<Instant> times = new ArrayList<>();
    ByteBuffer ids = ByteBuffer.wrap(packed == null ? new byte[0] : packed);
    for (int at = 0; at < ids.limit(); at += RedisLearners.ID_BYTES) {
      long seconds = Integer.toUnsignedLong(ids.getInt(at + RedisLearners.HASH_BYTES));
      times.add(Instant.ofEpochSecond(seconds));
    }
    return times;
  }

  private List<Seen> screen(String who) {
    List<Tuple> shown = redis.ask(jedis -> jedis.zrangeWithScores(keys.screen(who), 0, -1));
    Map<String, Double> fades =
        redis.ask(jedis -> jedis.zrangeWithScores(keys.fades(who), 0, -1)).stream()
            .collect(Collectors.toMap(Tuple::getElement, Tuple::getScore));
    return shown.stream()
        .map(
            each -> {
              Double fading = fades.get(each.getElement());
              return new Seen(
                  Long.parseLong(each.getElement()),
                  instant(each.getScore()),
                  fading == null ? null : instant(fading));
            })
        .toList();
  }

  private static Instant instant(double millis) {
    return Instant.ofEpochMilli((long) millis);
  }

  private int waiting(String who) {
    String claims = keys.claims(keys.shard(who));
    return (int)
        redis.ask(jedis -> jedis.zrange(claims, 0, -1)).stream()
            .filter(id -> !Rewrite.marks(id) && RedisOutbox.who(id).equals(who))
            .count();
  }
}
