package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Input;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;

/** What a persona does while a talk is recorded: the bot's part follows from it. */
public final class Tape {
  /** What is written of a profile, where it is set. */
  private static final List<String> PROFILE =
      List.of(
          Vars.NAME,
          Vars.ADDRESS,
          Vars.COUNTRY,
          Vars.ZONE,
          Vars.HOUR,
          Vars.DAYS,
          Vars.DISCREET,
          Vars.LISTEN,
          Vars.TEXT_ONLY);

  /**
   * A recorded talk.
   *
   * @param profile words by their variable
   */
  public record Talk(
      String dialog,
      String language,
      Instant start,
      Map<String, String> profile,
      List<Moment> moments) {
    public Talk {
      profile = Map.copyOf(profile);
      moments = List.copyOf(moments);
    }
  }

  /** One thing that was done. */
  public sealed interface Moment {}

  public record Typed(String text) implements Moment {}

  /** A press on the button of this label. */
  public record Pressed(String label) implements Moment {}

  public record Sent(Input.Kind kind) implements Moment {}

  /** Time passed by the author's will. */
  public record Passed(Duration span) implements Moment {}

  /** Time passed until the bot began something. */
  public record Awaited() implements Moment {}

  private final String dialog;
  private final String language;
  private final Instant start;
  private final Map<String, String> profile = new HashMap<>();
  private final List<Moment> moments = new ArrayList<>();
  private volatile boolean running = true;

  Tape(String dialog, String language, Instant start, Map<String, Value> known) {
    this.dialog = dialog;
    this.language = language;
    this.start = start;
    for (String name : PROFILE) {
      Value value = known.get(name);
      switch (value) {
        case null -> {}
        case Value.Word word -> profile.put(name, word.word());
        case Value.Written written -> profile.put(name, written.text());
        case Value.Number number -> profile.put(name, Long.toString(number.number()));
      }
    }
  }

  boolean running() {
    return running;
  }

  void stop() {
    running = false;
  }

  /** Whatever comes after the stop is not heard. */
  synchronized void hear(Moment moment) {
    if (running) {
      moments.add(moment);
    }
  }

  synchronized Talk talk() {
    return new Talk(dialog, language, start, profile, moments);
  }
}
