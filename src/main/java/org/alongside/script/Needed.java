package org.alongside.script;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.alongside.dialog.Course.Defaults;

/**
 * What each language must have.
 *
 * @param safety pages that must be there and fresh: those that say {@code safety: yes}, the way in,
 *     and what can be reached before consent, such as help, stop and privacy
 * @param pages the safety pages, and the menu
 */
record Needed(Set<String> safety, Set<String> pages) {

  static Needed of(CourseFile file, SortedMap<String, Page> source) {
    Set<String> safety = new TreeSet<>();
    source.forEach(
        (id, page) -> {
          if (page.front().safety()) {
            safety.add(id);
          }
        });
    file.commands().values().stream()
        .filter(CourseFile.Command::open)
        .forEach(command -> safety.add(command.page().text()));
    Set<String> pages = new TreeSet<>();
    Defaults defaults = file.defaults();
    if (defaults != null) {
      safety.add(defaults.welcome());
      safety.add(defaults.younger());
      pages.add(defaults.menu());
    }
    safety.retainAll(source.keySet());
    pages.retainAll(source.keySet());
    pages.addAll(safety);
    return new Needed(safety, pages);
  }
}
