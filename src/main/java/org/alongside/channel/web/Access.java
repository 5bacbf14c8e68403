package org.alongside.channel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who may see the simulator.
 *
 * @param password null lets in whoever sits at this machine
 */
public record Access(@Nullable String password) {
  /** A password is not shorter. */
  public static final int SHORTEST = 12;

  public Access {
    if (password != null && password.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "the simulator's password has fewer than " + SHORTEST + " characters: use a longer one");
    }
  }

  /** Everybody at this machine, nobody else. The server must then be bound to loopback. */
  public static Access loopback() {
    return new Access(null);
  }

  /** Whoever knows the first line of this file. */
  public static Access file(Path file) throws IOException {
    return new Access(Files.readString(file).lines().findFirst().orElse("").strip());
  }

  @Override
  public String toString() {
    return password == null ? "loopback" : "password";
  }
}
