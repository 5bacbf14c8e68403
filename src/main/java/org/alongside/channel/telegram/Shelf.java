package org.alongside.channel.telegram;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of {@code dialogs/media} lie. */
@FunctionalInterface
public interface Shelf {
  /** Opens the file at this path below {@code dialogs/}. */
  InputStream open(String file) throws IOException;
}
