package org.alongside.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.alongside.dialog.Limits;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * A Lua script of the resources. It is called by its digest, and sent only to a server that does
 * not know it: so a restart or a fail-over needs no care.
 */
final class Script {
  /** The limits that scripts keep; spans in milliseconds. */
  private static final String LIMITS =
      "local FADES, DELETABLE, TOMBSTONE, INPUTS, JOURNAL = %d, %d, %d, %d, %d\n"
          .formatted(
              Limits.FADES.toMillis(),
              Limits.DELETABLE.toMillis(),
              Limits.TOMBSTONE.toMillis(),
              Limits.INPUTS,
              Limits.JOURNAL);

  private final byte[] text;
  private final byte[] digest;

  /** The files one after another: later ones use the functions of earlier ones. */
  Script(String... names) {
    StringBuilder all = new StringBuilder(LIMITS);
    for (String name : names) {
      all.append(read(name + ".lua"));
    }
    text = all.toString().getBytes(StandardCharsets.UTF_8);
    digest = digest(text);
  }

  Object run(UnifiedJedis jedis, Args call) {
    try {
      return jedis.evalsha(digest, call.keys(), call.args());
    } catch (JedisNoScriptException e) {
      return jedis.eval(text, call.keys(), call.args());
    }
  }

  /** The reply of a script that returns numbers. */
  @SuppressWarnings("unchecked")
  List<Long> numbers(UnifiedJedis jedis, Args call) {
    return (List<Long>) run(jedis, call);
  }

  private static byte[] digest(byte[] text) {
    try {
      byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(text);
      return HexFormat.of().formatHex(sha1).getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-1", e);
    }
  }

  private static String read(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The script " + file + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
