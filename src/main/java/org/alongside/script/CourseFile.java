package org.alongside.script;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.alongside.dialog.Course.Country;
import org.alongside.dialog.Course.Defaults;
import org.alongside.script.Front.Declared;
import org.alongside.script.Front.Marked;
import org.jspecify.annotations.Nullable;

/**
 * What {@code course.yaml} says.
 *
 * @param pages every page that the file names, for checking
 * @param defaults null only when an error has been reported
 */
record CourseFile(
    String source,
    List<String> languages,
    SequencedMap<String, Country> countries,
    List<ZoneId> zones,
    Map<String, Declared> profile,
    Set<String> unclear,
    SequencedMap<String, Command> commands,
    SequencedMap<String, SequencedMap<String, List<Marked>>> tracks,
    List<Marked> pages,
    @Nullable Defaults defaults) {
  static final String FILE = "course.yaml";

  /** The languages but the source's, in the order of the picker. */
  List<String> translations() {
    return languages.stream().filter(language -> !language.equals(source)).toList();
  }

  /** Whether this is the path of a translated page. */
  boolean translated(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && translations().contains(path.substring(0, slash));
  }

  /** A page reached by a word after a slash. */
  record Command(At at, Marked page, @Nullable Marked step, boolean shown, boolean open) {}
}
