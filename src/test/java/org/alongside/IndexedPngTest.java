package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the platform's own reader sees in our PNGs. */
class IndexedPngTest {
  private static BufferedImage picture(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void everyColourOfAPictureWithFewStays() throws IOException {
    BufferedImage picture = picture(16, 16);
    for (int i = 0; i < 256; i++) {
      picture.setRGB(i % 16, i / 16, i * 0x010305);
    }
    BufferedImage read = read(IndexedPng.of(picture, "a drawing"));
    for (int i = 0; i < 256; i++) {
      assertThat(read.getRGB(i % 16, i / 16)).isEqualTo(0xff000000 | i * 0x010305);
    }
  }

  @Test
  void aRareColourBecomesTheNearestFrequentOne() throws IOException {
    BufferedImage picture = picture(257, 2);
    for (int x = 0; x < 256; x++) {
      picture.setRGB(x, 0, x << 16);
      picture.setRGB(x, 1, x << 16);
    }
    picture.setRGB(256, 0, 0x7f0002);
    picture.setRGB(256, 1, 0x7f0000);
    BufferedImage read = read(IndexedPng.of(picture, "a drawing"));
    assertThat(read.getRGB(256, 0)).isEqualTo(0xff7f0000);
    assertThat(read.getRGB(3, 1)).isEqualTo(0xff030000);
  }

  @Test
  void itSaysWhatItWasDrawnFromAndAnotherDoesNot() throws IOException {
    BufferedImage picture = picture(3, 2);
    assertThat(IndexedPng.drawnFrom(IndexedPng.of(picture, "a drawing"))).contains("a drawing");
    ByteArrayOutputStream another = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", another);
    assertThat(IndexedPng.drawnFrom(another.toByteArray())).isEmpty();
    assertThat(IndexedPng.drawnFrom(Arrays.copyOf(another.toByteArray(), 20))).isEmpty();
    assertThat(IndexedPng.drawnFrom(new byte[0])).isEmpty();
  }
}
