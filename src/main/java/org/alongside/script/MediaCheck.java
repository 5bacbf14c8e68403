package org.alongside.script;

import org.alongside.dialog.Media;

/** Sees that what pages show is there, is light, and can be heard. */
final class MediaCheck {
  /** Bytes of a picture that a slow line and a small purse can bear. */
  private static final int PICTURE = 60 * 1024;

  private MediaCheck() {}

  static void check(Page page, Shelf shelf, Report report) {
    for (Page.Section step : page.steps()) {
      for (Page.Item item : step.items()) {
        if (item instanceof Page.Show show) {
          check(page, show, shelf, report);
        }
      }
    }
  }

  private static void check(Page page, Page.Show show, Shelf shelf, Report report) {
    String file = show.media().file();
    Medium medium = shelf.media().get(file);
    if (!shelf.files().contains(file)) {
      report.add(
          ProblemCode.MISSING_MEDIUM,
          show.at(),
          "there is no file `%s`; add it, or mend the path%s"
              .formatted(file, meant(page, file, shelf)));
    } else if (medium != null
        && show.media().kind() == Media.Kind.PHOTO
        && medium.size() > PICTURE) {
      report.add(
          ProblemCode.LARGE_PICTURE,
          show.at(),
          "`%s` has %d KB, which costs a learner time and money; make it at most %d KB"
              .formatted(file, (medium.size() + 1023) / 1024, PICTURE / 1024));
    }
  }

  /** A question about a file of this name in another place; empty when there is none. */
  private static String meant(Page page, String file, Shelf shelf) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String up = "../".repeat(page.file().split("/").length - 1);
    return shelf.files().stream()
        .filter(other -> other.substring(other.lastIndexOf('/') + 1).equalsIgnoreCase(name))
        .sorted()
        .findFirst()
        .map(other -> "; did you mean `%s%s`?".formatted(up, other))
        .orElse("");
  }

  /** Every sound that is to be a voice note, shown by a page or standing beside it. */
  static void voices(Loaded loaded) {
    loaded
        .shelf()
        .media()
        .forEach(
            (file, medium) -> {
              if (file.endsWith(".ogg") && !medium.opus()) {
                loaded
                    .reports()
                    .of(file)
                    .add(
                        ProblemCode.NOT_OPUS,
                        At.START,
                        "this is no Opus sound, which is all that Telegram plays as a voice note;"
                            + " save it as Ogg Opus, or as mp3");
              }
            });
  }
}
