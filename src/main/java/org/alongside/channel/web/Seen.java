package org.alongside.channel.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an open page shows of a phone.
 *
 * @param count how often the screen had changed
 */
record Seen(long count, String era, String language, Stage stage) {
  /** What stands on a phone besides messages. */
  enum Stage {
    /** The way into a conversation. */
    NEW,
    /** The offer to be asked again. */
    EMPTY,
    /** Nothing else. */
    TALK
  }

  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,18})\\.([a-z0-9-]+)\\.([A-Za-z0-9-]+)\\.(NEW|EMPTY|TALK)");

  public boolean begun() {
    return stage != Stage.NEW;
  }

  public boolean empty() {
    return stage == Stage.EMPTY;
  }

  /** What {@link #toString} wrote, or null. */
  static @Nullable Seen read(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new Seen(
            Long.parseLong(matcher.group(1)),
            matcher.group(2),
            matcher.group(3),
            Stage.valueOf(matcher.group(4)))
        : null;
  }

  /** Whether a page that shows this becomes one that shows the other by messages alone. */
  boolean leadsTo(Seen other) {
    return era.equals(other.era) && stage == other.stage && language.equals(other.language);
  }

  @Override
  public String toString() {
    return count + "." + era + "." + language + "." + stage;
  }
}
