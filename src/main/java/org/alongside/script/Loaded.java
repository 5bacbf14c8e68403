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
 * @param offered by language what it offers, by id
 * @param course null when an error was reported that is not a translation's
 */
record Loaded(
    Shelf shelf,
    CourseFile file,
    Map<String, SortedMap<String, Page>> pages,
    Map<String, PhrasePage> words,
    List<Service> services,
    Ids ids,
    Reports reports,
    Map<String, SortedMap<String, Mirror>> offered,
    @Nullable Course course) {

  /** The front matter of a page, or null where none could be read. */
  @Nullable Front front(String path) {
    PhrasePage phrases = words.get(path);
    if (phrases != null) {
      return phrases.front();
    }
    int slash = path.indexOf('/');
    SortedMap<String, Page> of = slash < 0 ? null : pages.get(path.substring(0, slash));
    Page page = of == null ? null : of.get(Acceptance.id(path));
    return page == null ? null : page.front();
  }

  /** The pages that own structure. */
  SortedMap<String, Page> source() {
    SortedMap<String, Page> source = pages.get(file.source());
    return source == null ? new TreeMap<>() : source;
  }
}
