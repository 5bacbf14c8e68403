package org.alongside.days;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Flat shapes one on another, in points from the upper left corner. Letters are shapes too, so what
 * is drawn looks the same on every machine.
 */
final class Drawing {
  static final Color PAPER = new Color(0xfbf8f3);
  static final Color SAND = new Color(0xf3e7d3);
  static final Color STONE = new Color(0xe2d5bd);
  static final Color EDGE = new Color(0x8a8272);
  static final Color INK = new Color(0x1f2a2c);
  static final Color FAINT = new Color(0x56605f);
  static final Color TEAL = new Color(0x0b5f63);
  static final Color DEEP = new Color(0x094d51);
  static final Color AMBER = new Color(0xf0b450);

  /** A shape and its colour. */
  record Ink(Shape shape, Color colour) {}

  private final double width;
  private final double height;
  private final boolean mirrored;
  private final List<Ink> inks = new ArrayList<>();

  /**
   * An empty sheet.
   *
   * @param mirrored whether it is read from the right, so that {@link #fill} swaps left and right
   */
  Drawing(double width, double height, boolean mirrored) {
    this.width = width;
    this.height = height;
    this.mirrored = mirrored;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  List<Ink> inks() {
    return List.copyOf(inks);
  }

  /** A shape; its place is as in a script that is read from the left. */
  void fill(Color colour, Shape shape) {
    AffineTransform swap = new AffineTransform(-1, 0, 0, 1, width, 0);
    inks.add(new Ink(mirrored ? swap.createTransformedShape(shape) : shape, colour));
  }

  /**
   * Words, never mirrored themselves.
   *
   * @param start where the line begins, from the side from which it is read
   * @param base of the letters, from above
   */
  void write(Color colour, Lettering.Line line, double start, double base) {
    double left = mirrored ? width - start - line.width() : start;
    AffineTransform there = AffineTransform.getTranslateInstance(left, base);
    inks.add(new Ink(there.createTransformedShape(line.shape()), colour));
  }

  /** As a picture with so many pixels a point. */
  byte[] png(double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    // a last row of pixels may lie half beyond the sheet
    pen.setColor(PAPER);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(scale, scale);
    for (Ink ink : inks) {
      pen.setColor(ink.colour());
      pen.fill(ink.shape());
    }
    pen.dispose();
    return png(image);
  }

  /** In memory alone: what is hers must not lie in a temporary file. */
  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
