package org.alongside.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;

/** The Redis server that the jar brings for this machine, unpacked once per user. */
final class RedisBinary {
  static final String VERSION = "7.0.15";

  private RedisBinary() {}

  /** Where it lies, ready to be run. */
  static Path unpacked() throws IOException {
    String name = "redis-server-" + VERSION + "-" + platform();
    byte[] binary;
    try (InputStream in = RedisBinary.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException(
            "There is no Redis for "
                + platform()
                + " in this jar. Run one yourself (6.2 or newer, or Valkey) and set"
                + " ALONGSIDE_REDIS_URL.");
      }
      binary = in.readAllBytes();
    }
    Path file = folder().resolve(name);
    // compared, not trusted: what lies in a temp folder may be cut short, or another's
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), binary)) {
      Path fresh = Files.createTempFile(folder(), name, ".new");
      Files.write(fresh, binary);
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static Path folder() throws IOException {
    String user = System.getProperty("user.name");
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "alongside-" + user);
    var mine = PosixFilePermissions.fromString("rwx------");
    if (!Files.exists(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mine));
    }
    if (!Files.getOwner(folder).getName().equals(user)
        || !Files.getPosixFilePermissions(folder).equals(mine)) {
      throw new IOException(
          folder + " is not a folder of " + user + "'s alone (mode 0700). Remove it.");
    }
    return folder;
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os =
        system.contains("linux") ? "linux" : system.contains("mac") ? "darwin" : "this system";
    return os
        + "-"
        + switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          case "x86", "i386", "i686" -> "386";
          case String other -> other;
        };
  }
}
