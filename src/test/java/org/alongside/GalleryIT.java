package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures drawn by a real browser. */
class GalleryIT {
  private static final String PAPER = "<rect width='840' height='560' fill='#f3e3c7'/>";
  private static final String DOOR = "<rect x='500' width='340' height='560' fill='#2f6f73'/>";

  private static Browsers browsers;
  @TempDir private Path folder;
  private Gallery gallery;
  private Path svg;

  @BeforeAll
  static void open() {
    browsers = Browsers.open();
  }

  @AfterAll
  static void close() {
    browsers.close();
  }

  @BeforeEach
  void onePage() throws IOException {
    GalleryTest.write(folder, "en/page.md", "![A door](../media/door.png)");
    gallery = new Gallery(folder);
    svg = folder.resolve("media/door.svg");
  }

  private BufferedImage draws(String inside) throws IOException {
    GalleryTest.write(folder, "media/door.svg", GalleryTest.drawing(Gallery.WIDTH, inside));
    assertThat(gallery.stale()).containsExactly(svg);
    Gallery.draw(svg, browsers.browser());
    assertThat(gallery.stale()).isEmpty();
    return ImageIO.read(folder.resolve("media/door.png").toFile());
  }

  @Test
  void aPictureHasTheColoursOfItsDrawingAndIsNotDrawnTwice() throws IOException {
    BufferedImage picture = draws(PAPER + DOOR);
    assertThat(gallery.faults()).isEmpty();
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xfff3e3c7);
    assertThat(picture.getRGB(839, 559)).isEqualTo(0xff2f6f73);
  }

  @Test
  void aMendedDrawingIsDrawnAgain() throws IOException {
    draws(PAPER + DOOR);
    BufferedImage mended = draws(PAPER);
    assertThat(mended.getRGB(839, 559)).isEqualTo(0xfff3e3c7);
  }

  @Test
  void onePictureWithTooMuchInItIsRefused() throws IOException {
    StringBuilder crowd = new StringBuilder(PAPER);
    Random chance = new Random(5);
    for (int i = 0; i < 9000; i++) {
      crowd.append(
          "<circle cx='%d' cy='%d' r='%d' fill='#%06x'/>"
              .formatted(
                  chance.nextInt(840),
                  chance.nextInt(560),
                  1 + chance.nextInt(9),
                  chance.nextInt(1 << 24)));
    }
    draws(crowd.toString());
    assertThat(gallery.faults()).singleElement().asString().matches("door.png: \\d{6} bytes; .*");
    assertThat(Files.size(folder.resolve("media/door.png"))).isGreaterThan(Gallery.LARGEST);
  }
}
