package org.alongside.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a script is called with: its keys, which share a slot, and its arguments in order. */
final class Args {
  private final List<byte[]> keys = new ArrayList<>();
  private final List<byte[]> args = new ArrayList<>();

  Args(String... keys) {
    for (String key : keys) {
      this.keys.add(bytes(key));
    }
  }

  Args add(String arg) {
    return add(bytes(arg));
  }

  Args add(long arg) {
    return add(Long.toString(arg));
  }

  Args add(boolean arg) {
    return add(arg ? "1" : "0");
  }

  Args add(byte[] arg) {
    args.add(arg);
    return this;
  }

  List<byte[]> keys() {
    return keys;
  }

  List<byte[]> args() {
    return args;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
