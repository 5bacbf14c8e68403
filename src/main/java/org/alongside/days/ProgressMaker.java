package org.alongside.days;

import java.util.List;
import java.util.stream.Collectors;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;

/**
 * Makes a picture of somebody's way. Its words: the language, the title, then a line for each
 * module, which begins with its stones, full or hollow.
 */
public final class ProgressMaker implements Maker {
  static final String NAME = "progress";
  private static final char FULL = '●';
  private static final char HOLLOW = '○';

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Product> make(String who, Sending.Made made) {
    List<ProgressPicture.Row> rows = made.words().stream().skip(2).map(ProgressMaker::row).toList();
    ProgressPicture picture = new ProgressPicture(made.words().get(0), made.words().get(1), rows);
    return List.of(
        new Product.File(
            "alongside.png", Media.Kind.PHOTO, Content.of(picture.png()), Rendered.of(""), null));
  }

  /** A module as one of the words. */
  static String row(String label, List<Boolean> stones) {
    return stones.stream()
            .map(passed -> String.valueOf(passed ? FULL : HOLLOW))
            .collect(Collectors.joining())
        + " "
        + label;
  }

  private static ProgressPicture.Row row(String line) {
    int end = line.indexOf(' ');
    List<Boolean> stones = line.substring(0, end).chars().mapToObj(c -> c == FULL).toList();
    return new ProgressPicture.Row(line.substring(end + 1), stones);
  }
}
