package org.alongside.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file that is shown or heard, as far as a check needs it.
 *
 * @param size in bytes
 * @param head its first bytes
 */
record Medium(long size, byte[] head) {
  private static final int HEAD = 64;

  static Medium read(InputStream in, long size) throws IOException {
    return new Medium(size, in.readNBytes(HEAD));
  }

  /** Whether it is Opus in Ogg, the one thing that Telegram shows as a voice. */
  boolean opus() {
    return at(0, "OggS") && at(28, "OpusHead");
  }

  private boolean at(int from, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
    int to = from + bytes.length;
    return head.length >= to && Arrays.equals(head, from, to, bytes, 0, bytes.length);
  }
}
