package org.alongside.days;

import java.awt.ComponentOrientation;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Area;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as outlines, shaped and ordered as their script wants it. */
final class Lettering {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final float SHRINK = 0.95f;

  private final boolean rightToLeft;

  /** For pages of this language, a tag such as {@code ar}. */
  Lettering(String language) {
    rightToLeft =
        !ComponentOrientation.getOrientation(Locale.forLanguageTag(language)).isLeftToRight();
  }

  private Lettering(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /** The same for words in the direction of their own script, such as a name. */
  Lettering as(String words) {
    int otherwise =
        rightToLeft ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    return new Lettering(!new Bidi(words, otherwise).baseIsLeftToRight());
  }

  /**
   * One line of outlines.
   *
   * @param shape its letters; the line begins at the left of 0 and stands on it
   */
  record Line(Shape shape, double width, double size) {}

  boolean rightToLeft() {
    return rightToLeft;
  }

  /** On one line, however long. */
  Line line(String words, Fonts.Face face, double size) {
    List<Line> lines = broken(words, face, (float) size, Float.MAX_VALUE);
    return lines.isEmpty() ? new Line(new Area(), 0, size) : lines.getFirst();
  }

  /**
   * On as few lines as possible: smaller letters before one more line, and however small where
   * nothing else helps.
   *
   * @param least the size down to which letters become smaller before there is one more line
   */
  List<Line> fit(String words, Fonts.Face face, double size, double least, double width, int most) {
    for (int lines = 1; lines <= most; lines++) {
      for (float now = (float) size; now >= least; now *= SHRINK) {
        if (broken(words, face, now, width).size() <= lines) {
          return even(words, face, now, width);
        }
      }
    }
    float now = (float) least;
    while (broken(words, face, now, width).size() > most) {
      now *= SHRINK;
    }
    return even(words, face, now, width);
  }

  /** The same number of lines, each about as long as the others. */
  private List<Line> even(String words, Fonts.Face face, float size, double width) {
    int lines = broken(words, face, size, width).size();
    double low = width / Math.max(1, lines) / 2;
    double high = width;
    while (lines > 1 && high - low > 1) {
      double middle = (low + high) / 2;
      if (broken(words, face, size, middle).size() <= lines) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return broken(words, face, size, high);
  }

  private List<Line> broken(String words, Fonts.Face face, float size, double width) {
    List<Line> lines = new ArrayList<>();
    if (words.isEmpty()) {
      return lines;
    }
    AttributedString text = new AttributedString(words);
    text.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    Fonts.dress(text, words, face, size);
    LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), EXACT);
    while (measurer.getPosition() < words.length()) {
      TextLayout line = measurer.nextLayout((float) width);
      lines.add(new Line(line.getOutline(null), line.getAdvance(), size));
    }
    return lines;
  }
}
