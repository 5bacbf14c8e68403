package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Journaling;
import org.alongside.turn.Journal;
import tools.jackson.databind.JsonNode;

/** Journals on Redis: each a list of sealed entries, the newest last. */
public final class RedisJournal implements Journal {
  /** What the commit's script does; an entry's bytes follow {@code w}. */
  private static final String WRITE = "w";

  private static final String DROP_LAST = "l";
  private static final String DROP_ALL = "a";

  private final Redis redis;
  private final Keys keys;
  private final Sealed sealed;

  RedisJournal(Redis redis, Keys keys, Sealed sealed) {
    this.redis = redis;
    this.keys = keys;
    this.sealed = sealed;
  }

  @Override
  public List<Entry> newest(String who, int skip, int most) {
    String key = keys.journal(who);
    long first = most == 0 ? 0 : -(long) skip - most;
    return redis.ask(jedis -> jedis.lrange(key.getBytes(UTF_8), first, -1L - skip)).stream()
        .map(bytes -> read(sealed.open(bytes, key)))
        .toList();
  }

  /** What a turn does to a journal, as arguments of its commit. */
  void add(Args args, String who, List<Journaling> journal) {
    args.add(journal.size());
    for (Journaling what : journal) {
      switch (what) {
        case Journaling.Write write -> args.add(WRITE).add(seal(who, write));
        case Journaling.DropLast ignored -> args.add(DROP_LAST).add("");
        case Journaling.DropAll ignored -> args.add(DROP_ALL).add("");
      }
    }
  }

  private byte[] seal(String who, Journaling.Write write) {
    JsonNode node =
        new Fields()
            .put("t", write.at(), Fields::instant)
            .put("d", write.dialog())
            .put("w", write.text())
            .node();
    return sealed.seal(Packing.pack(Codec.bytes(node)), keys.journal(who));
  }

  private static Entry read(byte[] bytes) {
    JsonNode node = Codec.node(Packing.unpack(bytes));
    Instant at = Fields.must(node, "t", Fields::instant);
    return new Entry(at, Fields.text(node, "d"), Fields.text(node, "w"));
  }
}
