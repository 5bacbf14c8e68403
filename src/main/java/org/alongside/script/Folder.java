package org.alongside.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A folder of dialogs on the disk, read and written again. */
record Folder(Path path, Shelf shelf) {

  static Folder of(Path path) throws IOException {
    return new Folder(path, Shelf.of(path));
  }

  /** What the folder would hold with these files written. */
  Shelf with(Map<String, String> written) {
    var texts = new TreeMap<>(shelf.texts());
    Set<String> files = new HashSet<>(shelf.files());
    written.forEach(
        (file, text) -> {
          texts.put(file, text.getBytes(StandardCharsets.UTF_8));
          files.add(file);
        });
    return new Shelf(texts, files, shelf.media());
  }

  /** The text of a file that is there and has been read without error. */
  static String text(Shelf shelf, String file) {
    byte[] bytes = shelf.texts().get(file);
    if (bytes == null) {
      throw new IllegalArgumentException("there is no " + file);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void write(String file, String text) throws IOException {
    Path to = path.resolve(file);
    if (to.getParent() != null) {
      Files.createDirectories(to.getParent());
    }
    Files.writeString(to, text, StandardCharsets.UTF_8);
  }
}
