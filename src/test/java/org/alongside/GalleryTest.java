package org.alongside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.dialog.Block;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drawn pictures are all there, small and up to date. With {@code -Dpictures=write} those that
 * are out of date are drawn again, in a browser.
 */
class GalleryTest {
  private static final boolean WRITE = "write".equals(System.getProperty("pictures"));
  private static final Path DIALOGS = Path.of("dialogs");

  @Test
  void everyPictureIsDrawnFromItsSvgAndSmall() throws IOException {
    Gallery gallery = new Gallery(DIALOGS);
    if (WRITE) {
      try (Browsers browsers = Browsers.open()) {
        for (Path svg : gallery.stale()) {
          Gallery.draw(svg, browsers.browser());
        }
      }
    }
    assertThat(gallery.faults())
        .as("`mvn test -Dtest=GalleryTest -Dpictures=write` draws what is out of date")
        .isEmpty();
  }

  @Test
  void everyModuleOfAlliesAndEverySceneBeginsWithAPictureOfItsOwn() {
    Course course = Courses.load(DIALOGS, Courses.actions());
    Stream<String> modules =
        course.tracks().get("ally").modules().values().stream().map(List::getFirst);
    Stream<String> scenes =
        course.dialogs().values().stream()
            .filter(dialog -> dialog.kind() == Dialog.Kind.SCENARIO)
            .map(Dialog::id);
    List<Optional<String>> pictures =
        Stream.concat(modules, scenes).map(id -> first(course.dialogs().get(id))).toList();
    assertThat(pictures).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
    assertThat(pictures).allMatch(Optional::isPresent);
  }

  private static Optional<String> first(Dialog dialog) {
    return dialog.first().blocks().stream()
        .limit(1)
        .filter(Block.Show.class::isInstance)
        .map(block -> ((Block.Show) block).media())
        .filter(media -> media.kind() == Media.Kind.PHOTO)
        .map(Media::file)
        .findFirst();
  }

  @Test
  void whatIsWrongIsSaid(@TempDir Path folder) throws IOException {
    write(folder, "en/page.md", "![A](../media/a.png) ![B](../media/b.png)");
    write(folder, "README.md", "![C](../media/c.png)");
    write(folder, "media/a.svg", drawing(Gallery.WIDTH, "<text>Vote!</text>"));
    write(folder, "media/b.svg", drawing(100, ""));
    write(folder, "media/b.png", "\u0089PNG1234");
    write(folder, "media/c.svg", drawing(Gallery.WIDTH, ""));
    write(folder, "media/d.png", "");
    assertThat(new Gallery(folder).faults())
        .containsExactly(
            "a.svg: has words in it, which are in one language; draw them",
            "a.png: not drawn yet",
            "b.svg: of another size; write width=\"840\" height=\"560\"",
            "b.png: out of date",
            "c.svg: on no page",
            "c.png: not drawn yet",
            "d.png: without its SVG");
  }

  static String drawing(int width, String inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">%s</svg>"
        .formatted(width, Gallery.HEIGHT, inside);
  }

  static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, ISO_8859_1);
  }
}
