package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The simulator's password: a file that only its owner can read, made at the first start. */
final class Password {
  private static final int BYTES = 18;

  private Password() {}

  static Path file(Path data) throws IOException {
    Path file = data.resolve("simulator.password");
    if (!Files.exists(file)) {
      Files.createDirectories(data);
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }
    return file;
  }
}
