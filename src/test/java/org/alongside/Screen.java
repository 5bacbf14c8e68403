package org.alongside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;

/** What the engine alone would show one learner, and what she would do next. */
final class Screen {
  private record Bubble(long message, String media, String text, Sending shown) {}

  private final Course course;
  private final Engine engine = new Engine(Curriculum.actions());
  private final List<Bubble> bubbles = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final Instant now = InstantSource.system().instant();
  private Learner learner = Learner.unknown(42);
  private long messages;

  Screen(Course course) {
    this.course = course;
  }

  void say(String text) {
    play(new Input.Said(text, "", List.of(), ++messages));
  }

  void press(String label) {
    for (Bubble bubble : bubbles.reversed()) {
      for (Sending.Key key : keys(bubble.shown())) {
        if (key.label().equals(label)) {
          play(new Input.Pressed(offer(bubble.shown()), key.key(), bubble.message()));
          return;
        }
      }
    }
    throw new AssertionError("no button " + label);
  }

  private void play(Input input) {
    var turn = engine.play(course, learner, input, now, 0);
    learner = turn.learner();
    turn.sendings().forEach(this::show);
    String at = learner.top() == null ? "" : learner.top().at().dialog();
    seen.add(
        at.startsWith("scenarios/") ? "the scene" : at.equals("system/menu") ? "the menu" : at);
  }

  private void show(Sending sending) {
    if (sending instanceof Sending.Message message) {
      String media =
          message.media() == null ? "" : message.media().kind().name().toLowerCase(Locale.ROOT);
      bubbles.add(new Bubble(++messages, media, message.body().text(), message));
    } else if (sending instanceof Sending.Edit edit) {
      long meant = edit.message() != 0 ? edit.message() : newest(edit.offer());
      bubbles.replaceAll(
          old ->
              old.message() == meant
                  ? new Bubble(old.message(), old.media(), edit.body().text(), edit)
                  : old);
    }
  }

  private long newest(long offer) {
    return bubbles.reversed().stream()
        .filter(old -> old.shown() instanceof Sending.Message m && m.offer() == offer)
        .mapToLong(Bubble::message)
        .findFirst()
        .orElse(-1);
  }

  private static List<Sending.Key> keys(Sending shown) {
    return switch (shown) {
      case Sending.Message message -> message.rows().stream().flatMap(List::stream).toList();
      case Sending.Edit edit -> edit.rows().stream().flatMap(List::stream).toList();
      default -> List.of();
    };
  }

  private static long offer(Sending shown) {
    return shown instanceof Sending.Message message
        ? message.offer()
        : ((Sending.Edit) shown).offer();
  }

  /** Each bubble as it stands now: its medium, words and buttons. */
  List<String> lines() {
    return bubbles.stream().map(b -> b.media() + "|" + b.text() + "|" + labels(b.shown())).toList();
  }

  private static List<String> labels(Sending shown) {
    return keys(shown).stream().map(Sending.Key::label).toList();
  }

  List<String> labels() {
    return bubbles.isEmpty() ? List.of() : labels(bubbles.getLast().shown());
  }

  /**
   * The scene in the menu, [Done] with days, after the welcome the word for the menu; else the
   * first button, and without buttons a name. Cards are passed by: their answers are shuffled.
   */
  String next() {
    List<String> labels = labels();
    for (String wanted : List.of("Scenes", "Done")) {
      if (labels.contains(wanted)) {
        return wanted;
      }
    }
    if (labels.contains("Lessons for allies")) {
      return "menu";
    }
    return labels.isEmpty() ? "Ada" : labels.getFirst();
  }

  /** Whether nothing is asked any more. */
  boolean ended() {
    return learner.top() == null;
  }

  Set<String> seen() {
    return seen;
  }
}
