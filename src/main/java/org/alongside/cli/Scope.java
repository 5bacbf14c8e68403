package org.alongside.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.WrongSetting;
import org.alongside.script.Problem;

/**
 * What somebody wants to hear about: a folder of dialogs, or a part of one.
 *
 * @param folder the one that holds {@code course.yaml}
 * @param part path below it with forward slashes; empty for all
 */
record Scope(Path folder, String part) {
  private static final String COURSE = "course.yaml";

  /** Finds the folder of dialogs around a page; a folder in none is taken as it is. */
  static Scope of(Path path) {
    boolean file = Files.isRegularFile(path);
    if (!file && !Files.isDirectory(path)) {
      throw new WrongSetting(
          "There is no file or folder %s; give a page, or the folder that holds %s."
              .formatted(path, COURSE));
    }
    Path whole = real(path);
    for (Path up = file ? whole.getParent() : whole; up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve(COURSE))) {
        return up.equals(whole)
            ? new Scope(path, "")
            : new Scope(up, up.relativize(whole).toString().replace('\\', '/'));
      }
    }
    if (file) {
      throw new WrongSetting(
          "%s lies in no folder of dialogs: no folder above it holds %s.".formatted(path, COURSE));
    }
    return new Scope(path, "");
  }

  /** Through links, so that a folder is the same however it is named. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new WrongSetting("%s cannot be read: %s".formatted(path, e));
    }
  }

  /** Whether a file, named as problems name it, belongs to it. */
  boolean holds(String name) {
    return part.isEmpty() || name.equals(part) || name.startsWith(part + "/");
  }

  List<Problem> of(List<Problem> problems) {
    return problems.stream().filter(problem -> holds(problem.file())).toList();
  }
}
