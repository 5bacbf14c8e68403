package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.alongside.store.Codec;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.KeyFile;
import org.alongside.store.Keys;
import org.alongside.store.Parts;
import org.alongside.store.Redis;
import org.alongside.store.Sealed;
import org.alongside.store.Store;
import org.alongside.turn.Unavailable;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Redis, its sealing key, and the server itself where it is the embedded one. */
public final class Vault implements AutoCloseable {
  /** Where the embedded server tells other commands of this machine how to reach it. */
  private static final String ADDRESS = "redis.address";

  private final @Nullable EmbeddedRedis embedded;
  private final Redis redis;
  private final Sealed sealed;
  private final Codec codec = new Codec(Parts.ALL);

  private Vault(@Nullable EmbeddedRedis embedded, Redis redis, Sealed sealed) {
    this.embedded = embedded;
    this.redis = redis;
    this.sealed = sealed;
  }

  /** Opens it for a process that serves: it must answer, and the key must be the right one. */
  public static Vault open(Settings settings) {
    return settings.redis() == null
        ? embedded(settings)
        : outside(settings.redis(), settings.key(), "ALONGSIDE_REDIS_URL");
  }

  private static Vault embedded(Settings settings) {
    EmbeddedRedis embedded;
    Sealed sealed;
    try {
      sealed = new Sealed(KeyFile.readOrMake(settings.key()));
    } catch (IllegalStateException wrong) {
      throw new WrongSetting("ALONGSIDE_KEY: " + wrong.getMessage());
    }
    try {
      embedded = EmbeddedRedis.start(settings.data().resolve("redis"), settings.fsync());
    } catch (IllegalStateException wrong) {
      throw new WrongSetting("ALONGSIDE_DATA: " + wrong.getMessage());
    }
    try {
      Vault vault = new Vault(embedded, Redis.open(embedded.url()), sealed).proved();
      embedded.keepAlive();
      tell(settings.data().resolve(ADDRESS), embedded.url());
      return vault;
    } catch (RuntimeException failed) {
      embedded.close();
      throw failed;
    }
  }

  /** Opens it beside a process that serves, if there is one. */
  public static Vault beside(Settings settings) {
    Path address = settings.data().resolve(ADDRESS);
    if (settings.redis() != null || !Files.exists(address)) {
      return open(settings);
    }
    try {
      return outside(Files.readString(address).strip(), settings.key(), address.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WrongSetting killed) {
      // What a killed process left: nobody answers there.
      return open(settings);
    }
  }

  /**
   * Connects to a server that is not ours.
   *
   * @param setting what named it, for the words of an error
   */
  private static Vault outside(String url, Path keyFile, String setting) {
    Sealed sealed;
    try {
      sealed = new Sealed(KeyFile.read(keyFile));
    } catch (IllegalStateException wrong) {
      throw new WrongSetting("ALONGSIDE_KEY: " + wrong.getMessage());
    }
    Redis redis;
    try {
      redis = Redis.open(url);
    } catch (IllegalArgumentException wrong) {
      throw new WrongSetting(String.valueOf(wrong.getMessage()));
    } catch (JedisException away) {
      throw away(setting, away);
    }
    try {
      return new Vault(null, redis, sealed).proved();
    } catch (Unavailable | JedisException away) {
      redis.close();
      throw away(setting, away);
    }
  }

  private static WrongSetting away(String setting, RuntimeException away) {
    return new WrongSetting(
        "%s names a Redis that does not let us in (%s); start it, or mend its address or password."
            .formatted(setting, away.getMessage()));
  }

  /** The same, when it answers and was sealed with this key. */
  private Vault proved() {
    redis.ask(UnifiedJedis::ping);
    try (Store store = store(new Keys())) {
      store.proveKey();
      return this;
    } catch (IllegalStateException wrong) {
      throw new WrongSetting("ALONGSIDE_KEY: " + wrong.getMessage());
    }
  }

  /** The address holds the password, so only the owner reads it. */
  private static void tell(Path file, String url) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, url);
      file.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws what is wrong when Redis does not answer. */
  void ping() {
    redis.ask(UnifiedJedis::ping);
  }

  public Sealed sealed() {
    return sealed;
  }

  /** All ports, under this prefix. */
  public Store store(Keys keys) {
    return new Store(redis, keys, sealed, codec, InstantSource.system(), embedded != null);
  }

  @Override
  public void close() {
    redis.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
