package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes made smaller: raw DEFLATE that begins with a dictionary of what nearly every record holds.
 * The first byte names the dictionary, so another one can come later; the old one never changes.
 */
final class Packing {
  private static final byte FIRST = 1;
  private static final int LEVEL = 6;
  private static final int CHUNK = 2_048;

  /** The most frequent last: nearer strings cost less. */
  private static final byte[] DICTIONARY =
      """
      "promises":{"timers":[{"opener":{"slot":"parts":{"false"true"mon tue wed thu fri sat sun",\
      "paused":"yes","listen":"yes","name":{"t":""word":{"t":"America/Port-au-Prince",\
      "country":"ng","zone":"Africa/Lagos"country":"sy","zone":"Asia/Damascus",\
      "country":"ly","zone":"Africa/Tripoli","country":"ht"questions/reflections/tips/\
      scenarios/lessons/system/settings#start"},{"k":""l":"Help","g":"system/help#start"},\
      {"c":"n":"p":{"address":"f","consent":"adult","country":"ua","days":"mon wed fri",\
      "discreet":"yes","hour":9,"language":"en","zone":"Europe/Kyiv"},"s":[{"a":"system/menu#start",\
      "g":"en","q":{"i":"o":[{"k":"","l":"","g":"system/welcome#start"}],"b":[0,1],"t":17}}],\
      "b":{"s":[{"a":"system/","g":"en","q":{"i":,"b":[0,1],"t":17}}]},"o":1\
      """
          .getBytes(UTF_8);

  private Packing() {}

  static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 1);
      out.write(FIRST);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * @throws IllegalArgumentException when these bytes were not packed here
   */
  static byte[] unpack(byte[] packed) {
    if (packed.length == 0 || packed[0] != FIRST) {
      throw new IllegalArgumentException("a record of a form that this version does not know");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed, 1, packed.length - 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int read = inflater.inflate(chunk);
        if (read == 0 && !inflater.finished()) {
          throw new IllegalArgumentException("a record that ends too early");
        }
        out.write(chunk, 0, read);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a record that cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
