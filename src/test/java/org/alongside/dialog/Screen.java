package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands on a learner's screen, and the same as lines of a transcript. */
final class Screen {
  /** A message's buttons. */
  private record Shown(long message, long offer, List<Sending.Key> keys) {}

  private final List<Shown> shown = new ArrayList<>();
  private long messages;

  /** The number of the next message, whoever writes it. */
  long next() {
    return ++messages;
  }

  void copy(Screen other) {
    shown.addAll(other.shown);
    messages = other.messages;
  }

  /** A press on the button of this label, of the newest message that shows or showed it. */
  Input.Pressed press(String label) {
    for (Shown each : shown.reversed()) {
      for (Sending.Key key : each.keys()) {
        if (key.label().equals(label)) {
          return new Input.Pressed(each.offer(), key.key(), each.message());
        }
      }
    }
    throw new AssertionError("no button [" + label + "] among " + shown);
  }

  /** Shows it, and says it in lines. */
  List<String> show(Sending sending) {
    return switch (sending) {
      case Sending.Message message -> {
        shown.add(new Shown(next(), message.offer(), flat(message.rows())));
        String opener = message.lane() == Sending.Lane.OPENER ? " (opener)" : "";
        yield lines("bot" + opener + ": " + media(message.media()), message.body(), message.rows());
      }
      case Sending.Edit edit -> {
        if (edit.rows().isEmpty()) {
          yield List.of();
        }
        shown.add(new Shown(edit.message(), edit.offer(), flat(edit.rows())));
        yield lines("bot (edit): ", edit.body(), edit.rows());
      }
      case Sending.Erase erase -> List.of("bot (erase): " + erase.messages());
      case Sending.EraseDue ignored -> List.of("bot (erase): due");
      case Sending.EraseAll ignored -> List.of("bot (erase): all");
    };
  }

  private static String media(Media media) {
    return media == null
        ? ""
        : "![%s %s] "
            .formatted(
                media.kind().name().toLowerCase(Locale.ROOT), media.file().replaceAll(".*/", ""));
  }

  private static List<Sending.Key> flat(List<List<Sending.Key>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }

  private static List<String> lines(String head, Rendered body, List<List<Sending.Key>> rows) {
    List<String> words = body.text().replaceAll("[\u2068\u2069]", "").lines().toList();
    List<String> lines = new ArrayList<>();
    lines.add((head + (words.isEmpty() ? "" : words.getFirst())).stripTrailing());
    words.stream().skip(1).forEach(line -> lines.add("  " + line));
    if (!rows.isEmpty()) {
      lines.add(
          flat(rows).stream()
              .map(key -> "[" + key.label() + "]")
              .collect(Collectors.joining(" ", "  ", "")));
    }
    return lines;
  }
}
