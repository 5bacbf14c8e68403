package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Step;

/**
 * The pages of the course, and the steps that a search finds.
 *
 * @param query what was searched for, empty for everything
 * @param more how many pages are left out
 */
public record PagesView(String query, List<Row> pages, int more) {
  private static final int MOST = 60;

  /** A page, with the steps that were searched for. */
  public record Row(String dialog, String title, String kind, List<Found> steps) {}

  /** A step, by its id and its first words. */
  public record Found(String step, String words) {}

  static PagesView of(Plain plain, String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    List<Row> found = new ArrayList<>();
    for (Dialog dialog : plain.course().dialogs().values()) {
      String title = plain.title(dialog);
      List<Found> steps = wanted.isEmpty() ? List.of() : steps(plain, dialog, wanted);
      if (!steps.isEmpty() || holds(dialog.id() + " " + title, wanted)) {
        String kind = plain.words().of("kind-" + dialog.kind().name().toLowerCase(Locale.ROOT));
        found.add(new Row(dialog.id(), title, kind, steps));
      }
    }
    int shown = Math.min(MOST, found.size());
    return new PagesView(query.strip(), found.subList(0, shown), found.size() - shown);
  }

  private static List<Found> steps(Plain plain, Dialog dialog, String wanted) {
    List<Found> found = new ArrayList<>();
    for (Step step : dialog.steps().values()) {
      String words = plain.beginning(step);
      if (holds(step.id() + " " + words, wanted)) {
        found.add(new Found(step.id(), words));
      }
    }
    return found;
  }

  private static boolean holds(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
