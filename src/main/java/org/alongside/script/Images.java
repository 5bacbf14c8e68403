package org.alongside.script;

import java.util.Locale;
import org.alongside.dialog.Media;
import org.alongside.script.Page.Cond;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads a paragraph that is one medium. */
final class Images {
  private Images() {}

  /** What is shown, or null when it was reported. */
  static Page.@Nullable Show read(Image image, At at, Cond cond, Reading page) {
    Node rest = image.getNext();
    while (rest != null && Paragraphs.blank(rest)) {
      rest = rest.getNext();
    }
    if (rest != null) {
      page.error(
          ProblemCode.IMAGE_IN_TEXT,
          rest,
          "an image stands alone in its paragraph; put an empty line here");
      return null;
    }
    if (image.getFirstChild() == null) {
      page.error(
          ProblemCode.NO_ALT,
          image,
          "say in a few words what is seen or spoken: `![Five people at a table](…)`");
      return null;
    }
    if (image.getDestination().contains("\\")) {
      page.error(
          ProblemCode.BAD_MEDIUM,
          image,
          "write `/` instead of `\\`, and the way from this page: `../../media/file.jpg`");
      return null;
    }
    Media.Kind kind = kind(image.getDestination());
    String file = Links.file(page.source().file(), image.getDestination());
    if (kind == null || file == null || file.isEmpty()) {
      page.error(
          ProblemCode.BAD_MEDIUM,
          image,
          "`%s` cannot be sent; link a file below `media/` that ends in jpg, png, ogg, mp3 or pdf"
              .formatted(image.getDestination()));
      return null;
    }
    Para alt = Inlines.plain(page, At.of(image), image.getFirstChild());
    return alt == null ? null : new Page.Show(cond, at, new Media(file, kind), alt);
  }

  private static Media.@Nullable Kind kind(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "jpg", "png" -> Media.Kind.PHOTO;
      case "ogg" -> Media.Kind.VOICE;
      case "mp3" -> Media.Kind.AUDIO;
      case "pdf" -> Media.Kind.DOCUMENT;
      default -> null;
    };
  }
}
