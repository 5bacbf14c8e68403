package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.alongside.channel.web.Access;

/** The simulator's password: a file that only its owner can read, made at the first start. */
final class Password {
  static final String NAME = "simulator.password";
  private static final int BYTES = 18;

  private Password() {}

  /** Makes it where it is needed, and says what is wrong with one that cannot be used. */
  static void check(Settings settings) {
    if (!settings.simulator() || !settings.guarded()) {
      return;
    }
    try {
      Access.file(file(settings.data()));
    } catch (IllegalArgumentException | IOException wrong) {
      throw new WrongSetting(
          "The simulator's password cannot be used (%s); delete %s, and a new one is made."
              .formatted(wrong.getMessage(), settings.data().resolve(NAME)));
    }
  }

  static Path file(Path data) throws IOException {
    Path file = data.resolve(NAME);
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
