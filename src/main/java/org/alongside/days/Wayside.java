package org.alongside.days;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The picture at the side of a certificate: a way of stones, and two who stand side by side. */
final class Wayside {
  private static final double EDGE = 236;

  private Wayside() {}

  static void draw(Drawing sheet) {
    double height = sheet.height();
    Area field = new Area(field(height));
    sheet.fill(Drawing.TEAL, field);
    sheet.fill(Drawing.AMBER, circle(118, 138, 62));
    sheet.fill(Drawing.DEEP, within(field, hill(height, 270, 236, 300)));
    people(sheet);
    stones(sheet, height);
  }

  private static Shape field(double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, 0);
    path.lineTo(EDGE - 8, 0);
    path.curveTo(EDGE + 22, height * 0.3, EDGE - 30, height * 0.62, EDGE + 4, height);
    path.lineTo(0, height);
    path.closePath();
    return path;
  }

  private static Shape hill(double height, double from, double over, double to) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, from);
    path.curveTo(70, over - 20, 160, over, EDGE + 30, to);
    path.lineTo(EDGE + 30, height);
    path.lineTo(0, height);
    path.closePath();
    return path;
  }

  private static Area within(Area field, Shape shape) {
    Area part = new Area(shape);
    part.intersect(field);
    return part;
  }

  private static void people(Drawing sheet) {
    person(sheet, 98, 158, Drawing.SAND);
    person(sheet, 142, 158, Drawing.PAPER);
  }

  /** A head and shoulders down to the ground. */
  private static void person(Drawing sheet, double middle, double top, java.awt.Color colour) {
    sheet.fill(colour, circle(middle, top, 13));
    Area body = new Area(new RoundRectangle2D.Double(middle - 20, top + 18, 40, 120, 40, 40));
    body.subtract(new Area(new Rectangle2D.Double(middle - 30, top + 98, 60, 60)));
    sheet.fill(colour, body);
  }

  /** From near to far, each smaller than the one before. */
  private static void stones(Drawing sheet, double height) {
    double[][] stones = {
      {70, 36, 30},
      {122, 78, 26},
      {160, 122, 23},
      {158, 164, 20},
      {128, 200, 17},
      {104, 230, 14},
      {110, 256, 12},
      {120, 277, 10},
      {118, 294, 8}
    };
    for (double[] stone : stones) {
      double wide = stone[2] * 1.25;
      double high = stone[2] * 0.62;
      sheet.fill(
          Drawing.SAND,
          new Ellipse2D.Double(stone[0] - wide, height - stone[1] - high, 2 * wide, 2 * high));
    }
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
