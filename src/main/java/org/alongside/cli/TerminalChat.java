package org.alongside.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Spelling;
import org.alongside.dialog.Turn;

/** One talk with the engine, line by line, with a clock that only moves when it is told to. */
final class TerminalChat {
  private static final Pattern PAUSE =
      Pattern.compile("(?:…|\\.\\.\\.) (\\d{1,4}) (minute|hour|day|week)s?");
  private static final Pattern PRESS = Pattern.compile("\\[(.+)]");

  private record Button(long offer, String key, long message, String label) {}

  private final Course course;
  private final Engine engine;
  private final PrintWriter out;
  private final List<Button> buttons = new ArrayList<>();
  private Learner learner = Learner.unknown(1);
  private Instant now;
  private long messages;

  TerminalChat(Course course, Engine engine, Instant now, PrintWriter out) {
    this.course = course;
    this.engine = engine;
    this.now = now;
    this.out = out;
  }

  /** Plays one line of input. */
  void line(String line) {
    Matcher pause = PAUSE.matcher(line.strip());
    Matcher press = PRESS.matcher(line.strip());
    if (pause.matches()) {
      pass(now.plus(span(Long.parseLong(pause.group(1)), pause.group(2))));
    } else if (press.matches()) {
      press(press.group(1));
    } else {
      play(new Input.Said(line, Spelling.normal(line), List.of(), ++messages));
    }
    out.flush();
  }

  private static Duration span(long amount, String unit) {
    return switch (unit) {
      case "minute" -> Duration.ofMinutes(amount);
      case "hour" -> Duration.ofHours(amount);
      case "day" -> Duration.ofDays(amount);
      default -> Duration.ofDays(7 * amount);
    };
  }

  private void pass(Instant end) {
    while (true) {
      Map.Entry<Long, Instant> next =
          learner.due().entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(end)) {
        now = end;
        out.printf("  (%s)%n", now);
        return;
      }
      now = next.getValue().isAfter(now) ? next.getValue() : now;
      play(new Input.Due(next.getKey()));
    }
  }

  private void press(String label) {
    for (Button button : buttons.reversed()) {
      if (button.label().equals(label)) {
        play(new Input.Pressed(button.offer(), button.key(), button.message()));
        return;
      }
    }
    out.printf("  (no button says [%s])%n", label);
  }

  private void play(Input input) {
    Turn turn = engine.play(course, learner, input, now, 0);
    learner = turn.forget() ? Learner.unknown(1) : turn.learner();
    turn.sendings().forEach(this::show);
  }

  private void show(Sending sending) {
    switch (sending) {
      case Sending.Message message -> {
        messages++;
        String media = message.media() == null ? "" : "![" + message.alt() + "] ";
        bubble("bot: " + media, message.body(), message.rows(), message.offer(), messages);
      }
      case Sending.Edit edit -> {
        if (!edit.rows().isEmpty()) {
          bubble("bot (edit): ", edit.body(), edit.rows(), edit.offer(), edit.message());
        }
      }
      case Sending.Erase erase -> out.printf("  (%d deleted)%n", erase.messages().size());
      case Sending.EraseDue ignored -> out.println("  (what is a day old is deleted)");
      case Sending.EraseAll ignored -> out.println("  (the screen is cleared)");
    }
  }

  private void bubble(
      String head, Rendered body, List<List<Sending.Key>> rows, long offer, long message) {
    out.println(head + body.text().replace("\n", "\n  "));
    for (List<Sending.Key> row : rows) {
      row.forEach(key -> buttons.add(new Button(offer, key.key(), message, key.label())));
      out.println(
          row.stream()
              .map(key -> "[" + key.label() + "]")
              .collect(Collectors.joining(" ", "  ", "")));
    }
  }
}
