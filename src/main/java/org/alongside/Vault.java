package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.alongside.store.Codec;
import org.alongside.store.EmbeddedRedis;
import org.alongside.store.KeyFile;
import org.alongside.store.Keys;
import org.alongside.store.Redis;
import org.alongside.store.Sealed;
import org.alongside.store.Store;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** Redis, its sealing key, and the server itself where it is the embedded one. */
public final class Vault implements AutoCloseable {
  /** Where the embedded server tells other commands of this machine how to reach it. */
  private static final String ADDRESS = "redis.address";

  private final @Nullable EmbeddedRedis embedded;
  private final Redis redis;
  private final Sealed sealed;
  private final Codec codec = new Codec(List.of());

  private Vault(@Nullable EmbeddedRedis embedded, Redis redis, Sealed sealed) {
    this.embedded = embedded;
    this.redis = redis;
    this.sealed = sealed;
  }

  /** Opens it for a process that serves; it must answer. */
  public static Vault open(Settings settings) {
    Vault vault =
        settings.redis() == null ? embedded(settings) : outside(settings, settings.redis());
    vault.ping();
    return vault;
  }

  private static Vault embedded(Settings settings) {
    KeyFile key = KeyFile.readOrMake(settings.key());
    EmbeddedRedis embedded =
        EmbeddedRedis.start(settings.data().resolve("redis"), settings.fsync());
    embedded.keepAlive();
    tell(settings.data().resolve(ADDRESS), embedded.url());
    return new Vault(embedded, Redis.open(embedded.url()), new Sealed(key));
  }

  /** Opens it beside a process that serves, if there is one. */
  public static Vault beside(Settings settings) {
    Path address = settings.data().resolve(ADDRESS);
    if (settings.redis() != null || !Files.exists(address)) {
      return open(settings);
    }
    try {
      return outside(settings, Files.readString(address).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vault outside(Settings settings, String url) {
    KeyFile key = KeyFile.read(settings.key());
    try {
      return new Vault(null, Redis.open(url), new Sealed(key));
    } catch (IllegalArgumentException wrong) {
      throw new WrongSetting("ALONGSIDE_REDIS_URL cannot be used: " + wrong.getMessage());
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

  /**
   * All ports, under this prefix.
   *
   * @throws IllegalStateException when what is stored there was sealed with another key
   */
  public Store store(Keys keys) {
    Store store = new Store(redis, keys, sealed, codec, InstantSource.system(), embedded != null);
    store.proveKey();
    return store;
  }

  @Override
  public void close() {
    redis.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
