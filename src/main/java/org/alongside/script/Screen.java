package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Input;
import org.alongside.dialog.Media;
import org.alongside.dialog.Sending;
import org.jspecify.annotations.Nullable;

/** What stands on a learner's screen, and the same as lines of a transcript. */
public final class Screen {
  private static final int KEPT = 200;

  /** A message's buttons. */
  private record Shown(long message, long offer, List<Sending.Key> keys) {}

  private final List<Shown> shown = new ArrayList<>();
  private final boolean deletions;
  private long messages;

  public Screen() {
    this(false);
  }

  /** A screen of whose messages it is also said when they are deleted. */
  public Screen(boolean deletions) {
    this.deletions = deletions;
  }

  /** The number of the next message, whoever writes it. */
  public long next() {
    return ++messages;
  }

  /** A press on the button of this label of the newest message that shows or showed it, or null. */
  public Input.@Nullable Pressed press(String label) {
    for (Shown each : shown.reversed()) {
      for (Sending.Key key : each.keys()) {
        if (key.label().equals(label)) {
          return new Input.Pressed(each.offer(), key.key(), each.message());
        }
      }
    }
    return null;
  }

  /** The label of the button that was pressed, or null when no message showed it. */
  @Nullable String label(Input.Pressed pressed) {
    for (Shown each : shown.reversed()) {
      for (Sending.Key key : each.keys()) {
        if (each.offer() == pressed.offer() && key.key().equals(pressed.key())) {
          return key.label();
        }
      }
    }
    return null;
  }

  /** The labels of the newest message that shows any. */
  List<String> labels() {
    return shown.isEmpty() ? List.of() : labels(shown.getLast().keys());
  }

  /** Shows it, and says it in lines; in none where a transcript is silent. */
  public List<String> show(Sending sending) {
    return switch (sending) {
      case Sending.Message message -> {
        List<Sending.Key> keys = flat(message.rows());
        keep(new Shown(next(), message.offer(), keys));
        String opener = message.lane() == Sending.Lane.OPENER ? "bot (opener):" : "bot:";
        String head = opener + medium(message.media());
        yield Lines.message(head, message.body().text(), labels(keys));
      }
      case Sending.Edit edit -> {
        List<Sending.Key> keys = flat(edit.rows());
        if (keys.isEmpty()) {
          yield List.of();
        }
        keep(new Shown(edit.message(), edit.offer(), keys));
        yield Lines.message("bot (edit):", edit.body().text(), labels(keys));
      }
      case Sending.Made made -> {
        next();
        yield Lines.message(
            "bot: ![made %s]".formatted(made.maker()), String.join("\n", made.words()), List.of());
      }
      case Sending.Erase erase -> deleted(erase.messages().toString());
      case Sending.EraseDue ignored -> deleted("due");
      case Sending.EraseAll ignored -> deleted("all");
    };
  }

  private void keep(Shown message) {
    if (!message.keys().isEmpty()) {
      shown.add(message);
    }
    if (shown.size() > KEPT) {
      shown.removeFirst();
    }
  }

  private List<String> deleted(String what) {
    return deletions ? List.of("bot (erase): " + what) : List.of();
  }

  private static String medium(@Nullable Media media) {
    return media == null
        ? ""
        : " ![%s %s]"
            .formatted(
                Lines.word(media.kind()),
                media.file().substring(media.file().lastIndexOf('/') + 1));
  }

  private static List<Sending.Key> flat(List<List<Sending.Key>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }

  private static List<String> labels(List<Sending.Key> keys) {
    return keys.stream().map(Sending.Key::label).toList();
  }
}
