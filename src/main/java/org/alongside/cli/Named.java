package org.alongside.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.WrongSetting;

/**
 * A file or folder that was named on the command line, and the folder of dialogs it lies in.
 *
 * @param dialogs holds {@code course.yaml}
 * @param below the path from there, with forward slashes; empty for the folder itself
 */
record Named(Path dialogs, String below) {

  /** Follows links, so that a folder is the same however it is named. */
  static Named of(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new WrongSetting(
          "%s does not exist. Look whether the name is written rightly; paths begin where you stand,"
                  .formatted(path)
              + " as in dialogs/en/lessons.");
    }
    Path real = path.toRealPath();
    for (Path at = real; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("course.yaml"))) {
        return new Named(at, at.relativize(real).toString().replace('\\', '/'));
      }
    }
    throw new WrongSetting(
        "%s is in no folder of dialogs; give the one that holds course.yaml.".formatted(path));
  }
}
