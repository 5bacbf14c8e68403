package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.SetParams;

/** A sealed pseudonym in the store, which only the service key that made it opens and repeats. */
final class Proof {
  private final Redis redis;
  private final String place;
  private final byte[] key;
  private final Sealed sealed;

  Proof(Redis redis, Keys keys, Sealed sealed) {
    this.redis = redis;
    this.sealed = sealed;
    place = keys.proof();
    key = place.getBytes(UTF_8);
  }

  void give() {
    byte[] name = sealed.who(0).getBytes(UTF_8);
    byte[] fresh = sealed.seal(name, place);
    redis.ask(jedis -> jedis.set(key, fresh, SetParams.setParams().nx()));
    byte @Nullable [] stands = redis.ask(jedis -> jedis.get(key));
    if (stands == null || !Arrays.equals(sealed.open(stands, place), name)) {
      throw new IllegalStateException(
          "This store was made with another service key: its names differ. Give that key's file"
              + " (ALONGSIDE_KEY), or an empty store.");
    }
  }
}
