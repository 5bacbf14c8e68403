package org.alongside.dialog;

/**
 * A file that is shown.
 *
 * @param file path below {@code dialogs/}
 */
public record Media(String file, Kind kind) {
  /** What the file is, by its ending. */
  public enum Kind {
    PHOTO,
    VOICE,
    AUDIO,
    DOCUMENT
  }
}
