package org.alongside.days;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet to hang on a wall: somebody has gone a whole way. It is read from the side of its
 * language; the name is written as she writes it.
 *
 * @param language a tag such as {@code ar}
 * @param given what stands above the name
 * @param name empty leaves a line to write it on
 * @param sentence what she has done
 * @param track what the way is called
 * @param month month and year, in words
 * @param from who says so
 */
record Certificate(
    String language,
    String title,
    String given,
    String name,
    String sentence,
    String track,
    String month,
    String from) {
  /** A4 on its side, in points. */
  private static final double WIDTH = 841.89;

  private static final double HEIGHT = 595.28;
  private static final double SCALE = 2;
  private static final double LEFT = 300;
  private static final double ROOM = 480;

  Certificate {
    name = Written.clean(name);
  }

  byte[] png() {
    return draw().png(SCALE);
  }

  byte[] pdf() {
    String words =
        Stream.of(given, name, sentence, track, month, from)
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n"));
    return new Paper(title, words, language).pdf(draw());
  }

  Drawing draw() {
    Lettering letters = new Lettering(language);
    Drawing sheet = new Drawing(WIDTH, HEIGHT, letters.rightToLeft());
    sheet.fill(Drawing.PAPER, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    Wayside.draw(sheet);
    head(sheet, letters);
    double below = name(sheet, letters);
    body(sheet, letters, below);
    foot(sheet, letters);
    return sheet;
  }

  private void head(Drawing sheet, Lettering letters) {
    sheet.fill(Drawing.AMBER, new Rectangle2D.Double(LEFT, 78, 44, 5));
    List<Lettering.Line> lines = letters.fit(title, Fonts.Face.SERIF, 34, 24, ROOM, 2);
    double base = 128;
    for (Lettering.Line line : lines) {
      sheet.write(Drawing.TEAL, line, LEFT, base);
      base += line.size() * 1.25;
    }
  }

  private double name(Drawing sheet, Lettering letters) {
    sheet.write(Drawing.FAINT, letters.line(given, Fonts.Face.SANS, 13), LEFT, 206);
    Lettering hers = letters.as(name);
    List<Lettering.Line> lines = hers.fit(name, Fonts.Face.SERIF, 46, 27, ROOM, 1);
    double base = 264;
    if (!lines.isEmpty() && lines.getFirst().size() < 27) {
      lines = hers.fit(name, Fonts.Face.SERIF, 31, 16, ROOM, 2);
      base = lines.size() > 1 ? 240 : 264;
    }
    for (Lettering.Line line : lines) {
      sheet.write(Drawing.INK, line, LEFT, base);
      base += 39;
    }
    double rule = 292;
    sheet.fill(Drawing.STONE, new Rectangle2D.Double(LEFT, rule, ROOM, 1.2));
    return rule;
  }

  private void body(Drawing sheet, Lettering letters, double rule) {
    double base = rule + 40;
    for (Lettering.Line line : letters.fit(sentence, Fonts.Face.SERIF, 17, 17, ROOM, 3)) {
      sheet.write(Drawing.INK, line, LEFT, base);
      base += 27;
    }
    for (Lettering.Line line : letters.fit(track, Fonts.Face.SERIF, 21, 16, ROOM, 2)) {
      sheet.write(Drawing.TEAL, line, LEFT, base + 18);
      base += line.size() * 1.35;
    }
  }

  private void foot(Drawing sheet, Lettering letters) {
    sheet.write(Drawing.INK, letters.line(month, Fonts.Face.SANS, 14), LEFT, 500);
    sheet.write(Drawing.FAINT, letters.line(from, Fonts.Face.SANS, 12), LEFT, 522);
  }
}
