package org.alongside.days;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How far somebody has come: one row of stones for each module, those that she has stepped on
 * darker. No number, no share, nobody else: a picture of her own way.
 *
 * @param language a tag such as {@code ar}
 */
record ProgressPicture(String language, String title, List<Row> rows) {
  private static final double WIDTH = 480;
  private static final double SIDE = 32;
  private static final double HEAD = 74;
  private static final double ROW = 66;
  private static final double STONE = 13;
  private static final double STEP = 40;
  private static final double LINE = 2 * STONE + 6;
  private static final double SCALE = 2;

  /** A module's name and its stones: whether she has stepped on each. */
  record Row(String label, List<Boolean> stones) {
    Row {
      stones = List.copyOf(stones);
    }
  }

  ProgressPicture {
    rows = List.copyOf(rows);
  }

  byte[] png() {
    return draw().png(SCALE);
  }

  Drawing draw() {
    Lettering letters = new Lettering(language);
    double height = HEAD + rows.stream().mapToDouble(this::height).sum() + SIDE / 2;
    Drawing sheet = new Drawing(WIDTH, height, letters.rightToLeft());
    sheet.fill(Drawing.PAPER, new Rectangle2D.Double(0, 0, WIDTH, height));
    sheet.fill(Drawing.AMBER, new Rectangle2D.Double(SIDE, 24, 30, 4));
    for (Lettering.Line line : one(letters, title, Fonts.Face.SERIF, 22)) {
      sheet.write(Drawing.TEAL, line, SIDE, 56);
    }
    double top = HEAD;
    for (Row row : rows) {
      row(sheet, letters, row, top);
      top += height(row);
    }
    return sheet;
  }

  private static List<Lettering.Line> one(
      Lettering letters, String words, Fonts.Face face, double size) {
    return letters.fit(words, face, size, size / 2, WIDTH - 2 * SIDE, 1);
  }

  private static int across() {
    return (int) ((WIDTH - 2 * SIDE) / STEP) - 1;
  }

  private double height(Row row) {
    int lines = Math.max(1, (row.stones().size() + across() - 1) / across());
    return ROW + (lines - 1) * LINE;
  }

  private static void row(Drawing sheet, Lettering letters, Row row, double top) {
    for (Lettering.Line line : one(letters, row.label(), Fonts.Face.SANS, 15)) {
      sheet.write(Drawing.INK, line, SIDE, top + 20);
    }
    for (int i = 0; i < row.stones().size(); i++) {
      double x = SIDE + STONE + STEP * (i % across()) + 2;
      int line = i / across();
      double y = top + 43 + line * LINE + (i % 2 == 0 ? 2 : -2);
      // stepped on is full, the others are hollow: never colour alone
      boolean stepped = row.stones().get(i);
      sheet.fill(stepped ? Drawing.TEAL : Drawing.EDGE, stone(x, y, 0));
      if (!stepped) {
        sheet.fill(Drawing.SAND, stone(x, y, 1.2));
      }
    }
    if (!row.stones().isEmpty() && row.stones().stream().allMatch(stepped -> stepped)) {
      int last = row.stones().size();
      int along = (last - 1) % across() + 1;
      double x = SIDE + STONE + STEP * along - STEP / 2 + 12;
      int line = (last - 1) / across();
      sheet.fill(Drawing.AMBER, sun(x, top + 43 + line * LINE));
    }
  }

  /** A whole module ends in the sun. */
  private static Shape sun(double x, double y) {
    return new Ellipse2D.Double(x - 9, y - 9, 18, 18);
  }

  private static Shape stone(double x, double y, double less) {
    double wide = STONE + 2 - less;
    double high = STONE * 0.8 - less;
    return new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high);
  }
}
