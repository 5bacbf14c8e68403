package org.alongside.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of a course.
 *
 * @param texts what is read, by path below the dialogs folder with forward slashes
 * @param files the paths of all files, media too
 * @param media pictures and sounds, by the same paths
 */
record Shelf(SortedMap<String, byte[]> texts, Set<String> files, SortedMap<String, Medium> media) {
  private static final String FOLDER = "dialogs/";

  /** The files of a folder; none when it is missing. */
  static Shelf of(Path folder) throws IOException {
    SortedMap<String, byte[]> texts = new TreeMap<>();
    Set<String> files = new HashSet<>();
    SortedMap<String, Medium> media = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return new Shelf(texts, files, media);
    }
    Path root = folder.toRealPath();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (hidden(name)) {
          continue;
        }
        files.add(name);
        if (read(name)) {
          texts.put(name, Files.readAllBytes(path));
        } else if (shown(name)) {
          try (InputStream in = Files.newInputStream(path)) {
            media.put(name, Medium.read(in, Files.size(path)));
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Shelf(texts, files, media);
  }

  /** The files under {@code dialogs/} of the class path, in a folder or in a jar. */
  static Shelf of(ClassLoader loader) throws IOException {
    URL course = loader.getResource(FOLDER + CourseFile.FILE);
    if (course == null) {
      return new Shelf(new TreeMap<>(), Set.of(), new TreeMap<>());
    }
    if (course.openConnection() instanceof JarURLConnection jar) {
      return of(jar);
    }
    try {
      Path file = Path.of(new URI(course.toString()));
      return of(file.getParent() == null ? file : file.getParent());
    } catch (URISyntaxException e) {
      throw new IOException("the class path's dialogs cannot be read: " + course, e);
    }
  }

  private static Shelf of(JarURLConnection connection) throws IOException {
    SortedMap<String, byte[]> texts = new TreeMap<>();
    Set<String> files = new HashSet<>();
    SortedMap<String, Medium> media = new TreeMap<>();
    connection.setUseCaches(false);
    String inside = connection.getEntryName();
    String prefix = inside.substring(0, inside.length() - CourseFile.FILE.length());
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
          continue;
        }
        String name = entry.getName().substring(prefix.length());
        files.add(name);
        if (read(name)) {
          try (InputStream in = jar.getInputStream(entry)) {
            texts.put(name, in.readAllBytes());
          }
        } else if (shown(name)) {
          try (InputStream in = jar.getInputStream(entry)) {
            media.put(name, Medium.read(in, entry.getSize()));
          }
        }
      }
    }
    return new Shelf(texts, files, media);
  }

  private static boolean read(String name) {
    return Stream.of(".md", ".yaml", ".txt").anyMatch(name::endsWith);
  }

  private static boolean shown(String name) {
    return Stream.of(".jpg", ".png", ".ogg", ".mp3", ".pdf").anyMatch(name::endsWith);
  }

  static boolean hidden(String name) {
    return List.of(name.split("/")).stream().anyMatch(part -> part.startsWith("."));
  }
}
