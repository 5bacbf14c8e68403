package org.alongside.days;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;

/** The fonts that ship with the program. Nothing is drawn in one of the machine's. */
final class Fonts {
  /** Beside Latin letters of the same size Arabic ones look small. */
  private static final float NASKH = 1.22f;

  /** How letters look. */
  enum Face {
    SERIF,
    SANS
  }

  private static final Font SERIF = read("NotoSerif-Regular.ttf", 1);
  private static final Font SANS = read("NotoSans-Regular.ttf", 1);
  private static final Font ARABIC = read("NotoNaskhArabic-Regular.ttf", NASKH);

  private Fonts() {}

  private static List<Font> of(Face face) {
    return switch (face) {
      case SERIF -> List.of(SERIF, ARABIC);
      case SANS -> List.of(SANS, ARABIC);
    };
  }

  /** Whether this letter can be written at all. */
  static boolean has(int letter) {
    return SERIF.canDisplay(letter) || ARABIC.canDisplay(letter);
  }

  /** Gives each letter a font that has it; what stands between words goes with the one before. */
  static void dress(AttributedString words, String text, Face face, float size) {
    List<Font> fonts = of(face);
    Font present = first(fonts, text);
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!present.canDisplay(letter) && !joins(letter)) {
        present =
            fonts.stream().filter(font -> font.canDisplay(letter)).findFirst().orElse(present);
      }
      words.addAttribute(
          TextAttribute.FONT, present.deriveFont(present.getSize2D() * size), at, next);
      at = next;
    }
  }

  private static Font first(List<Font> fonts, String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .boxed()
        .flatMap(letter -> fonts.stream().filter(font -> font.canDisplay(letter)).limit(1))
        .findFirst()
        .orElse(fonts.getFirst());
  }

  /** Joins or parts its neighbours, and is not seen itself. */
  static boolean joins(int letter) {
    return letter == 0x200c || letter == 0x200d;
  }

  private static Font read(String file, float size) {
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The font " + file + " is missing in the jar");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font " + file + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
