package org.alongside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The drawn pictures of a folder of dialogs: each is an SVG in {@code media/}, which people mend,
 * and a PNG beside it, which Telegram shows. A PNG says which SVG it was drawn from, since no two
 * machines draw the same pixels.
 */
record Gallery(Path dialogs) {
  static final int WIDTH = 840;
  static final int HEIGHT = 560;
  static final int LARGEST = 60 * 1024;

  private static final String SIZE = "width=\"%d\" height=\"%d\"".formatted(WIDTH, HEIGHT);

  /** What is wrong with the pictures, one line each, in order of their names. */
  List<String> faults() {
    String pages = pages();
    List<String> faults = new ArrayList<>();
    for (Path svg : media(".svg")) {
      faults.addAll(faultsOf(svg, pages));
    }
    for (Path png : media(".png")) {
      if (!Files.exists(sibling(png, ".svg"))) {
        faults.add(png.getFileName() + ": without its SVG");
      }
    }
    return faults;
  }

  private List<String> faultsOf(Path svg, String pages) {
    List<String> faults = new ArrayList<>();
    String drawing = read(svg);
    if (!drawing.contains(SIZE)) {
      faults.add(svg.getFileName() + ": of another size; write " + SIZE);
    }
    if (drawing.contains("<text")) {
      faults.add(svg.getFileName() + ": has words in it, which are in one language; draw them");
    }
    Path png = sibling(svg, ".png");
    if (!pages.contains("media/" + png.getFileName() + ")")) {
      faults.add(svg.getFileName() + ": on no page");
    }
    drawn(svg, png).ifPresent(fault -> faults.add(png.getFileName() + ": " + fault));
    return faults;
  }

  private static Optional<String> drawn(Path svg, Path png) {
    try {
      if (!Files.exists(png)) {
        return Optional.of("not drawn yet");
      }
      byte[] bytes = Files.readAllBytes(png);
      if (!IndexedPng.drawnFrom(bytes).equals(Optional.of(mark(svg)))) {
        return Optional.of("out of date");
      }
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
      if (picture.getWidth() != WIDTH || picture.getHeight() != HEIGHT) {
        return Optional.of("%d × %d".formatted(picture.getWidth(), picture.getHeight()));
      }
      return bytes.length <= LARGEST
          ? Optional.empty()
          : Optional.of("%d bytes; draw less".formatted(bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SVGs whose PNG is missing or was drawn from another state of them. */
  List<Path> stale() {
    return media(".svg").stream()
        .filter(svg -> drawn(svg, sibling(svg, ".png")).filter(Gallery::drawAgain).isPresent())
        .toList();
  }

  private static boolean drawAgain(String fault) {
    return fault.equals("not drawn yet") || fault.equals("out of date");
  }

  /** Draws the PNG of an SVG, beside it. */
  static void draw(Path svg, Browser browser) throws IOException {
    try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT))) {
      page.setContent("<style>body{margin:0}svg{display:block}</style>" + read(svg));
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
      Files.write(sibling(svg, ".png"), IndexedPng.of(picture, mark(svg)));
    }
  }

  private String pages() {
    try (Stream<Path> files = Files.walk(dialogs)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> file.getNameCount() > dialogs.getNameCount() + 1)
          .map(Gallery::read)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> media(String ending) {
    try (Stream<Path> files = Files.list(dialogs.resolve("media"))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path sibling(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - 4) + ending);
  }

  private static String mark(Path svg) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(read(svg).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
