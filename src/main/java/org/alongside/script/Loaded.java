package org.alongside.script;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Course.Service;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read of a folder.
 *
 * @param pages by language, then by id
 * @param words pages of phrases, by their path
 * @param course null when an error was reported
 */
record Loaded(
    Shelf shelf,
    CourseFile file,
    Map<String, SortedMap<String, Page>> pages,
    Map<String, PhrasePage> words,
    List<Service> services,
    Ids ids,
    Reports reports,
    @Nullable Course course) {

  /** The pages that own structure. */
  SortedMap<String, Page> source() {
    SortedMap<String, Page> source = pages.get(file.source());
    return source == null ? new TreeMap<>() : source;
  }
}
