package org.alongside.channel.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * What dialogs show besides words: files below {@code dialogs/} of the kinds that a message holds.
 */
public final class Pictures {
  /**
   * A name in each folder that does not begin with a dot; no other way to write a path is known.
   */
  private static final Pattern PATH =
      Pattern.compile(
          "([A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*\\.(jpg|jpeg|png|ogg|mp3|pdf)");

  private final @Nullable Path folder;

  private Pictures(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Those of a folder on disk. */
  public static Pictures in(Path folder) {
    return new Pictures(folder);
  }

  /** Those that ship with the program. */
  public static Pictures shipped() {
    return new Pictures(null);
  }

  /** The file at this path below {@code dialogs/}, or null when it is none that may be shown. */
  @Nullable Resource find(String path) {
    if (!PATH.matcher(path).matches()) {
      return null;
    }
    if (folder == null) {
      Resource shipped = new ClassPathResource("dialogs/" + path);
      return shipped.isReadable() ? shipped : null;
    }
    Path file = folder.resolve(path);
    return inside(file, folder) ? new FileSystemResource(file) : null;
  }

  /** A link in the folder may not lead out of it. */
  private static boolean inside(Path file, Path folder) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath()) && file.toFile().isFile();
    } catch (IOException e) {
      return false;
    }
  }
}
