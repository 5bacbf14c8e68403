package org.alongside.days;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A drawing as a PDF of one page. Nothing in it says when or by whom it was made: the same drawing
 * is the same bytes.
 *
 * @param title what a reader shows above it
 * @param words all that is written on it, since letters are outlines: for whoever cannot see them
 * @param language a tag such as {@code ar}
 */
record Paper(String title, String words, String language) {
  private static final long ID = 1;

  byte[] pdf(Drawing drawing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      describe(document);
      PDRectangle size = new PDRectangle((float) drawing.width(), (float) drawing.height());
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        for (Drawing.Ink ink : drawing.inks()) {
          fill(stream, ink.shape(), ink.colour(), drawing.height());
        }
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void describe(PDDocument document) {
    document.setDocumentId(ID);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setSubject(words);
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(language);
    PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  private static void fill(PDPageContentStream stream, Shape shape, Color colour, double height)
      throws IOException {
    stream.setNonStrokingColor(
        colour.getRed() / 255f, colour.getGreen() / 255f, colour.getBlue() / 255f);
    PathIterator path = shape.getPathIterator(null);
    boolean any = false;
    float[] at = new float[2];
    float[] p = new float[6];
    for (; !path.isDone(); path.next()) {
      any = true;
      int part = path.currentSegment(p);
      for (int i = 1; i < p.length; i += 2) {
        p[i] = (float) height - p[i];
      }
      segment(stream, part, p, at);
    }
    if (any && path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
      stream.fillEvenOdd();
    } else if (any) {
      stream.fill();
    }
  }

  /** Paper knows no quadratic curves; the same curve is a cubic one. */
  private static void segment(PDPageContentStream stream, int part, float[] p, float[] at)
      throws IOException {
    int last = 0;
    switch (part) {
      case PathIterator.SEG_MOVETO -> stream.moveTo(p[0], p[1]);
      case PathIterator.SEG_LINETO -> stream.lineTo(p[0], p[1]);
      case PathIterator.SEG_QUADTO -> {
        last = 2;
        stream.curveTo(
            at[0] + (p[0] - at[0]) * 2 / 3,
            at[1] + (p[1] - at[1]) * 2 / 3,
            p[2] + (p[0] - p[2]) * 2 / 3,
            p[3] + (p[1] - p[3]) * 2 / 3,
            p[2],
            p[3]);
      }
      case PathIterator.SEG_CUBICTO -> {
        last = 4;
        stream.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
      }
      default -> stream.closePath();
    }
    if (part != PathIterator.SEG_CLOSE) {
      at[0] = p[last];
      at[1] = p[last + 1];
    }
  }
}
