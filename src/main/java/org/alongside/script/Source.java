package org.alongside.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file.
 *
 * @param file path below the dialogs folder, such as {@code en/scenarios/the-joke.md}
 */
record Source(String file, String text) {

  /** Decodes a file, or reports why it cannot be read and gives null. */
  static @Nullable Source decode(String file, byte[] bytes, Report report) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return of(file, decoder.decode(in).toString(), report);
    } catch (CharacterCodingException e) {
      String read = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
      report.add(
          ProblemCode.NOT_UTF8,
          end(read),
          "this is not UTF-8 from here on; save the file as UTF-8");
      return null;
    }
  }

  /** Takes a text that is already decoded, with or without a byte order mark. */
  static @Nullable Source of(String file, String text, Report report) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int lone = loneSurrogate(clean);
    if (lone >= 0) {
      report.add(
          ProblemCode.NOT_UTF8,
          end(clean.substring(0, lone)),
          "half of a character stands here; type the character again");
      return null;
    }
    int nul = clean.indexOf('\0');
    if (nul >= 0) {
      report.add(
          ProblemCode.NOT_UTF8,
          end(clean.substring(0, nul)),
          "a zero byte stands here, so this is no text; save the file as UTF-8");
      return null;
    }
    if (clean.isBlank()) {
      report.add(
          ProblemCode.EMPTY_PAGE,
          At.START,
          "the file is empty; begin with front matter between two `---` lines");
      return null;
    }
    return new Source(file, clean);
  }

  /** The first folder: the language of a page. */
  String language() {
    int slash = file.indexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  /** Path without language and ending. */
  String id() {
    String path = file.substring(file.indexOf('/') + 1);
    return path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
  }

  private static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }

  private static At end(String before) {
    int line = 1;
    int begin = 0;
    for (int i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', begin)) {
      line++;
      begin = i + 1;
    }
    return new At(line, before.length() - begin + 1);
  }
}
