package org.alongside.channel.telegram.fake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A message as a person sees it now.
 *
 * @param mine whether she wrote it herself
 * @param media {@code photo}, {@code voice} … or empty
 * @param spans what looks different, as {@code bold "word"}
 * @param rows labels of the buttons
 * @param guarded whether it cannot be forwarded
 */
public record Shown(
    long id,
    boolean mine,
    String text,
    String media,
    List<String> spans,
    List<List<String>> rows,
    boolean guarded,
    boolean edited) {

  public List<String> labels() {
    return rows.stream().flatMap(List::stream).toList();
  }

  /** As in a transcript: {@code bot: Hello [Yes] [No]}. */
  @Override
  public String toString() {
    String buttons = labels().stream().map(l -> " [" + l + "]").collect(Collectors.joining());
    String file = media.isEmpty() ? "" : "‹" + media + "› ";
    return (mine ? "her: " : "bot: ") + file + text + buttons;
  }
}
