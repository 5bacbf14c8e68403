package org.alongside.store;

/**
 * The one place that spells keys. What belongs to one learner lies in one of 64 shards, whose name
 * is the hash tag, so that one turn touches one slot of a cluster.
 *
 * @param prefix comes before the tag; a whole store of its own, such as {@code sim:}
 */
public record Keys(String prefix) {
  /** How many there are; fixed, since keys cannot move from one to another. */
  public static final int SHARDS = 64;

  public Keys {
    if (prefix.indexOf('{') >= 0 || prefix.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "The key prefix '" + prefix + "' has a brace, which Redis Cluster would read as a tag");
    }
  }

  public Keys() {
    this("");
  }

  /** A learner's shard: {@link String#hashCode} is fixed by the language. */
  public int shard(String who) {
    return Math.floorMod(who.hashCode(), SHARDS);
  }

  /** Hash: version {@code v}, packed input ids {@code i}, sealed record {@code r}. */
  public String learner(String who) {
    return of(shard(who), "learner:" + who);
  }

  /** Sorted set: numbers of messages by the time after which they cannot be deleted any more. */
  public String screen(String who) {
    return of(shard(who), "screen:" + who);
  }

  /** Sorted set: numbers of messages by the time at which they are to be deleted. */
  public String fades(String who) {
    return of(shard(who), "fades:" + who);
  }

  /** List: sealed entries of her journal, the newest last. */
  public String journal(String who) {
    return of(shard(who), "journal:" + who);
  }

  /** Hash: sealed entries by id. */
  public String outbox(int shard) {
    return of(shard, "outbox");
  }

  /** Sorted set: ids of the outbox by the number of the holder who claimed them, 0 for nobody. */
  public String claims(int shard) {
    return of(shard, "claims");
  }

  /** Sorted set: {@code ‹who›:‹timer›} by epoch milliseconds. */
  public String due(int shard) {
    return of(shard, "due");
  }

  /** Hash of counters. */
  public String facts(int shard) {
    return of(shard, "facts");
  }

  /** The number of the lease holder. */
  public String fence(int shard) {
    return of(shard, "fence");
  }

  /** Sorted set: ids of dead letters by epoch milliseconds. */
  public String dead(int shard) {
    return of(shard, "dead");
  }

  /** One sealed dead letter. */
  public String letter(int shard, String id) {
    return of(shard, "letter:" + id);
  }

  /** Hash: a bot's ids of uploaded files, by what is in them. */
  public String uploads(String bot) {
    return prefix + "uploads:" + bot;
  }

  /** Who holds the lease. */
  public String lease() {
    return prefix + "{lease}";
  }

  /** How often the lease changed hands; shares its slot. */
  public String leaseCount() {
    return prefix + "{lease}:count";
  }

  /** A sealed word by which a service key is known to be this store's. */
  public String proof() {
    return prefix + "{lease}:proof";
  }

  /** The channel on which processes tell one another what they committed. */
  public String news() {
    return prefix + "news";
  }

  private String of(int shard, String name) {
    return prefix + "{s" + shard + "}:" + name;
  }
}
