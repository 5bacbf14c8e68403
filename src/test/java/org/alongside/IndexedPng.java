package org.alongside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PNG of at most 256 colours, which is a third of the size of one with all of them, and a word in
 * it that says what it was drawn from.
 */
final class IndexedPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int MOST = 256;
  private static final String KEYWORD = "Drawn from";

  private IndexedPng() {}

  /** The picture as a file; a colour beyond the 256 most frequent becomes the nearest of them. */
  static byte[] of(BufferedImage picture, String drawnFrom) throws IOException {
    List<Integer> palette = palette(picture);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write(SIGNATURE);
    chunk(out, "IHDR", header(picture));
    chunk(out, "PLTE", colours(palette));
    chunk(out, "tEXt", (KEYWORD + "\0" + drawnFrom).getBytes(ISO_8859_1));
    chunk(out, "IDAT", rows(picture, palette));
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** What the file says that it was drawn from; nothing in a PNG of another hand or half of one. */
  static Optional<String> drawnFrom(byte[] png) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(png));
    try {
      in.skipNBytes(SIGNATURE.length);
      while (in.available() > 0) {
        byte[] data = in.readNBytes(4 + in.readInt());
        in.skipNBytes(4);
        String text = new String(data, ISO_8859_1);
        if (text.startsWith("tEXt" + KEYWORD + "\0")) {
          return Optional.of(text.substring(4 + KEYWORD.length() + 1));
        }
      }
    } catch (EOFException e) {
      // Half a file says nothing.
    }
    return Optional.empty();
  }

  private static List<Integer> palette(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    Comparator<Map.Entry<Integer, Integer>> often = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .sorted(often.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int nearest(List<Integer> palette, int colour) {
    Comparator<Integer> far = Comparator.comparingInt(index -> far(palette.get(index), colour));
    return IntStream.range(0, palette.size()).boxed().min(far).orElseThrow();
  }

  private static int far(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
    int blue = (one & 0xff) - (other & 0xff);
    return red * red + green * green + blue * blue;
  }

  private static byte[] header(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(picture.getWidth());
    out.writeInt(picture.getHeight());
    out.write(new byte[] {8, 3, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] colours(List<Integer> palette) {
    byte[] bytes = new byte[palette.size() * 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (palette.get(i / 3) >> (16 - i % 3 * 8));
    }
    return bytes;
  }

  private static byte[] rows(BufferedImage picture, List<Integer> palette) throws IOException {
    Map<Integer, Integer> indexes = new HashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, best)) {
      for (int y = 0; y < picture.getHeight(); y++) {
        out.write(0);
        for (int x = 0; x < picture.getWidth(); x++) {
          int colour = picture.getRGB(x, y) & 0xffffff;
          out.write(indexes.computeIfAbsent(colour, c -> nearest(palette, c)));
        }
      }
    } finally {
      best.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 check = new CRC32();
    check.update(type.getBytes(ISO_8859_1));
    check.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
