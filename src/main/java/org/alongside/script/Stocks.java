package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Var;

/**
 * The same course with other pieces to choose from. What a page says when a track has nothing for a
 * language, or has something at last, is to be right before that day comes.
 */
final class Stocks {
  private static final String MODULE = "module";

  private Stocks() {}

  /** One course where this page finds nothing, one where it finds one piece of each kind. */
  static List<Course> of(Course course, Dialog dialog, String language) {
    List<Var.Piece> chosen = new ArrayList<>();
    dialog
        .vars()
        .values()
        .forEach(
            var -> {
              if (var instanceof Var.Piece piece) {
                chosen.add(piece);
              }
            });
    return chosen.isEmpty()
        ? List.of()
        : List.of(course.tracked(new LinkedHashMap<>()), rich(course, chosen, language));
  }

  private static Course rich(Course course, List<Var.Piece> chosen, String language) {
    SequencedMap<String, Course.Track> tracks = new LinkedHashMap<>();
    for (Var.Piece piece : chosen) {
      List<String> pieces = new ArrayList<>();
      Course.Track track = tracks.get(piece.track());
      if (track != null) {
        pieces.addAll(track.modules().getOrDefault(MODULE, List.of()));
      }
      course.dialogs().values().stream()
          .filter(dialog -> dialog.kind() == piece.kind() && dialog.languages().contains(language))
          .findFirst()
          .ifPresent(dialog -> pieces.add(dialog.id()));
      SequencedMap<String, List<String>> modules = new LinkedHashMap<>();
      modules.put(MODULE, pieces);
      tracks.put(piece.track(), new Course.Track(piece.track(), modules));
    }
    return course.tracked(tracks);
  }
}
