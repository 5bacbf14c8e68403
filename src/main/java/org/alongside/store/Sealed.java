package org.alongside.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.alongside.turn.Pseudonyms;

/**
 * Everything that is kept under the service key: values that only this service can read, and names
 * that only it can make. A value is bound to its place, so none can be put in another's.
 */
public final class Sealed implements Pseudonyms {
  /** Of a name; 120 bits are 20 letters. */
  private static final int NAME_BYTES = 15;

  /** Tink keeps its ciphers and its source of chance by thread. */
  private static final Executor THREADS =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("seal-", 0).daemon().factory());

  private final Aead aead;
  private final PrfSet names;

  public Sealed(KeyFile keys) {
    try {
      aead = keys.seal().getPrimitive(RegistryConfiguration.get(), Aead.class);
      names = keys.names().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The service key cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * The value as it may be stored.
   *
   * @param place where it will stand: the key's name, and more where a key holds several values
   */
  public byte[] seal(byte[] value, String place) {
    return kept(
        () -> {
          try {
            return aead.encrypt(value, place.getBytes(StandardCharsets.UTF_8));
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed at " + place, e);
          }
        });
  }

  /** What was sealed for this place. */
  public byte[] open(byte[] sealed, String place) {
    return kept(() -> opened(sealed, place));
  }

  private byte[] opened(byte[] sealed, String place) {
    try {
      return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "What stands at "
              + place
              + " was not sealed for this place with this service key. Give the key file that this"
              + " store was made with (ALONGSIDE_KEY), or an empty store.",
          e);
    }
  }

  /** Does it on a thread that lives on: a virtual one would make its ciphers anew each time. */
  private static byte[] kept(Supplier<byte[]> work) {
    if (!Thread.currentThread().isVirtual()) {
      return work.get();
    }
    try {
      return CompletableFuture.supplyAsync(work, THREADS).join();
    } catch (CompletionException broken) {
      throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
    }
  }

  @Override
  public String who(long chat) {
    return name("chat:" + chat);
  }

  /** Case, width and space around do not count. */
  @Override
  public String mark(String text) {
    return name(
        "word:"
            + Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }

  private String name(String what) {
    try {
      byte[] bytes = names.computePrimary(what.getBytes(StandardCharsets.UTF_8), NAME_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No name could be made", e);
    }
  }
}
