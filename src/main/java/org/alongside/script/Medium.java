package org.alongside.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file that is shown or heard, as far as a check needs it.
 *
 * @param size in bytes
 * @param opus whether it is Opus in Ogg, the one thing that Telegram shows as a voice
 */
record Medium(long size, boolean opus) {
  private static final int HEAD = 64;

  static Medium read(InputStream in, long size) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    return new Medium(size, at(head, 0, "OggS") && at(head, 28, "OpusHead"));
  }

  private static boolean at(byte[] head, int from, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
    int to = from + bytes.length;
    return head.length >= to && Arrays.equals(head, from, to, bytes, 0, bytes.length);
  }
}
