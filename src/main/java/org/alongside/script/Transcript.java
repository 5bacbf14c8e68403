package org.alongside.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Input;

/**
 * A talk as a {@code .walk} file holds it: who talks and when, then what each said, in order.
 *
 * @param head the lines of the front matter, as they stand between the two {@code ---}
 */
public record Transcript(Front front, List<String> head, List<Entry> entries) {
  public static final String ENDING = ".walk";

  public Transcript {
    head = List.copyOf(head);
    entries = List.copyOf(entries);
  }

  /**
   * Who talks, and when the talk begins.
   *
   * @param seed shuffles the answers of cards; 0 leaves them as they stand on the page
   * @param profile the words after each key: {@code name address country zone hour days discreet
   *     listen text_only}
   */
  public record Front(
      String language,
      Instant start,
      long seed,
      Map<String, String> profile,
      LocalTime wakes,
      LocalTime sleeps) {
    /** A Monday. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    public static final LocalTime WAKES = LocalTime.of(8, 0);
    public static final LocalTime SLEEPS = LocalTime.of(21, 0);

    public Front {
      profile = Map.copyOf(profile);
    }

    /** Somebody of whom nothing is known but the language. */
    public static Front of(String language) {
      return new Front(language, START, 0, Map.of(), WAKES, SLEEPS);
    }

    /** As lines of front matter; what goes without saying is not said. */
    public List<String> lines() {
      return TranscriptFront.lines(this);
    }

    String startText() {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atOffset(ZoneOffset.UTC));
    }
  }

  /** One thing that is said, done or noted; {@code line} is where it begins, 0 when nowhere. */
  public sealed interface Entry {
    int line();

    /** The lines that say it in a file. */
    List<String> lines();
  }

  /** Typed text. */
  public record Says(int line, String text) implements Entry {
    @Override
    public List<String> lines() {
      return Lines.said(text);
    }
  }

  /** A press on the button of this label. */
  public record Presses(int line, String label) implements Entry {
    @Override
    public List<String> lines() {
      return List.of("me: [" + label + "]");
    }
  }

  /** Something that is not text. */
  public record Sends(int line, Input.Kind kind, String caption) implements Entry {
    @Override
    public List<String> lines() {
      return List.of(("me: (" + Lines.word(kind) + ") " + caption).strip());
    }
  }

  /** Time passes. */
  public record Passes(int line, Duration span) implements Entry {
    @Override
    public List<String> lines() {
      return List.of("… " + Spans.words(span));
    }
  }

  /** Time passes until the bot begins something by itself. */
  public record Awaits(int line) implements Entry {
    @Override
    public List<String> lines() {
      return List.of("… until opener");
    }
  }

  /**
   * A message of the bot's, or words and buttons that it changed.
   *
   * @param lines as they stand in a file, the first beginning with {@code bot}
   */
  public record Bot(int line, List<String> lines) implements Entry {
    public Bot {
      lines = List.copyOf(lines);
    }
  }

  /** A comment. */
  public record Remark(int line, String text) implements Entry {
    @Override
    public List<String> lines() {
      return List.of(text.isEmpty() ? "#" : "# " + text);
    }
  }

  /** The same up to this line of the file. */
  Transcript until(int line) {
    return new Transcript(
        front, head, entries.stream().filter(entry -> entry.line() <= line).toList());
  }

  /** The whole file: front matter, an empty line, and one before whatever the learner does. */
  public String text() {
    StringBuilder out = new StringBuilder("---\n");
    head.forEach(line -> out.append(line).append('\n'));
    out.append("---\n\n");
    boolean apart = true;
    for (int i = 0; i < entries.size(); i++) {
      if (!apart && begins(i)) {
        out.append('\n');
      }
      apart = entries.get(i) instanceof Remark;
      entries.get(i).lines().forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  /** Whether the learner's turn begins here, with the remarks that stand before it. */
  private boolean begins(int from) {
    int i = from;
    while (i < entries.size() && entries.get(i) instanceof Remark) {
      i++;
    }
    return i == entries.size() || !(entries.get(i) instanceof Bot);
  }
}
