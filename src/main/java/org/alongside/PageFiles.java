package org.alongside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.channel.web.Workshop;
import org.jspecify.annotations.Nullable;

/** The files that authors write: pages, transcripts and {@code course.yaml}, and nothing else. */
final class PageFiles {
  /** No name begins with a dot, so no way leads out of the folder or to what is hidden. */
  private static final Pattern PATH =
      Pattern.compile(
          "([A-Za-z0-9_][A-Za-z0-9._-]*/){0,8}[A-Za-z0-9_][A-Za-z0-9._-]*\\.(md|yaml|walk)");

  private final @Nullable Path folder;

  /** Those of this folder, or without one those in the jar. */
  PageFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  boolean shipped() {
    return folder == null;
  }

  boolean writable() {
    return folder != null && Files.isWritable(folder);
  }

  /** All paths, in order. */
  List<String> all() {
    if (folder == null) {
      return List.of();
    }
    Path root = folder;
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(name -> PATH.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** The file's text, or null when there is none that may be read as text. */
  Workshop.@Nullable Page open(String file) {
    try {
      byte[] bytes = bytes(file);
      return bytes == null ? null : page(file, bytes);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Writes the file as a whole or not at all, with the line ends that it had; null when no file may
   * stand there.
   */
  Workshop.@Nullable Page write(String file, String text) throws IOException {
    Path path = path(file);
    if (path == null) {
      return null;
    }
    boolean exists = Files.exists(path);
    boolean windows = exists && Files.readString(path, StandardCharsets.UTF_8).contains("\r\n");
    String lines = text.replace("\r\n", "\n");
    byte[] bytes = (windows ? lines.replace("\n", "\r\n") : lines).getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(path.getParent());
    Path beside = path.resolveSibling("." + path.getFileName() + ".tmp");
    Files.write(beside, bytes);
    if (exists && Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(path));
    }
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return page(file, bytes);
  }

  private byte @Nullable [] bytes(String file) throws IOException {
    if (!PATH.matcher(file).matches()) {
      return null;
    }
    if (folder == null) {
      try (InputStream in = PageFiles.class.getResourceAsStream("/dialogs/" + file)) {
        return in == null ? null : in.readAllBytes();
      }
    }
    Path path = path(file);
    return path == null || !Files.isRegularFile(path) ? null : Files.readAllBytes(path);
  }

  /** The path on disk, or null; a link may not lead out of the folder. */
  private @Nullable Path path(String file) throws IOException {
    if (folder == null || !PATH.matcher(file).matches()) {
      return null;
    }
    Path path = folder.resolve(file);
    @Nullable Path there = path;
    while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    return there != null && there.toRealPath().startsWith(folder.toRealPath()) ? path : null;
  }

  private static Workshop.Page page(String file, byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Workshop.Page(
          file, text.replace("\r\n", "\n"), HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
