package org.alongside.turn;

import org.jspecify.annotations.Nullable;

/**
 * What a channel calls the files that it was given, so that each is given once. A file is known by
 * a hash of what is in it: one that changed is another one.
 */
public interface Uploads {
  /**
   * The channel's id of this file, or null.
   *
   * @param bot whose id it is: one bot's ids mean nothing to another
   */
  @Nullable String find(String bot, String file);

  void keep(String bot, String file, String id);

  /** The channel does not know this id any more. */
  void drop(String bot, String file);
}
