package org.alongside.dialog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A track's pieces of one kind that are offered in a language, as buttons: a few stand together,
 * many are reached by their module.
 */
final class Pieces {
  private static final String UP = "up";
  private static final String MODULE = "m.";
  private static final String PIECE = "p.";

  private final Course course;
  private final String language;
  private final SequencedMap<String, List<Dialog>> modules = new LinkedHashMap<>();

  Pieces(Course course, String language, Var.Piece var) {
    this.course = course;
    this.language = language;
    Course.Track track = course.tracks().get(var.track());
    if (track != null) {
      track.modules().forEach((id, dialogs) -> add(id, var.kind(), dialogs));
    }
  }

  private void add(String module, Dialog.Kind kind, List<String> ids) {
    List<Dialog> offered = new ArrayList<>();
    for (String id : ids) {
      Dialog dialog = course.dialogs().get(id);
      if (dialog != null && dialog.kind() == kind && dialog.languages().contains(language)) {
        offered.add(dialog);
      }
    }
    if (!offered.isEmpty()) {
      modules.put(module, offered);
    }
  }

  /** Whether there is one to choose. */
  boolean any() {
    return !modules.isEmpty();
  }

  /** The title of a page, without its looks, in the source language where this one lacks it. */
  static String title(Course course, String language, String id) {
    Dialog dialog = course.dialogs().get(id);
    Text title = dialog == null ? null : dialog.title().of(language);
    if (dialog != null && title == null) {
      title = dialog.title().of(course.source());
    }
    return title == null
        ? id
        : Composer.ofPhrase(course, language, Map.of()).add(title).done().text();
  }

  /**
   * The buttons of one level.
   *
   * @param half the module that was chosen so far, empty when none is
   * @param passed the dialogs that are marked as known
   */
  List<Sending.Key> keys(List<String> half, BigInteger passed) {
    List<Sending.Key> keys = new ArrayList<>();
    List<Dialog> chosen = half.isEmpty() ? null : modules.get(half.getFirst());
    if (chosen != null) {
      chosen.forEach(dialog -> keys.add(key(dialog, passed)));
      keys.add(new Sending.Key(UP, Phrases.plain(course, language, "button-modules")));
    } else if (flat()) {
      modules.values().forEach(all -> all.forEach(dialog -> keys.add(key(dialog, passed))));
    } else {
      modules.keySet().forEach(id -> keys.add(new Sending.Key(MODULE + id, name(id))));
    }
    return keys;
  }

  private boolean flat() {
    return modules.size() < 2
        || modules.values().stream().mapToInt(List::size).sum() <= Limits.PIECES;
  }

  private String name(String module) {
    return Phrases.plain(course, language, "module-" + module);
  }

  private Sending.Key key(Dialog dialog, BigInteger passed) {
    int number = course.numbers().getOrDefault(dialog.id(), -1);
    String title = title(course, language, dialog.id());
    boolean known = number >= 0 && passed.testBit(number);
    return new Sending.Key(PIECE + number, known ? "✓ " + title : title);
  }

  /** The half-made choice that a press on this button makes, or null when it is another button. */
  @Nullable List<String> module(String key) {
    if (key.equals(UP)) {
      return List.of();
    }
    String id = key.startsWith(MODULE) ? key.substring(MODULE.length()) : "";
    return modules.containsKey(id) ? List.of(id) : null;
  }

  /** The half-made choice that this text names, as it is compared; or null. */
  @Nullable List<String> typedModule(String plain) {
    if (plain.equals(Spelling.normal(Phrases.plain(course, language, "button-modules")))) {
      return List.of();
    }
    return modules.keySet().stream()
        .filter(id -> Spelling.normal(name(id)).equals(plain))
        .findFirst()
        .map(List::of)
        .orElse(null);
  }

  /** The piece that a button means, or null. */
  @Nullable Value value(String key) {
    for (List<Dialog> dialogs : modules.values()) {
      for (Dialog dialog : dialogs) {
        if (key.equals(PIECE + course.numbers().get(dialog.id()))) {
          return new Value.Word(dialog.id());
        }
      }
    }
    return null;
  }

  /** The piece of this title, as it is compared; or null. */
  @Nullable Value typed(String plain) {
    for (List<Dialog> dialogs : modules.values()) {
      for (Dialog dialog : dialogs) {
        if (Spelling.normal(title(course, language, dialog.id())).equals(plain)) {
          return new Value.Word(dialog.id());
        }
      }
    }
    return null;
  }
}
