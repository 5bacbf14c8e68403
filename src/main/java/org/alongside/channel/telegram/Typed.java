package org.alongside.channel.telegram;

import java.util.regex.Pattern;

/** What a person typed, without what could hurt a screen or a store. */
final class Typed {
  /** Overrides, embeddings and isolates that would turn what stands after them, and controls. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cc}&&[^\\n\\t]]");

  private static final Pattern ADDRESSED = Pattern.compile("^(/\\w+)@\\w+");

  private Typed() {}

  /** At most as long as Telegram allows; half characters become a replacement sign. */
  static String clean(String typed) {
    String text = typed.length() <= Bounds.TEXT ? typed : typed.substring(0, Bounds.TEXT);
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return HARMFUL.matcher(whole).replaceAll("");
  }

  /** A command without the name of the bot: {@code /menu@some_bot} is {@code /menu}. */
  static String command(String text) {
    return ADDRESSED.matcher(text).replaceFirst("$1");
  }
}
