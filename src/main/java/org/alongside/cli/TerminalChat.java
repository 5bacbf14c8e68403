package org.alongside.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.script.Player;
import org.alongside.script.Screen;
import org.alongside.script.Spans;

/** One talk with the engine, line by line, with a clock that only moves when it is told to. */
final class TerminalChat {
  private static final Pattern PAUSE = Pattern.compile("(?:…|\\.\\.\\.)(.*)");
  private static final Pattern PRESS = Pattern.compile("\\[(.+)]");

  private final Player player;
  private final PrintWriter out;

  TerminalChat(Course course, Engine engine, Instant now, PrintWriter out) {
    Screen screen = new Screen(true);
    this.player =
        new Player(engine, course, Learner.unknown(1), now, 0, screen, UnaryOperator.identity());
    this.out = out;
  }

  /** Plays one line of input. */
  void line(String line) {
    Matcher pause = PAUSE.matcher(line.strip());
    Matcher press = PRESS.matcher(line.strip());
    Duration span = pause.matches() ? Spans.of(pause.group(1)) : null;
    if (span != null) {
      player.passes(span);
      out.printf("  (%s)%n", player.now());
    } else if (!press.matches()) {
      player.says(line);
    } else if (!player.presses(press.group(1))) {
      out.printf("  (no button says [%s])%n", press.group(1));
    }
    player.said().forEach(message -> message.forEach(out::println));
    out.flush();
  }
}
