package org.alongside.store;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service key: a file with two Tink keysets. {@code seal} may hold several keys, of which the
 * primary one seals and all open, so it can be changed; {@code names} never changes, or nobody
 * would be found again.
 */
public record KeyFile(KeysetHandle seal, KeysetHandle names) {
  private static final JsonMapper JSON = new JsonMapper();

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static KeyFile generate() {
    try {
      return new KeyFile(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No service key could be made", e);
    }
  }

  /** The key in this file, which must be there. */
  public static KeyFile read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IllegalStateException(
          "There is no key file " + file + ". Name the right one in ALONGSIDE_KEY.", e);
    } catch (IOException e) {
      throw new IllegalStateException("The key file " + file + " cannot be read: " + e, e);
    }
    try {
      JsonNode root = JSON.readTree(text);
      return new KeyFile(keyset(root, "seal"), keyset(root, "names"));
    } catch (JacksonException | GeneralSecurityException e) {
      // the parser's words may quote the file
      throw new IllegalStateException(
          "The key file " + file + " is not one: it needs two Tink keysets, 'seal' and 'names'.");
    }
  }

  /** The key in this file; made, and readable by its owner alone, when there is none. */
  public static KeyFile readOrMake(Path file) {
    if (Files.exists(file)) {
      return read(file);
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      generate().write(file);
    } catch (FileAlreadyExistsException e) {
      return read(file);
    } catch (IOException e) {
      throw new IllegalStateException("The key file " + file + " cannot be written: " + e, e);
    }
    return read(file);
  }

  /** The same with a new key that seals; the old ones still open. */
  public KeyFile rotated() {
    try {
      KeysetHandle next =
          KeysetHandle.newBuilder(seal)
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build();
      return new KeyFile(next, names);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The service key cannot be rotated", e);
    }
  }

  /** Writes a file that is not there yet. */
  public void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    try {
      root.set("seal", json(seal));
      root.set("names", json(names));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    Files.createFile(file, ownerOnly(file));
    Files.writeString(file, root.toPrettyString() + "\n", StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static JsonNode json(KeysetHandle keyset) throws GeneralSecurityException {
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle keyset(JsonNode root, String name) throws GeneralSecurityException {
    @Nullable JsonNode keyset = root.get(name);
    if (keyset == null) {
      throw new GeneralSecurityException(name);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(keyset.toString(), InsecureSecretKeyAccess.get());
  }
}
