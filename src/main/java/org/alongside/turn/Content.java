package org.alongside.turn;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** What is in a file. */
public final class Content {
  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Content of(byte[] bytes) {
    return new Content(bytes.clone());
  }

  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In bytes. */
  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Never what is in it: it may be somebody's. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
